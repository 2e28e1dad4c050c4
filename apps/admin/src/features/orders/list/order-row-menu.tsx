import { documents, type Paper } from '@amparo/contracts/staff/documents'
import type { OrderRow } from '@amparo/contracts/staff/orders'
import { Menu } from '@mantine/core'
import { IconBrandWhatsapp, IconExternalLink, IconPrinter, IconReceipt } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFile } from '../../../data/use-file.ts'
import { late } from '../../../ui/late.tsx'
import { useRowMenu } from '../../../ui/list/row-menu.tsx'

const WhatsappDialog = late(() => import('../whatsapp/whatsapp-dialog.tsx'))

/** What one does with an order without going to it: write to the customer, print the ticket, and what `more` adds. */
export function useOrderRowMenu(more: (row: OrderRow) => ReactNode) {
  const { t } = useTranslation()
  const [chatOf, setChatOf] = useState<string | null>(null)
  const { open, menu } = useRowMenu<OrderRow>(
    ({ code }) => t('orderList.rowMenu', { code }),
    (row) => (
      <Items row={row} onChat={() => setChatOf(row.id)}>
        {more(row)}
      </Items>
    ),
  )
  return {
    open,
    menu: (
      <>
        {menu}
        {chatOf && <WhatsappDialog orderId={chatOf} onClose={() => setChatOf(null)} />}
      </>
    ),
  }
}

function Items({ row, onChat, children }: { row: OrderRow; onChat: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  const ticket = useFile(documents.print)
  const print = (paper: Paper) => void ticket.open({ params: { id: row.id, file: 'ticket.pdf' }, query: { paper } })
  const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const
  return (
    <>
      <Menu.Item component={Link} to={`/orders/${row.id}`} leftSection={<IconExternalLink {...icon} />}>
        {t('orderList.open')}
      </Menu.Item>
      {children}
      {row.customer.phone && (
        <Menu.Item leftSection={<IconBrandWhatsapp {...icon} />} onClick={onChat}>
          {t('orderList.whatsapp')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconReceipt {...icon} />} onClick={() => print('ROLL')}>
        {t('intake.done.roll')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => print('A4')}>
        {t('intake.done.page')}
      </Menu.Item>
    </>
  )
}
