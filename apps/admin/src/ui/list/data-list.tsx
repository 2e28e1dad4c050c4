import { Button, Checkbox, Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Pages } from '../../data/use-endpoint.ts'
import { basename } from '../../session/company.ts'
import { ErrorState } from '../states.tsx'
import classes from './data-list.module.css'
import { type Column, DataRow, type RowDeeds } from './data-row.tsx'
import { LoadMore } from './load-more.tsx'
import { useListKeys } from './use-list-keys.ts'
import type { Selection } from './use-selection.ts'

interface Props<Row> {
  /** What the table holds, for those who hear it. */
  label: string
  pages: Pages<Row>
  /** The first one names the row and carries its link. */
  columns: readonly Column<Row>[]
  /** The row's page: Enter, a click, or Ctrl-click into a new tab. */
  href: (row: Row) => string
  /** A click shows the row beside the list instead of opening its page. */
  onPeek?: (row: Row) => void
  peekedId?: string | null
  /** The row on a phone. */
  card: (row: Row) => ReactNode
  /** At the end of its card, such as the button of its menu. */
  cardEnd?: (row: Row) => ReactNode
  /** Said where there is nothing yet, and where nothing matches. */
  empty: ReactNode
  selection?: Selection<Row>
  selectLabel?: (row: Row) => string
  /** What can be done with the rows that are selected. */
  bulk?: ReactNode
  /** Greyed and struck through, such as what is retired. */
  faded?: (row: Row) => boolean
}

export function DataList<Row extends { id: string }>(props: Props<Row>) {
  const { pages, empty } = props
  const { t } = useTranslation()
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const body = useRef<HTMLDivElement>(null)
  const rows = pages.data?.rows ?? []
  useListKeys({ body, ...(props.selection && { selection: props.selection }) })

  if (pages.isPending) return <ListSkeleton columns={phone ? 1 : props.columns.length} tall={phone ?? false} label={t('ui.loading')} />
  if (pages.isError && !pages.data) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  if (!rows.length) return <>{empty}</>

  return (
    <div ref={body} className={classes.list} data-waiting={pages.isPlaceholderData || undefined} aria-busy={pages.isPlaceholderData}>
      {phone ? <Cards {...props} rows={rows} /> : <Table {...props} rows={rows} />}
      <LoadMore pages={pages} ahead="600px" />
      {props.selection && props.selection.rows.length > 0 && (
        <section className={classes.bulk} aria-label={t('ui.list.bulk')}>
          <output className={classes.bulkCount}>{t('ui.list.selected', { count: props.selection.rows.length })}</output>
          {props.bulk}
          <Button variant="subtle" color="gray" onClick={props.selection.clear}>
            {t('ui.list.clearSelection')}
          </Button>
        </section>
      )}
    </div>
  )
}

function Table<Row extends { id: string }>({
  rows,
  columns,
  label,
  href,
  onPeek,
  peekedId,
  selection,
  selectLabel,
  faded,
}: Props<Row> & { rows: readonly Row[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()

  const open = (event: MouseEvent, row: Row) => {
    if ((event.target as Element).closest('a, button, input, label, [role=menu]') || getSelection()?.toString()) return
    if (event.metaKey || event.ctrlKey || event.button === 1) window.open(basename + href(row))
    else if (onPeek) onPeek(row)
    else void navigate(href(row))
  }
  const toggle = (row: Row, range: boolean) => selection?.toggle(row.id, range)
  const latest = useRef<RowDeeds<Row>>({ open, toggle })
  useEffect(() => {
    latest.current = { open, toggle }
  })
  const [deeds] = useState<RowDeeds<Row>>(() => ({
    open: (event, row) => latest.current.open(event, row),
    toggle: (row, range) => latest.current.toggle(row, range),
  }))

  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {selection && (
            <th className={classes.tick}>
              <Checkbox
                size="xs"
                aria-label={t('ui.list.selectAll')}
                checked={selection.rows.length === rows.length}
                indeterminate={selection.rows.length > 0 && selection.rows.length < rows.length}
                onChange={selection.toggleAll}
              />
            </th>
          )}
          {columns.map(({ key, header, align, width, from }) =>
            header ? (
              <th key={key} scope="col" data-align={align} data-from={from} style={{ width }}>
                {header}
              </th>
            ) : (
              // A column of buttons has no name of its own.
              <td key={key} data-from={from} style={{ width }} />
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const id = row.id
          return (
            <DataRow
              key={id}
              row={row}
              id={id}
              to={href(row)}
              columns={columns}
              pick={selection && (selectLabel?.(row) ?? t('ui.list.select'))}
              picked={selection?.has(id) ?? false}
              peeked={peekedId === id}
              faded={faded?.(row) ?? false}
              deeds={deeds}
            />
          )
        })}
      </tbody>
    </table>
  )
}

function Cards<Row extends { id: string }>({ rows, label, href, card, cardEnd, faded }: Props<Row> & { rows: readonly Row[] }) {
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} data-faded={faded?.(row) || undefined}>
          <Link to={href(row)} data-row-link className={classes.card}>
            {card(row)}
          </Link>
          {cardEnd && <span className={classes.cardEnd}>{cardEnd(row)}</span>}
        </li>
      ))}
    </ul>
  )
}

function ListSkeleton({ columns, tall, label }: { columns: number; tall: boolean; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: tall ? 8 : 14 }, (_, row) => (
        <div key={row} className={classes.bars} data-tall={tall || undefined}>
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton key={column} height={10} width={`${48 + ((row * 7 + column * 13) % 40)}%`} />
          ))}
        </div>
      ))}
    </div>
  )
}
