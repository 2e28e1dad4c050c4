import { orders } from '@amparo/contracts/staff/orders'
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import WhatsappMessage from './whatsapp-message.tsx'

/** The message to the customer of a row, whose order is not on screen. */
export default function WhatsappDialog({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const order = useEndpoint(orders.get, { params: { id: orderId } })
  return (
    <Modal opened onClose={onClose} title={t('whatsapp.title')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <Loaded query={order} skeleton={<RowsSkeleton rows={4} />}>
        {(one) => <WhatsappMessage order={one} onSent={onClose} />}
      </Loaded>
    </Modal>
  )
}
