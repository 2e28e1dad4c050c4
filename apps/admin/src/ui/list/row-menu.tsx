import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Column } from './data-row.tsx'

interface ButtonProps<Row> {
  row: Row
  /** Whose menu it is: "Acciones de la orden 1042". */
  label: string
  onOpen: OpenRowMenu<Row>
}

export type OpenRowMenu<Row> = (row: Row, button: HTMLElement) => void

/** Opens the menu of its row; the rows share one, since a list may hold hundreds. */
export function RowMenuButton<Row>({ row, label, onOpen }: ButtonProps<Row>) {
  return (
    <ActionIcon size={28} aria-haspopup="menu" aria-label={label} onClick={(event) => onOpen(row, event.currentTarget)}>
      <IconDots size={16} />
    </ActionIcon>
  )
}

/** Its heading has nothing to say; each button says whose it is. */
export function menuColumn<Row>(label: (row: Row) => string, onOpen: OpenRowMenu<Row>): Column<Row> {
  return { key: 'menu', header: '', width: '54px', cell: (row) => <RowMenuButton row={row} label={label(row)} onOpen={onOpen} /> }
}

interface RowMenu<Row> {
  open: OpenRowMenu<Row>
  /** For beside the list, never within a row. */
  menu: ReactNode
}

/** The menu that the rows share. */
export function useRowMenu<Row extends { id: string }>(label: (row: Row) => string, items: (row: Row) => ReactNode): RowMenu<Row> {
  const [at, setAt] = useState<{ row: Row; button: HTMLElement } | null>(null)
  const [open] = useState(() => (row: Row, button: HTMLElement) => setAt({ row, button }))
  return {
    open,
    menu: at && (
      <Opened key={at.row.id} label={label(at.row)} button={at.button} onClose={() => setAt(null)}>
        {items(at.row)}
      </Opened>
    ),
  }
}

function Opened({ label, button, onClose, children }: { label: string; button: HTMLElement; onClose: () => void; children: ReactNode }) {
  const { left, top, width, height } = button.getBoundingClientRect()
  return (
    <Menu
      opened
      onChange={(opened) => !opened && onClose()}
      onClose={() => button.focus({ preventScroll: true })}
      // Where the row's own button is: the menu hangs on it without living in the row.
      returnFocus={false}
      // Within the page, so that it is part of what the page holds to those who hear it.
      withinPortal={false}
    >
      <Menu.Target>
        <span aria-hidden style={{ position: 'fixed', left, top, width, height, pointerEvents: 'none' }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>{children}</Menu.Dropdown>
    </Menu>
  )
}
