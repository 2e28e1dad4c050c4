import { type Order, orders } from '@amparo/contracts/staff/orders'
import { ActionIcon, Menu, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import {
  IconArchive,
  IconArchiveOff,
  IconClipboardPlus,
  IconCopy,
  IconDots,
  IconExternalLink,
  IconQrcode,
  IconRefresh,
  IconUserEdit,
  IconUserPlus,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { useMay } from '../../../session/permissions.ts'
import { showToast } from '../../../ui/toast.tsx'
import { copyText } from '../tracking/copy-text.ts'
import type { OrderDialog } from './order-dialogs.tsx'
import { useOrderRetirement } from './use-order-retirement.ts'

interface Props {
  order: Order
  /** Where there is no room for it beside the menu. */
  withCustomerView: boolean
  onOpen: (dialog: OrderDialog) => void
}

/** What one does with an order less often. */
export function OrderMenu({ order, withCustomerView, onOpen }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const mayCreate = useMay('orders.create')
  const { restore } = useOrderRetirement()
  const params = { id: order.id }
  const replaceLink = useAction(orders.replaceTrackingLink, {
    stale: [orders.activities],
    onDone: (saved) => client.setQueryData(keyOf(orders.get, { params }), saved),
    toast: () => ({ text: t('order.replaceLink.done') }),
  })

  const askReplacement = () =>
    modals.openConfirmModal({
      title: t('order.replaceLink.title'),
      children: <Text>{t('order.replaceLink.text')}</Text>,
      labels: { confirm: t('order.replaceLink.submit'), cancel: t('ui.cancel') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('ui.close') },
      onConfirm: () =>
        void replaceLink.run({ params }).then(
          () => onOpen('link'),
          () => undefined,
        ),
    })

  const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={t('ui.more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {withCustomerView && (
          <Menu.Item component="a" href={order.trackingUrl} target="_blank" rel="noreferrer" leftSection={<IconExternalLink {...icon} />}>
            {t('order.act.asCustomer')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconQrcode {...icon} />} onClick={() => onOpen('link')}>
          {t('order.act.link')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy {...icon} />}
          onClick={() => void copyText(order.trackingUrl).then(() => showToast(t('order.link.copied')))}
        >
          {t('order.act.copyLink')}
        </Menu.Item>
        {order.can.edit && (
          <Menu.Item leftSection={<IconRefresh {...icon} />} onClick={askReplacement}>
            {t('order.act.replaceLink')}
          </Menu.Item>
        )}
        {(order.can.assign || order.can.edit || mayCreate) && <Menu.Divider />}
        {order.can.assign && (
          <Menu.Item leftSection={<IconUserPlus {...icon} />} onClick={() => onOpen('assign')}>
            {t('order.act.assign')}
          </Menu.Item>
        )}
        {order.can.edit && (
          <Menu.Item leftSection={<IconUserEdit {...icon} />} onClick={() => onOpen('customer')}>
            {t('order.act.changeCustomer')}
          </Menu.Item>
        )}
        {mayCreate && (
          <Menu.Item
            component={Link}
            to={`/orders/new?customerId=${order.customer.id}${order.device ? `&deviceId=${order.device.id}` : ''}`}
            leftSection={<IconClipboardPlus {...icon} />}
          >
            {t('order.act.newOrder')}
          </Menu.Item>
        )}
        {order.can.retire && (
          <>
            <Menu.Divider />
            {order.retiredAt ? (
              <Menu.Item leftSection={<IconArchiveOff {...icon} />} onClick={() => restore.start({ params })}>
                {t('order.act.restore')}
              </Menu.Item>
            ) : (
              <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => onOpen('retire')}>
                {t('order.act.retire')}
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
