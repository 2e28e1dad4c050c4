import { Currency, line } from '@amparo/contracts/common'
import type { NewPayment } from '@amparo/contracts/staff/payments'
import { NewPayment as Contract, type PaymentMethod } from '@amparo/contracts/staff/payments'
import { z } from 'zod'
import { readRate } from './exchange.ts'

interface Rules {
  currency: string
  decimalSign: '.' | ','
  methods: readonly PaymentMethod[]
  refund: boolean
}

/** The contract's payment as one types it: the rate in words, and what is required by what was chosen. */
export function paymentForm({ currency, decimalSign, methods, refund }: Rules) {
  return z
    .object({
      methodId: Contract.shape.methodId,
      amount: Contract.shape.amount,
      currency: Currency,
      base: z.string(),
      rate: z.string(),
      source: line(80),
      reference: line(80),
      note: line(300),
      receivedAt: Contract.shape.receivedAt,
    })
    .superRefine((values, context) => {
      const missing = (path: keyof typeof values) =>
        context.addIssue({ code: 'too_small', minimum: 1, inclusive: true, origin: 'string', path: [path] })
      if (methods.find(({ id }) => id === values.methodId)?.requiresReference && !values.reference) missing('reference')
      if (refund && !values.note) missing('note')
      if (values.currency === currency) return
      if (!values.rate.trim()) missing('rate')
      else if (readRate(values.rate, decimalSign) === null) context.addIssue({ code: 'custom', path: ['rate'] })
      if (!values.source) missing('source')
    })
}
export type PaymentValues = z.output<ReturnType<typeof paymentForm>>

export function paymentOf(values: PaymentValues, { currency, decimalSign }: Pick<Rules, 'currency' | 'decimalSign'>): z.input<typeof NewPayment> {
  const { methodId, amount, reference, note, receivedAt } = values
  const rate = values.currency === currency ? null : readRate(values.rate, decimalSign)
  return {
    methodId,
    amount,
    currency: values.currency,
    exchange: rate === null ? null : { base: values.base, rate, source: values.source },
    reference,
    note,
    ...(receivedAt && { receivedAt }),
  }
}
