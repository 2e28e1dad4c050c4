import { Skeleton } from '@mantine/core'
import { type ComponentProps, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../disclosure.tsx'
import { Loaded } from '../loaded.tsx'
import { useNarrow } from '../use-narrow.ts'
import type { Place } from './subject-header.tsx'
import classes from './subject-view.module.css'

export interface SubjectProps<T> {
  id: string
  place: Place
  /** What stands above on a page: the way back. */
  above?: ReactNode
  /** Told once it is there, such as for the document's title. */
  children?: (subject: T) => ReactNode
}

interface ViewProps<T> extends Pick<SubjectProps<T>, 'place' | 'above'> {
  query: ComponentProps<typeof Loaded<T>>['query']
  /** The height of its band before it is there, and the shape of what stands below. */
  band: number
  shape: ReactNode
  children: (subject: T) => ReactNode
}

/** Everything about one thing, once it is there. */
export function SubjectView<T>({ query, place, above, band, shape, children }: ViewProps<T>) {
  const { t } = useTranslation()
  const skeleton = (
    <div role="status" aria-label={t('ui.loading')}>
      <Skeleton width={260} height={20} mb={10} mt={4} />
      <Skeleton width={200} height={12} mb={10} />
      <Skeleton width={320} height={12} mb={22} />
      <Skeleton height={band} radius={12} />
      <div className={classes.columns}>
        <div className={classes.main}>{shape}</div>
        <div className={classes.facts}>
          {Array.from({ length: 9 }, (_, index) => (
            <Skeleton key={index} height={11} width={`${58 + ((index * 19) % 38)}%`} />
          ))}
        </div>
      </div>
    </div>
  )
  return (
    <div className={classes.view} data-place={place}>
      {above}
      <Loaded query={query} skeleton={skeleton}>
        {children}
      </Loaded>
    </div>
  )
}

const twoColumns = 860

interface BodyProps {
  /** Its header and band; narrow is a panel on the widest screen. */
  head: (narrow: boolean) => ReactNode
  /** On a phone's page the button of what comes next covers the end. */
  primary: boolean
  facts: ReactNode
  /** What opens the facts where they have no room of their own. */
  factsLabel: string
  children: ReactNode
}

/** Its state first, then what happened, with the facts beside it. */
export function SubjectBody({ head, primary, facts, factsLabel, children }: BodyProps) {
  const root = useRef<HTMLDivElement>(null)
  const narrow = useNarrow(root, twoColumns)
  const known = <div className={classes.facts}>{facts}</div>
  return (
    <div ref={root} className={classes.subject} data-narrow={narrow || undefined} data-primary={primary || undefined}>
      {head(narrow)}
      {narrow && <Disclosure label={factsLabel}>{known}</Disclosure>}
      <div className={classes.columns}>
        <div className={classes.main}>{children}</div>
        {!narrow && <aside>{known}</aside>}
      </div>
    </div>
  )
}
