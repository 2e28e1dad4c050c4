import type { Response } from '@amparo/contracts/endpoint'
import type { notices } from '@amparo/contracts/staff/notices'
import { search } from '@amparo/web/api/call'
import { IconHourglassLow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NoticeLine } from './notice-line.tsx'
import classes from './notices.module.css'
import { shownCount } from './shown-count.ts'

const lists = {
  orders: `/orders${search({ category: ['NEW', 'WORKING', 'WAITING', 'READY'], overStage: true })}`,
  requests: `/requests${search({ state: ['NEW', 'IN_PROGRESS'], overStage: true })}`,
}

interface Props {
  counts: Response<typeof notices.overStage>
  onLeave: () => void
}

/** That orders, or requests, have been in their stage for longer than the company allows (B-10): each line leads to their list. */
export function OverStage({ counts, onLeave }: Props) {
  const { t } = useTranslation()
  const found = (['orders', 'requests'] as const).flatMap((of) => (counts[of] ? [{ of, count: counts[of] }] : []))
  if (!found.length) return null
  return (
    <ul className={classes.lines}>
      {found.map(({ of, count }) => (
        <NoticeLine
          key={of}
          mark={
            <span className={classes.sign} data-alarming>
              <IconHourglassLow size={16} aria-hidden />
            </span>
          }
          second={t('notices.overStage.limit')}
          to={lists[of]}
          onOpen={onLeave}
        >
          <strong>{t(`notices.overStage.${of}`, { count, shown: shownCount(count) })}</strong>
        </NoticeLine>
      ))}
    </ul>
  )
}
