import { documents } from '@amparo/contracts/staff/documents'
import { type Estimate, estimates } from '@amparo/contracts/staff/estimates'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { useFile } from '../../../data/use-file.ts'
import { useAmount } from '../money/use-amount.ts'
import type { Deed } from '../page/order-deeds.tsx'
import { usePartWords } from '../parts/part-words.ts'
import classes from './estimate-sheet.module.css'
import { EstimateAnswer, EstimateBadge } from './estimate-state.tsx'
import { EstimateTotals } from './estimate-totals.tsx'

interface Props {
  order: Order
  estimate: Estimate
  onAct: (deed: Deed) => void
  onClose: () => void
}

/** An estimate as the customer has it, and what became of it. */
export function EstimateSheet({ order, estimate, onAct, onClose }: Props) {
  const { t } = useTranslation()
  const { totals, can } = estimate
  const amount = useAmount(totals.currency)
  const { day, term } = usePartWords()
  const file = useFile(documents.print)
  const withdraw = useAction(estimates.withdraw, {
    stale: [estimates.list, orders.get, orders.activities],
    toast: ({ revision }) => ({ text: t('estimates.withdrawn', { revision }) }),
  })
  return (
    <div className={classes.sheet}>
      <p className={classes.state}>
        <EstimateBadge state={estimate.state} />
        <span className={classes.quiet}>{t('estimates.until', { date: day(estimate.validUntil) })}</span>
      </p>
      {estimate.answer && <EstimateAnswer answer={estimate.answer} />}
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{t('estimates.columns.description')}</th>
            <th scope="col" data-right>
              {t('estimates.columns.quantity')}
            </th>
            <th scope="col" data-right data-wide>
              {t('estimates.columns.unitPrice')}
            </th>
            <th scope="col" data-right>
              {t('estimates.columns.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {estimate.lines.map((line, index) => (
            <tr key={index}>
              <td>
                {line.description}
                {line.warranty && <span className={classes.second}>{t('orderParts.cover.PENDING', { term: term(line.warranty) })}</span>}
              </td>
              <td data-right>{line.quantity}</td>
              <td data-right data-wide>
                {amount(line.unitPrice)}
              </td>
              <td data-right>{amount(line.quantity * line.unitPrice)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.below}>
        <p className={classes.note}>{estimate.note}</p>
        <EstimateTotals
          lines={estimate.lines}
          discount={totals.discount}
          currency={totals.currency}
          tax={{ mode: estimate.taxMode, basisPoints: estimate.taxBasisPoints }}
        />
      </div>
      <div className={classes.buttons}>
        {can.withdraw && (
          <Button
            variant="subtle"
            color="gray"
            loading={withdraw.pending}
            onClick={() => void withdraw.run({ params: { id: order.id, estimateId: estimate.id } }).then(onClose, () => undefined)}
          >
            {t('estimates.withdraw')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconPrinter size={15} aria-hidden />}
          loading={file.pending}
          onClick={() => void file.open({ params: { id: order.id, file: 'estimate.pdf' }, query: { of: estimate.id } })}
        >
          {t('estimates.print')}
        </Button>
        {order.can.update && (
          <Button variant="default" onClick={() => onAct({ kind: 'estimate', estimate, again: true })}>
            {t('estimates.again')}
          </Button>
        )}
        {can.answer && <Button onClick={() => onAct({ kind: 'answer', estimate })}>{t('estimates.takeAnswer')}</Button>}
      </div>
    </div>
  )
}
