import { Checkbox } from '@mantine/core'
import { type MouseEvent, memo, type ReactNode } from 'react'
import { Link } from 'react-router'
import classes from './data-list.module.css'
import type { OpenRowMenu } from './row-menu.tsx'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  align?: 'right'
  /** Any CSS width; the others share what is left. */
  width?: string
  /** Left out where the list has less room than this. */
  from?: 'medium' | 'wide'
}

/** What of a list's columns is shown, where some may be left out. */
export interface Shown<Row, Key extends string> {
  hidden: readonly Key[]
  /** A row stands beside the list: only what tells the rows apart has room. */
  tight: boolean
  /** Rows that are in this view no more. */
  left: ReadonlySet<string>
  onMenu: OpenRowMenu<Row>
}

export interface RowDeeds<Row> {
  open: (event: MouseEvent, row: Row) => void
  toggle: (row: Row, range: boolean) => void
}

interface Props<Row> {
  row: Row
  id: string
  to: string
  columns: readonly Column<Row>[]
  /** What its box is called; undefined where rows are not picked. */
  pick: string | undefined
  picked: boolean
  peeked: boolean
  faded: boolean
  /** The same object for as long as the table stands, so that a row is drawn anew only when it is another. */
  deeds: RowDeeds<Row>
}

function Row<R>({ row, id, to, columns, pick, picked, peeked, faded, deeds }: Props<R>) {
  return (
    <tr
      data-row={id}
      data-selected={picked || undefined}
      data-peeked={peeked || undefined}
      data-faded={faded || undefined}
      onClick={(event) => deeds.open(event, row)}
    >
      {pick !== undefined && (
        <td className={classes.tick}>
          <Checkbox
            size="xs"
            aria-label={pick}
            checked={picked}
            onChange={(event) => deeds.toggle(row, (event.nativeEvent as unknown as MouseEvent).shiftKey)}
          />
        </td>
      )}
      {columns.map(({ key, cell, align, from }, index) => (
        <td key={key} data-align={align} data-from={from}>
          {index === 0 ? (
            <Link to={to} data-row-link className={classes.link}>
              {cell(row)}
            </Link>
          ) : (
            cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}

/** A list may hold hundreds of rows; stepping through them changes two. */
export const DataRow = memo(Row) as typeof Row
