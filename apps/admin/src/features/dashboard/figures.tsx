import type { Money } from '@amparo/contracts/common'
import type { Dashboard } from '@amparo/contracts/staff/dashboard'
import {
  IconAlarm,
  IconCalendarDue,
  IconCash,
  IconHourglassHigh,
  IconPackage,
  IconPackageExport,
  IconUserQuestion,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMoney } from '../../data/use-money.ts'
import { useMe } from '../../session/session.ts'
import type { linksOf } from './dashboard-links.ts'
import classes from './figures.module.css'

/** Counting stops there. */
const most = 1000

interface Props {
  data: Dashboard
  links: ReturnType<typeof linksOf>
}

/** What to see to today, then what is to be handed over and paid; each number opens its list. */
export function Figures({ data, links }: Props) {
  const { t } = useTranslation()
  const say = useMoney()
  const count = (total: number) => (total >= most ? t('home.atLeast', { count: most }) : String(total))
  const { uncollected, unclosed, moneyToday } = data

  return (
    <nav aria-label={t('home.board')} className={classes.board} data-full={data.overStage !== null && unclosed ? true : undefined}>
      <Figure to={links.promisedToday} icon={IconCalendarDue} word={t('home.promisedToday')} value={count(data.promisedToday)} />
      <Figure to={links.overdue} icon={IconAlarm} word={t('home.overdue')} value={count(data.overdue)} alarm={data.overdue > 0} />
      <Figure to={links.waiting} icon={IconHourglassHigh} word={t('home.categories.WAITING')} value={count(data.waiting)} />
      <Figure to={links.unassigned} icon={IconUserQuestion} word={t('home.unassigned')} value={count(data.unassigned)} />
      {data.overStage !== null && (
        <Figure to={links.overStage} icon={IconHourglassHigh} word={t('home.overStage')} value={count(data.overStage)} alarm={data.overStage > 0} />
      )}
      <Figure
        to={links.uncollected(uncollected.days)}
        icon={IconPackage}
        word={t('home.uncollected')}
        value={count(uncollected.total)}
        note={t('home.uncollectedSince', { count: uncollected.days })}
      />
      {unclosed && (
        <Figure
          to={links.unclosed}
          icon={IconPackageExport}
          word={t('home.unclosed')}
          value={count(unclosed.total)}
          note={unclosed.owed.length ? t('home.owed', { amount: unclosed.owed.map(say).join(' + ') }) : t('home.nothingOwed')}
        />
      )}
      {moneyToday && <MoneyToday to={links.moneyToday} money={moneyToday} wide={data.overStage === null} />}
    </nav>
  )
}

function MoneyToday({ to, money, wide }: { to: string; money: readonly Money[]; wide: boolean }) {
  const { t } = useTranslation()
  const say = useMoney()
  const { currency } = useMe().organization
  const own = money.find((each) => each.currency === currency)
  // The company's own first; where only other currencies came in, the first of those.
  const first = own ?? money[0] ?? { amount: 0, currency }
  const others = money.filter((each) => each !== first)
  return (
    <Figure
      to={to}
      icon={IconCash}
      word={t('home.moneyToday')}
      value={say(first)}
      note={others.length ? `+ ${others.map(say).join(' + ')}` : undefined}
      wide={wide}
    />
  )
}

interface FigureProps {
  /** The list that holds what it counted, where there is one. */
  to?: string
  icon: TablerIcon
  word: string
  value: ReactNode
  note?: string | undefined
  alarm?: boolean
  wide?: boolean
}

export function Figure({ to, icon: Icon, word, value, note, alarm = false, wide = false }: FigureProps) {
  const looks = { className: classes.figure!, 'data-alarm': alarm || undefined, 'data-wide': wide || undefined }
  const words = (
    <>
      <span className={classes.word}>
        <Icon size={15} stroke={1.8} aria-hidden />
        {word}
      </span>
      <span className={classes.value}>{value}</span>
      {note && <span className={classes.note}>{note}</span>}
    </>
  )
  return to ? (
    <Link to={to} {...looks}>
      {words}
    </Link>
  ) : (
    <div {...looks}>{words}</div>
  )
}
