import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { type Actor, useActorName } from './actor.tsx'
import classes from './history.module.css'

/** Something that happened, as its history tells it. */
export interface Told {
  icon: TablerIcon
  /** What follows the name of who did it. */
  words: ReactNode
  /** Left out where nobody in particular did it. */
  anonymous?: boolean
  below?: ReactNode
  alarming?: boolean
}

interface Props {
  told: Told
  actor: Actor
  at: string
  fresh: boolean
  /** Stands behind the time. */
  mark?: ReactNode
}

/** Something that happened, in one line: who, what, when. */
export function HistoryLine({ told: { icon: Icon, words, anonymous, below, alarming }, actor, at, fresh, mark }: Props) {
  const actorName = useActorName()
  return (
    <div className={classes.event} data-fresh={fresh || undefined} data-alarming={alarming || undefined}>
      <span className={classes.icon}>
        <Icon size={15} stroke={1.8} aria-hidden />
      </span>
      <div className={classes.told}>
        <p className={classes.sentence}>
          {!anonymous && <span className={classes.actor}>{actorName(actor)} </span>}
          {words}
          <span className={classes.when}>
            <RelativeTime at={at} />
          </span>
          {mark}
        </p>
        {below}
      </div>
    </div>
  )
}
