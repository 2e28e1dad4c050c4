import type { Order } from '@amparo/contracts/staff/orders'
import { Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CustomerPicker } from '../../../ui/customer-picker.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { TrackingLink } from '../tracking/tracking-link.tsx'
import { AssignList } from './assign-list.tsx'
import { useOrderEdit } from './use-order-edit.ts'
import { useOrderRetirement } from './use-order-retirement.ts'

export type OrderDialog = 'link' | 'assign' | 'customer' | 'retire'

interface Props {
  order: Order
  open: OrderDialog | null
  onClose: () => void
}

/** What asks for a word more before it is done. */
export function OrderDialogs({ order, open, onClose }: Props) {
  const { t } = useTranslation()
  const code = { code: order.code }
  const dialogs: Record<Exclude<OrderDialog, 'retire'>, { title: string; size: string; content: () => React.ReactNode }> = {
    link: { title: t('order.link.title'), size: '680px', content: () => <TrackingLink order={order} message="status" /> },
    assign: { title: t('order.act.assignTitle', code), size: 'sm', content: () => <Assign order={order} onClose={onClose} /> },
    customer: { title: t('order.changeCustomer.title', code), size: 'md', content: () => <ChangeCustomer order={order} onClose={onClose} /> },
  }
  if (open === 'retire') return <Retire order={order} onClose={onClose} />
  const dialog = open && dialogs[open]
  return (
    <Modal
      opened={dialog !== null}
      onClose={onClose}
      title={dialog?.title}
      size={dialog?.size ?? 'md'}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {dialog?.content()}
    </Modal>
  )
}

function Assign({ order, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation()
  const save = useOrderEdit()
  return (
    <AssignList
      current={order.technician?.id ?? null}
      onPick={(person) => {
        onClose()
        if (person?.id === order.technician?.id) return
        void save({
          base: order,
          changes: { technicianId: person?.id ?? null },
          shown: { technician: person },
          done: person ? t('order.assigned.to', { name: person.name }) : t('order.assigned.none'),
        }).catch(() => undefined)
      }}
    />
  )
}

function ChangeCustomer({ order, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation()
  const save = useOrderEdit()
  return (
    <Stack mih={220}>
      <Text c="dimmed">{t('order.changeCustomer.text', { name: order.customer.displayName })}</Text>
      <CustomerPicker
        label={t('order.changeCustomer.label')}
        autoFocus
        onPick={({ id, displayName }) => {
          onClose()
          if (id === order.customer.id) return
          void save({
            base: order,
            changes: { customerId: id, deviceId: null },
            shown: { customer: { ...order.customer, id, displayName }, device: null },
            done: t('order.customerChanged', { name: displayName }),
          }).catch(() => undefined)
        }}
      />
    </Stack>
  )
}

function Retire({ order, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation()
  const { retire } = useOrderRetirement()
  return (
    <ReasonDialog
      title={t('order.retire.title', { code: order.code })}
      text={t('order.retire.text')}
      label={t('order.retire.reason')}
      placeholder={t('order.retire.reasonHint')}
      submit={t('order.retire.submit')}
      pending={retire.pending}
      grave
      onSubmit={(reason) => retire.run({ params: { id: order.id }, body: { reason } })}
      onClose={onClose}
    />
  )
}
