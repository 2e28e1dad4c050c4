import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import classes from './view-tabs.module.css'

/** The server counts no further: nobody reads a larger number. */
const most = 1000

export interface ViewTab {
  key: string
  name: string
  to: string
  count?: number | undefined
  /** A count that one should worry about. */
  alarm?: boolean
}

interface Props {
  label: string
  tabs: readonly ViewTab[]
  current: string | undefined
  /** Whatever else changes how much room there is. */
  room?: string
  /** More tabs, such as saved views, after a fine line. */
  more?: ReactNode
  /** At the far end, where it does not slide away. */
  end?: ReactNode
}

/** The lists within a list, each with how many it holds. */
export function ViewTabs({ label, tabs, current, room = '', more, end }: Props) {
  const bar = useRef<HTMLElement>(null)

  // Where the tabs have no room, such as beside an open row, the current one is among those that show.
  useEffect(() => {
    const tab = bar.current?.querySelector('[aria-current]')
    if (!bar.current || !tab) return
    const [shown, place] = [bar.current.getBoundingClientRect(), tab.getBoundingClientRect()]
    if (place.left < shown.left || place.right > shown.right) bar.current.scrollLeft += place.left + place.width / 2 - (shown.left + shown.width / 2)
  }, [current, room])

  return (
    <div className={classes.bar}>
      <nav ref={bar} className={classes.tabs} aria-label={label}>
        {tabs.map(({ key, ...tab }) => (
          <Tab key={key} {...tab} current={key === current} />
        ))}
        {more}
      </nav>
      {end && <div className={classes.end}>{end}</div>}
    </div>
  )
}

/** One of them. */
export function Tab({ name, to, count, alarm, current, mark, end }: Omit<ViewTab, 'key'> & { current: boolean; mark?: ReactNode; end?: ReactNode }) {
  return (
    <Link to={to || '.'} className={classes.tab} aria-current={current ? 'page' : undefined} data-alarm={(alarm && count) || undefined}>
      {mark}
      {name}
      {count !== undefined && <span className={classes.count}>{count >= most ? `${most}+` : count}</span>}
      {end}
    </Link>
  )
}
