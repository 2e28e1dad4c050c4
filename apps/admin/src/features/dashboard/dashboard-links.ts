import { ageBounds } from '@amparo/contracts/staff/dashboard'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import { search } from '@amparo/web/api/call'

/** Orders that are still here, and of these the ones that the shop owes something. */
const here: readonly StatusCategory[] = ['NEW', 'WORKING', 'WAITING', 'READY']
const owed: readonly StatusCategory[] = ['NEW', 'WORKING', 'WAITING']

const daysBefore = (day: string, days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)

interface Asked {
  /** The company's day. */
  today: string
  locationId?: string | undefined
}

/** The lists behind the figures of the home page: each holds exactly the orders that its figure counted. */
export function linksOf({ today, locationId }: Asked) {
  const orders = (filter: object) => `/orders${search({ ...filter, locationId })}`
  return {
    promisedToday: orders({ category: owed, promisedFrom: today, promisedTo: today, sort: 'promisedAt' }),
    overdue: orders({ overdue: true, sort: 'promisedAt' }),
    unassigned: orders({ category: here, technicianId: 'none' }),
    waiting: orders({ category: 'WAITING' }),
    overStage: orders({ category: here, overStage: true }),
    uncollected: (days: number) => orders({ category: 'READY', statusBefore: daysBefore(today, days) }),
    unclosed: orders({ category: 'DELIVERED', closed: false }),
    moneyToday: `/payments${search({ from: today, to: today, locationId })}`,
    stage: (category: StatusCategory) => orders({ category }),
    /** The orders of a stage whose age lies in one of the steps of `ageBounds`; the last step has no end. */
    age: (category: StatusCategory, step: number) => {
      const [from, before] = [ageBounds[step], ageBounds[step - 1]]
      return orders({
        category,
        ...(from !== undefined && { statusFrom: daysBefore(today, from) }),
        ...(before !== undefined && { statusBefore: daysBefore(today, before) }),
      })
    },
    status: (statusId: string) => orders({ statusId }),
  }
}
