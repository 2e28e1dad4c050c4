import type { Order } from '@amparo/contracts/staff/orders'
import { Loader, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { late } from '../../../ui/late.tsx'

const WhatsappMessage = late(
  () => import('./whatsapp-message.tsx'),
  () => <Loader size="xs" />,
)

/** The message to the customer, beside what opens it. */
export function WhatsappPopover({ order, children }: { order: Order; children: (toggle: () => void) => ReactElement }) {
  const { t } = useTranslation()
  const [opened, { toggle, close }] = useDisclosure()
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-start"
      width="min(400px, calc(100vw - 24px))"
      trapFocus
      returnFocus
    >
      <Popover.Target>{children(toggle)}</Popover.Target>
      <Popover.Dropdown aria-label={t('whatsapp.title')}>
        <WhatsappMessage order={order} onSent={close} />
      </Popover.Dropdown>
    </Popover>
  )
}
