import type { DocumentFile } from '@amparo/contracts/staff/documents'
import type { Estimate } from '@amparo/contracts/staff/estimates'
import type { Order } from '@amparo/contracts/staff/orders'
import type { Payment } from '@amparo/contracts/staff/payments'
import type { SignKind } from '@amparo/contracts/staff/signatures'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { late } from '../../../ui/late.tsx'

/** What is done to an order in a dialog of its own. */
export type Deed =
  | { kind: 'charge' | 'refund' | 'reopen' }
  | { kind: 'sign'; which: SignKind }
  | { kind: 'mail'; file: DocumentFile; of?: string }
  /** A new one, a draft to go on with, or one that was sent to read or to start anew from. */
  | { kind: 'estimate'; estimate?: Estimate; again?: boolean }
  | { kind: 'answer'; estimate: Estimate }
  | { kind: 'void'; payment: Payment }

// Each comes with the first time that it is wanted.
const PaymentDialog = late(() => import('../payments/payment-dialog.tsx'))
const VoidPayment = late(async () => ({ default: (await import('../../payments/void-payment.tsx')).VoidPayment }))
const SignDialog = late(() => import('../signatures/sign-dialog.tsx'))
const MailDialog = late(() => import('../documents/mail-dialog.tsx'))
const EstimateDialog = late(() => import('../estimates/estimate-dialog.tsx'))
const AnswerDialog = late(() => import('../estimates/answer-dialog.tsx'))
const ReopenDialog = late(() => import('../closing/reopen-dialog.tsx'))

const OpenDeed = createContext<(deed: Deed) => void>(() => undefined)

/** Opens what changes the order's money and papers, wherever on its page somebody asks for it. */
export function useDeeds(): (deed: Deed) => void {
  return useContext(OpenDeed)
}

export function OrderDeeds({ order, children }: { order: Order; children: ReactNode }) {
  const [deed, setDeed] = useState<Deed | null>(null)
  const open = useMemo(() => (wanted: Deed) => setDeed(wanted), [])
  return (
    <OpenDeed value={open}>
      {children}
      {deed && <DeedDialog order={order} deed={deed} onOpen={setDeed} onClose={() => setDeed(null)} />}
    </OpenDeed>
  )
}

interface DialogProps {
  order: Order
  deed: Deed
  onOpen: (deed: Deed) => void
  onClose: () => void
}

function DeedDialog({ order, deed, onOpen, onClose }: DialogProps) {
  const common = { order, onClose }
  switch (deed.kind) {
    case 'charge':
    case 'refund':
      return <PaymentDialog {...common} refund={deed.kind === 'refund'} onMail={(of) => onOpen({ kind: 'mail', file: 'receipt.pdf', of })} />
    case 'void':
      return <VoidPayment payment={deed.payment} onClose={onClose} />
    case 'sign':
      return <SignDialog {...common} kind={deed.which} />
    case 'mail':
      return <MailDialog {...common} file={deed.file} of={deed.of} />
    case 'estimate':
      return <EstimateDialog key={deed.estimate?.id} {...common} estimate={deed.estimate} again={deed.again ?? false} onAct={onOpen} />
    case 'answer':
      return <AnswerDialog {...common} estimate={deed.estimate} />
    case 'reopen':
      return <ReopenDialog {...common} />
  }
}
