import { Id } from '@amparo/contracts/common'
import type { Me } from '@amparo/contracts/staff/auth'
import { NewDevice } from '@amparo/contracts/staff/customers'
import { NewOrder } from '@amparo/contracts/staff/orders'
import type { Location } from '@amparo/contracts/staff/settings'
import { z } from 'zod'
import { promiseIn } from '../promise.ts'

const { locationId, technicianId, reason, accessories, condition, price, promisedAt, notify } = NewOrder.shape

/** The order's form as it is filled in; a new customer has a form of their own beside it. */
export const IntakeForm = z
  .strictObject({
    who: z.enum(['search', 'known', 'new']),
    customerId: Id.nullable(),
    /** `open`: nobody has said which device it is. */
    what: z.enum(['open', 'known', 'new', 'none']),
    deviceId: Id.nullable(),
    device: NewDevice.omit({ customerId: true, notes: true }),
    locationId,
    technicianId,
    reason,
    accessories,
    condition,
    price,
    promisedAt,
    notify,
  })
  .refine(({ who }) => who !== 'search', { path: ['who'], when: () => true })
  .refine(({ what }) => what !== 'open', { path: ['what'], when: () => true })

export type IntakeInput = z.input<typeof IntakeForm>
export type IntakeValues = z.output<typeof IntakeForm>

interface Start {
  me: Me
  locations: readonly Location[]
  now: Date
  customerId: string | null
  deviceId: string | null
  /** Where the order before was taken in, on this machine. */
  lastLocationId: string | null
}

/** What the form starts from: the person's own location, and the day by which work is usually done there. */
export function startIntake({ me, locations, now, customerId, deviceId, lastLocationId }: Start): IntakeInput {
  const byId = (wanted: string | null) => locations.find(({ id }) => id === wanted)
  const location = byId(me.locationId) ?? byId(lastLocationId) ?? (locations.length === 1 ? locations[0] : undefined)
  return {
    who: customerId ? 'known' : 'search',
    customerId,
    what: deviceId ? 'known' : 'open',
    deviceId,
    device: { kind: '', brand: '', model: '', serial: '' },
    locationId: location?.id ?? '',
    technicianId: null,
    reason: '',
    accessories: '',
    condition: '',
    price: null,
    promisedAt: location ? promiseIn(location.turnaroundDays, now, me.organization.timeZone) : null,
    notify: true,
  }
}

type NewOrderInput = z.input<typeof NewOrder>

export function orderOf(values: IntakeValues, newCustomer: NewOrderInput['customer'] | null, attachmentIds: string[]): NewOrderInput {
  const { who: _, customerId, what, deviceId, device, ...rest } = values
  const described = Object.values(device).some(Boolean)
  return {
    ...rest,
    customer: newCustomer ?? { id: customerId! },
    device: what === 'known' && deviceId ? { id: deviceId } : what === 'new' && described ? device : null,
    attachmentIds,
  }
}
