import type { TrackedOrder } from '@amparo/contracts/portal/portal'
import { useState } from 'react'
import type { Company } from '../../company/company'
import { estimatesToAnswer } from '../to-answer'
import { DocumentsCard } from './documents'
import { EstimatesCard, EstimateToAnswer } from './estimate-card'
import './papers.css'
import { PartsCard } from './parts'
import { MoneyCard } from './totals'

interface Props {
  order: TrackedOrder
  company: Company
  token: string
  onChanged: () => void
  /** The story stands between what is to be answered and what is to be looked up. */
  children: React.ReactNode
}

/** Everything on paper: the estimate to answer first, then the story, then parts, money and documents. */
export default function Papers({ order, company, token, onChanged, children }: Props) {
  // One that was answered here stays where it was answered.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const wanted = estimatesToAnswer(order).filter(({ id }) => !kept.has(id))
  if (wanted.length) setKept(new Set([...kept, ...wanted.map(({ id }) => id)]))
  const shown = order.estimates.filter(({ id }) => kept.has(id))

  return (
    <>
      {shown.map((estimate) => (
        <EstimateToAnswer key={estimate.id} estimate={estimate} order={order} company={company} token={token} onChanged={onChanged} />
      ))}
      {children}
      <EstimatesCard order={order} shown={shown} company={company} />
      <PartsCard order={order} company={company} />
      <MoneyCard order={order} company={company} />
      <DocumentsCard order={order} company={company} token={token} />
    </>
  )
}
