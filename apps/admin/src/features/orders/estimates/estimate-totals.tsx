import { type PricedLine, type Tax, totalsOf } from '@amparo/contracts/model/totals'
import { useTranslation } from 'react-i18next'
import { useAmount } from '../money/use-amount.ts'
import { useTaxName } from '../money/use-tax-name.ts'
import classes from './estimate-totals.module.css'

interface Props {
  lines: readonly PricedLine[]
  discount: number
  tax: Tax
  currency: string
}

/** What the lines come to, by the rule that the server and the paper use too. */
export function EstimateTotals({ lines, discount, tax, currency }: Props) {
  const { t } = useTranslation()
  const amount = useAmount(currency)
  const totals = totalsOf(lines, discount, tax)
  const taxName = useTaxName(totals.tax > 0)
  const percent = tax.basisPoints / 100
  return (
    <dl className={classes.totals}>
      {(totals.discount > 0 || totals.tax > 0) && (
        <div>
          <dt>{t('estimates.subtotal')}</dt>
          <dd>{amount(totals.subtotal)}</dd>
        </div>
      )}
      {totals.discount > 0 && (
        <div>
          <dt>{t('order.facts.discount')}</dt>
          <dd>−{amount(totals.discount)}</dd>
        </div>
      )}
      {totals.tax > 0 && (
        <div>
          <dt>{t(tax.mode === 'INCLUDED' ? 'orderMoney.taxIncluded' : 'orderMoney.taxAdded', { tax: taxName, percent })}</dt>
          <dd>{amount(totals.tax)}</dd>
        </div>
      )}
      <div className={classes.total}>
        <dt>{t('orderMoney.total')}</dt>
        <dd aria-live="polite">{amount(totals.total)}</dd>
      </div>
    </dl>
  )
}
