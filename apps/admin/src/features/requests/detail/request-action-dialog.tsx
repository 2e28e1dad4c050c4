import { type Request, requests } from '@amparo/contracts/staff/requests'
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import { AssignForm } from './assign-form.tsx'
import { FinishForm } from './finish-form.tsx'
import { MailForm } from './mail-form.tsx'
import { RequestHistory } from './request-history.tsx'
import { type DeedFormProps, SaidForm } from './said-form.tsx'
import type { Deed } from './use-overtaken.ts'
import { WaitForm } from './wait-form.tsx'

export type RequestAction = Deed | 'history'

interface Props {
  id: string
  action: RequestAction
  onClose: () => void
}

const sizes: Partial<Record<RequestAction, string>> = { assign: 'sm', history: '720px', finish: '680px', mail: '620px' }

/** One thing done to a request without opening it (S2-36). */
export function RequestActionDialog({ id, action, onClose }: Props) {
  const { t } = useTranslation()
  const request = useEndpoint(requests.get, { params: { id } })
  return (
    <Modal
      opened
      onClose={onClose}
      title={request.data ? t(`request.dialogs.${action}`, { code: request.data.code }) : t('request.title')}
      size={sizes[action] ?? '560px'}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Loaded query={request} skeleton={<RowsSkeleton rows={4} />}>
        {(request) => <Content request={request} action={action} onClose={onClose} />}
      </Loaded>
    </Modal>
  )
}

function Content({ request, action, onClose }: Omit<Props, 'id'> & { request: Request }) {
  const form: DeedFormProps = { request, onDone: onClose, onCancel: onClose }
  switch (action) {
    case 'execute':
    case 'comment':
      return <SaidForm {...form} deed={action} />
    case 'pause':
    case 'resume':
      return <WaitForm {...form} deed={action} />
    case 'mail':
      return <MailForm {...form} />
    case 'finish':
      return <FinishForm {...form} />
    case 'assign':
      return <AssignForm {...form} />
    case 'history':
      return <RequestHistory id={request.id} title={false} />
  }
}
