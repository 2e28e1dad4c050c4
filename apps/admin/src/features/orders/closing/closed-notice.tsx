import { documents } from '@amparo/contracts/staff/documents'
import type { Order } from '@amparo/contracts/staff/orders'
import { formatDate } from '@amparo/web/format/dates'
import { Button } from '@mantine/core'
import { IconFileText, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFile } from '../../../data/use-file.ts'
import { usePlace } from '../../../data/use-place.ts'
import { useDeeds } from '../page/order-deeds.tsx'
import classes from './closed-notice.module.css'

/** A closed order is read, not worked on: when it was closed, what it said, and who may open it again. */
export function ClosedNotice({ order, closedAt }: { order: Order; closedAt: string }) {
  const { t } = useTranslation()
  const place = usePlace()
  const open = useDeeds()
  const report = useFile(documents.print)
  return (
    <div className={classes.notice}>
      <span className={classes.words}>
        <IconLock size={16} aria-hidden />
        {t('closing.closed', { date: formatDate(closedAt, place, 'moment') })}
      </span>
      <span className={classes.buttons}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconFileText size={15} aria-hidden />}
          loading={report.pending}
          onClick={() => void report.open({ params: { id: order.id, file: 'report.pdf' }, query: {} })}
        >
          {t('closing.report')}
        </Button>
        {order.can.reopen && (
          <Button variant="subtle" color="gray" size="compact-md" onClick={() => open({ kind: 'reopen' })}>
            {t('closing.reopen')}
          </Button>
        )}
      </span>
    </div>
  )
}
