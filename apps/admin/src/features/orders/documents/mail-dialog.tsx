import { type DocumentFile, documents } from '@amparo/contracts/staff/documents'
import { mails } from '@amparo/contracts/staff/mails'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { ContractForm } from '../../../form/contract-form.tsx'
import { TextAreaField, TextField } from '../../../form/text-fields.tsx'
import { fileKey } from './documents-menu.tsx'

interface Props {
  order: Order
  file: DocumentFile
  of: string | undefined
  onClose: () => void
}

/** Sends a paper to the customer, or to somebody else, with a word. */
export default function MailDialog({ order, file, of, onClose }: Props) {
  const { t } = useTranslation()
  const form = useContractForm(documents.mail.body, { to: order.customer.email ?? '', message: '', of })
  const send = useAction(documents.mail, {
    quiet: true,
    stale: [orders.activities, mails.list, documents.list],
    toast: (_, { body }) => ({ text: t('papers.mailed', { to: body.to }) }),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('papers.mailTitle', { document: t(`timeline.documents.${kindOf(file)}`) })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <ContractForm
        form={form}
        submitLabel={t('papers.send')}
        onCancel={onClose}
        onSubmit={async (body) => {
          await send.run({ params: { id: order.id, file }, body })
          onClose()
        }}
      >
        <TextField control={form.control} name="to" label={t('papers.to')} type="email" autoComplete="off" required data-autofocus />
        <TextAreaField
          control={form.control}
          name="message"
          label={t('papers.message')}
          description={t('papers.messageHint')}
          maxLength={2000}
          autosize
          minRows={3}
        />
      </ContractForm>
    </Modal>
  )
}

function kindOf(file: DocumentFile) {
  return fileKey(file).toUpperCase() as Uppercase<ReturnType<typeof fileKey>>
}
