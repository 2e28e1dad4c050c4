import type { TrackedOrder } from '@amparo/contracts/portal/portal'
import type { Company } from '../../company/company'
import { usePaperWords } from './use-paper-words'

interface RowProps {
  label: string
  amount: string
  strong?: boolean
}

export function SumRow({ label, amount, strong = false }: RowProps) {
  return (
    <div className={strong ? 'sum sum-strong' : 'sum'}>
      <dt>{label}</dt>
      <dd>{amount}</dd>
    </div>
  )
}

/** What it costs, what was paid, and what is left to pay. Nothing while there is nothing to say. */
export function MoneyCard({ order, company }: { order: TrackedOrder; company: Company }) {
  const { t, money: say } = usePaperWords(company)
  const { currency, price, parts, discount, tax, taxName, taxMode, total, paid, balance } = order.money
  if (price === null && !parts && !total && !paid) return null
  const sum = (amount: number) => say(amount, currency)
  // Of a cancelled order only what the company keeps is due, whatever its lines said.
  const cancelled = order.status.category === 'CANCELLED'

  return (
    <section className="card">
      <h2>{t('money.title')}</h2>
      <dl className="sums">
        {!cancelled && (
          <>
            <SumRow label={t('money.price')} amount={price === null ? t('money.undecided') : sum(price)} />
            {parts > 0 && <SumRow label={t('money.parts')} amount={sum(parts)} />}
            {discount > 0 && <SumRow label={t('money.discount')} amount={sum(-discount)} />}
            {taxMode === 'ADDED' && tax > 0 && <SumRow label={taxName} amount={sum(tax)} />}
          </>
        )}
        <SumRow label={t('money.total')} amount={sum(total)} strong />
        {!cancelled && taxMode === 'INCLUDED' && tax > 0 && <SumRow label={t('money.included', { tax: taxName })} amount={sum(tax)} />}
        {paid !== 0 && <SumRow label={t('money.paid')} amount={sum(paid)} />}
        {balance !== 0 && <SumRow label={t(balance > 0 ? 'money.balance' : 'money.inFavor')} amount={sum(Math.abs(balance))} strong />}
      </dl>
      {balance === 0 && paid > 0 && <p className="soft settled">{t('money.settled')}</p>}
    </section>
  )
}
