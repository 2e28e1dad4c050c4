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
  const nameOf = (file: keyof typeof names, of: string | null) => {
    const step = of === null ? undefined : order.steps.find(({ amount, id }) => amount && id.endsWith(` ${of}`))
    const name = t(step?.kind === 'refund' ? 'documents.refund' : names[file])
    return step?.amount ? `${name} · ${money(step.amount.amount, step.amount.currency)}` : name
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
                {nameOf(file, of)}
                <small>{t('documents.pdf', { date: dayOf(at) })}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
