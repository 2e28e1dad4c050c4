import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMoney } from '../../data/use-money.ts'
import { PaymentMethod } from './payment-words.tsx'
import classes from './till.module.css'
import { type TillLine, totalsByCurrency } from './till-totals.ts'

interface Props {
  lines: readonly TillLine[]
  /** The payments behind a line. */
  address: (methodId: string) => string
}

/** What each method brought, a line for each currency, and below what that makes in each. */
export function TillTable({ lines, address }: Props) {
  const { t } = useTranslation()
  const say = useMoney()
  const totals = totalsByCurrency(lines)
  const cell = (amount: number, currency: string) => (amount ? say({ amount, currency }) : '—')

  return (
    <>
      <dl className={classes.nets}>
        {totals.map(({ currency, net, count }) => (
          <div key={currency} className={classes.net}>
            <dt>{t('till.net', { currency })}</dt>
            <dd className="tabular">{say({ amount: net, currency })}</dd>
            <dd className={classes.count}>{t('till.payments', { count })}</dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reachable by key */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('till.byMethod')}>
        <table className={`${classes.table} tabular`}>
          <thead>
            <tr>
              <th scope="col">{t('payments.method')}</th>
              <th scope="col">{t('till.currency')}</th>
              <th scope="col">{t('till.count')}</th>
              <th scope="col">{t('till.received')}</th>
              <th scope="col">{t('till.refunded')}</th>
              <th scope="col">{t('till.left')}</th>
              <th scope="col">{t('till.voided')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.method.id} ${line.currency}`}>
                <th scope="row">
                  <Link to={address(line.method.id)} className={classes.method}>
                    <PaymentMethod method={line.method} />
                  </Link>
                </th>
                <td>{line.currency}</td>
                <td>{line.count}</td>
                <td>{cell(line.received, line.currency)}</td>
                <td>{cell(line.refunded, line.currency)}</td>
                <td>
                  <strong>{say({ amount: line.net, currency: line.currency })}</strong>
                </td>
                <td className={classes.quiet}>{cell(line.voided, line.currency)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {totals.map((total) => (
              <tr key={total.currency}>
                <th scope="row">{t('till.total')}</th>
                <td>{total.currency}</td>
                <td>{total.count}</td>
                <td>{cell(total.received, total.currency)}</td>
                <td>{cell(total.refunded, total.currency)}</td>
                <td>
                  <strong>{say({ amount: total.net, currency: total.currency })}</strong>
                </td>
                <td className={classes.quiet}>{cell(total.voided, total.currency)}</td>
              </tr>
            ))}
          </tfoot>
        </table>
      </section>
      <p className={classes.quiet}>{t('till.voidedHint')}</p>
      <p className={classes.signature}>{t('till.signature')}</p>
    </>
  )
}
