import { documents, type Paper } from '@amparo/contracts/staff/documents'
import type { OrderRow } from '@amparo/contracts/staff/orders'
import { ActionIcon, Menu } from '@mantine/core'
import { IconBrandWhatsapp, IconDots, IconExternalLink, IconPrinter, IconReceipt } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFile } from '../../../data/use-file.ts'
import { late } from '../../../ui/late.tsx'
import classes from './row-menu.module.css'

const WhatsappDialog = late(() => import('../whatsapp/whatsapp-dialog.tsx'))

/** Opens the menu of its row; the rows share one, since a list may hold hundreds. */
export function RowMenuButton({ row, onOpen }: { row: OrderRow; onOpen: (row: OrderRow, button: HTMLElement) => void }) {
  const { t } = useTranslation()
  return (
    <ActionIcon
      className={classes.menu!}
      size={28}
      aria-haspopup="menu"
      aria-label={t('orderList.rowMenu', { code: row.code })}
      onClick={(event) => onOpen(row, event.currentTarget)}
    >
      <IconDots size={16} />
    </ActionIcon>
  )
}

interface RowMenu {
  open: (row: OrderRow, button: HTMLElement) => void
  /** For beside the list, never within a row. */
  menu: ReactNode
}

/** What one does with an order without going to it: write to the customer, print the ticket, and what `more` adds. */
export function useRowMenu(more: (row: OrderRow) => ReactNode): RowMenu {
  const [at, setAt] = useState<{ row: OrderRow; button: HTMLElement } | null>(null)
  const [chatOf, setChatOf] = useState<string | null>(null)
  const [open] = useState(() => (row: OrderRow, button: HTMLElement) => setAt({ row, button }))
  return {
    open,
    menu: (
      <>
        {at && (
          <Items key={at.row.id} {...at} onChat={() => setChatOf(at.row.id)} onClose={() => setAt(null)}>
            {more(at.row)}
          </Items>
        )}
        {chatOf && <WhatsappDialog orderId={chatOf} onClose={() => setChatOf(null)} />}
      </>
    ),
  }
}

interface ItemsProps {
  row: OrderRow
  button: HTMLElement
  onChat: () => void
  onClose: () => void
  children: ReactNode
}

function Items({ row, button, onChat, onClose, children }: ItemsProps) {
  const { t } = useTranslation()
  const ticket = useFile(documents.print)
  const print = (paper: Paper) => void ticket.open({ params: { id: row.id, file: 'ticket.pdf' }, query: { paper } })
  const { left, top, width, height } = button.getBoundingClientRect()
  const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const
  return (
    <Menu
      opened
      onChange={(opened) => !opened && onClose()}
      onClose={() => button.focus({ preventScroll: true })}
      // Where the row's own button is: the menu hangs on it without living in the row.
      returnFocus={false}
    >
      <Menu.Target>
        <span aria-hidden style={{ position: 'fixed', left, top, width, height, pointerEvents: 'none' }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('orderList.rowMenu', { code: row.code })}>
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
      </Menu.Dropdown>
    </Menu>
  )
}
