import type { ComponentProps, ReactNode } from 'react'
import { Page } from '../../shell/page.tsx'
import { BesidePanel, BesideSplit, useBesideWalk } from './beside-panel.tsx'
import { DataList } from './data-list.tsx'

type ListProps<Row extends { id: string }> = Pick<ComponentProps<typeof DataList<Row>>, 'label' | 'pages' | 'columns' | 'card' | 'empty' | 'faded'>

interface Props<Row extends { id: string }> extends ListProps<Row> {
  page: Omit<ComponentProps<typeof Page>, 'children'>
  /** Search and filters. */
  children: ReactNode
  /** The row that stands beside the list. */
  beside: string | undefined
  onShow: (id: string | undefined, options: { replace: boolean; stay: true }) => void
  /** The address that has this row beside the list. */
  addressOf: (id: string) => string
  /** What the panel is called, and what it shows of a row. */
  chosen: string
  show: (id: string) => ReactNode
}

/** A page that is a list, its rows looked at beside it; which one stands in the address. */
export function BesideList<Row extends { id: string }>({ page, children, beside, onShow, addressOf, chosen, show, ...list }: Props<Row>) {
  const { pages } = list
  const walk = useBesideWalk({ rows: pages.data?.rows ?? [], pages, beside, onShow: (id) => onShow(id, { replace: true, stay: true }) })
  return (
    <BesideSplit
      panel={
        beside && (
          <BesidePanel label={chosen} {...walk}>
            {show(beside)}
          </BesidePanel>
        )
      }
    >
      <Page {...page}>
        {children}
        <DataList
          {...list}
          href={({ id }) => addressOf(id)}
          onPeek={({ id }) => onShow(id === beside ? undefined : id, { replace: beside !== undefined, stay: true })}
          peekedId={beside ?? null}
        />
      </Page>
    </BesideSplit>
  )
}
