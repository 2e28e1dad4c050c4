import type { Localized } from '@amparo/contracts/common'
import type { TrackedOrder } from '@amparo/contracts/portal/portal'
import type { Wire } from '../../http/serve.ts'
import type { Papers } from './order-papers.ts'

type Step = Wire<TrackedOrder['steps'][number]>
type Image = TrackedOrder['steps'][number]['images'][number]
type Category = TrackedOrder['status']['category']

export interface PublicUpdate {
  id: string
  note: string
  createdAt: Date
  status: { label: unknown; category: Category | null; color: string } | null
}

/** An image that was marked for the customer. */
export interface OrderImage {
  id: string
  /** The update that it came with. */
  updateId: string | null
  createdAt: Date
  image: Image
}

/** What else happened to an order, beside its updates. */
interface Told extends Pick<Papers, 'receivedAt' | 'closedAt' | 'estimates' | 'payments' | 'signatures' | 'currency'> {
  createdAt: Date
}

/** Photos that were added within this time of each other are one step. */
const together = 15 * 60_000

/**
 * The customer's timeline, newest first: the reception with the photos of it, each public update with its own, and
 * photos that were added for the customer later on (S1-01, S1-02); estimates, money, signatures and the closing.
 * A status that follows from what happened at the same moment comes after it.
 */
export function stepsOf(order: Told, updates: readonly PublicUpdate[], images: readonly OrderImage[]): Step[] {
  const isPublic = new Set(updates.map(({ id }) => id))
  const oldestFirst = [...images].sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime() || one.id.localeCompare(other.id))
  const apart = oldestFirst.filter(({ updateId }) => !updateId || !isPublic.has(updateId))
  const atReception = apart.filter(({ createdAt }) => createdAt <= order.createdAt)

  const received: Step = {
    id: 'received',
    at: order.receivedAt,
    kind: 'received',
    status: null,
    note: '',
    images: atReception.map(({ image }) => image),
    amount: null,
  }
  const told = updates.map(
    (update): Step => ({
      id: update.id,
      at: update.createdAt,
      kind: 'status',
      status: update.status && { label: update.status.label as Localized, category: update.status.category ?? 'WORKING', color: update.status.color },
      note: update.note,
      images: oldestFirst.filter(({ updateId }) => updateId === update.id).map(({ image }) => image),
      amount: null,
    }),
  )
  const later = groupsOf(apart.filter(({ createdAt }) => createdAt > order.createdAt)).map(
    (group): Step => ({
      id: group[0]!.id,
      at: group.at(-1)!.createdAt,
      kind: 'images',
      status: null,
      note: '',
      images: group.map(({ image }) => image),
      amount: null,
    }),
  )
  const newestFirst = [...told, ...later, ...stepsOfPapers(order)].sort(
    (one, other) => moment(other) - moment(one) || Number(other.kind === 'status') - Number(one.kind === 'status') || (one.id < other.id ? 1 : -1),
  )
  return [...newestFirst, received]
}

function stepsOfPapers({ estimates, payments, signatures, closedAt, currency }: Told): Step[] {
  const step = (kind: Step['kind'], id: string, at: Date | null, rest: Partial<Step> = {}): Step[] =>
    at ? [{ id: `${kind} ${id}`, at, kind, status: null, note: '', images: [], amount: null, ...rest }] : []
  return [
    ...estimates.flatMap(({ id, state, sentAt, answeredAt, answerReason, totalAmount, currency }) => [
      ...step('estimate_sent', id, sentAt, { amount: { amount: totalAmount, currency } }),
      ...(state === 'APPROVED' ? step('estimate_approved', id, answeredAt, { amount: { amount: totalAmount, currency } }) : []),
      ...(state === 'DECLINED' ? step('estimate_declined', id, answeredAt, { note: answerReason }) : []),
    ]),
    ...payments.flatMap(({ id, kind, amount, receivedAt }) =>
      kind === 'REFUND'
        ? step('refund', id, receivedAt, { amount: { amount: -amount, currency } })
        : step('payment', id, receivedAt, { amount: { amount, currency } }),
    ),
    ...signatures.flatMap(({ id, signedAt }) => step('signed', id, signedAt)),
    ...step('closed', 'order', closedAt),
  ]
}

const moment = (step: Step): number => new Date(step.at).getTime()

function groupsOf(images: OrderImage[]): OrderImage[][] {
  const groups: OrderImage[][] = []
  for (const image of images) {
    const last = groups.at(-1)
    if (last && image.createdAt.getTime() - last.at(-1)!.createdAt.getTime() <= together) last.push(image)
    else groups.push([image])
  }
  return groups
}
