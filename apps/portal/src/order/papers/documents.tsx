import type { TrackedOrder } from '@amparo/contracts/portal/portal'
import { search } from '@amparo/web/api/call'
import type { Company } from '../../company/company'
import { Icon } from '../../page/icon'
import { usePaperWords } from './use-paper-words'

const names = {
  'ticket.pdf': 'documents.ticket',
  'estimate.pdf': 'documents.estimate',
  'receipt.pdf': 'documents.receipt',
  'delivery.pdf': 'documents.delivery',
  'report.pdf': 'documents.report',
} as const

interface Props {
  order: TrackedOrder
  company: Company
  token: string
}

/** The papers of the order, to read and to keep. */
export function DocumentsCard({ order, company, token }: Props) {
  const { t, dayOf, money } = usePaperWords(company)
  // Of two receipts the amount tells which is which.
  const amountOf = (of: string | null) => {
    const amount = of === null ? null : order.steps.find((step) => step.amount && step.id.endsWith(` ${of}`))?.amount
    return amount ? ` · ${money(amount.amount, amount.currency)}` : ''
  }
  if (!order.documents.length) return null
  const folder = `/api/v1/portal/${encodeURIComponent(company.slug)}/orders/${encodeURIComponent(token)}/documents`
  return (
    <section className="card">
      <h2>{t('documents.title')}</h2>
      <ul className="reach">
        {order.documents.map(({ file, of, at }) => (
          <li key={`${file} ${of}`}>
            <a href={`${folder}/${file}${search({ of })}`} target="_blank" rel="noreferrer">
              <Icon name="paper" />
              <span>
                {t(names[file])}
                {amountOf(of)}
                <small>{t('documents.pdf', { date: dayOf(at) })}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
