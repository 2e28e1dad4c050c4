import type { reports } from '@amparo/contracts/staff/reports'
import type { RequestFilter } from '@amparo/contracts/staff/request-filter'
import { localeOf } from '@amparo/web/format/place'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { z } from 'zod'
import { usePlace } from '../../data/use-place.ts'
import { requestsAddress } from '../requests/list/use-request-address.ts'
import classes from './report-table.module.css'

export type Counted = z.output<typeof reports.requests.response>['all']
type Narrowed = Partial<RequestFilter>

export interface CountedRow extends Counted {
  key: string
  name: ReactNode
  /** What the tray is narrowed to for the requests of this row. */
  filter: Narrowed
}

interface Props {
  caption: string
  /** What each row is: a type, an area. */
  first: string
  rows: readonly CountedRow[]
}

export const finishedStates: RequestFilter['state'] = ['SUCCEEDED', 'FAILED']

export function useNumbers() {
  const locale = localeOf(usePlace())
  const whole = new Intl.NumberFormat(locale)
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  return {
    whole: (number: number) => whole.format(number),
    tenths: (number: number) => tenths.format(number),
    percent: (of: number) => percent.format(of / 100),
  }
}

/** Figures of requests, row by row; each leads to the requests that it counted. */
export function CountedTable({ caption, first, rows }: Props) {
  const { t } = useTranslation()
  const say = useNumbers()
  const link = (filter: Narrowed, number: number, alarm = false) =>
    number ? (
      <Link to={`/requests${requestsAddress(filter)}`} data-alarm={alarm || undefined}>
        {say.whole(number)}
      </Link>
    ) : (
      <span className={classes.quiet}>0</span>
    )
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} ${classes.counted} tabular`} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{t('reports.entered')}</th>
            <th scope="col" className={classes.wide}>
              {t('reports.finished')}
            </th>
            <th scope="col">{t('reports.onTime')}</th>
            <th scope="col">{t('reports.overdue')}</th>
            <th scope="col" className={classes.wide}>
              {t('reports.median')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, filter, total, finished, onTime, overdue, medianHours }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{link(filter, total)}</td>
              <td className={classes.wide}>{link({ ...filter, state: finishedStates }, finished)}</td>
              <td>
                {onTime === null ? (
                  <span className={classes.quiet}>–</span>
                ) : (
                  <span className={classes.rate}>
                    <span className={classes.meter} aria-hidden>
                      <span style={{ width: `${onTime}%` }} />
                    </span>
                    <span>{say.percent(onTime)}</span>
                  </span>
                )}
              </td>
              <td>{link({ ...filter, overdue: true }, overdue, true)}</td>
              <td className={classes.wide}>
                {medianHours === null ? <span className={classes.quiet}>–</span> : t('reports.hours', { hours: say.tenths(medianHours) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
