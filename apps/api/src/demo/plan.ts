import { counterOf, demoCompany, demoLocations, type LocationKey, type StaffKey, techniciansOf } from './company.ts'
import { type DemoCustomer, planCustomers } from './customers.ts'
import { type DemoDevice, type DeviceKind, pickKind, planDevice } from './devices.ts'
import { type OpeningHours, openingHours } from './opening-hours.ts'
import { type DemoOrder, isReceipt, planOrder } from './plan-order.ts'
import { type Random, randomFrom } from './random.ts'
import { type Story, stories } from './stories.ts'

export interface DemoPlan {
  /** When the shop signed up. */
  startedAt: Date
  customers: (DemoCustomer & { createdAt: Date; by: StaffKey })[]
  devices: (DemoDevice & { customer: number; createdAt: Date; by: StaffKey })[]
  /** By the moment they came in. */
  orders: DemoOrder[]
}

/** A device of a customer's. */
interface Owned {
  device: number
  freeAt: Date
  /** When it was last repaired, and of what. */
  repairedAt: Date | null
  story: Story | null
}

const orderCount = 250
const dayMs = 86_400_000
/** Of so many of the last things that customers were told there are mails; of older ones, none. */
const mailCount = 24
/** The shop grows: so many days ago it took in 1/e of what it takes in today. */
const growthDays = 65

const locationOf = (what: DeviceKind, random: Random): LocationKey => {
  if (what === 'oven' || what === 'washer' || what === 'fridge') return 'taller'
  if (what === 'tv' || what === 'microwave' || what === 'vacuum' || what === 'coffee') return random.chance(0.55) ? 'taller' : 'maipu'
  return random.chance(0.65) ? 'providencia' : 'maipu'
}

/**
 * Everything that the demo company holds, as plain data: the same for the same moment. Nothing in it lies after `now`;
 * orders that are not finished by then are the open ones.
 */
export function planDemo(now: Date): DemoPlan {
  const random = randomFrom(20_261_121)
  const opening = openingHours(demoCompany.timeZone)
  const customers = planCustomers(random)
  const arrivals = arrivalsBefore(now, opening, random)
  const startedAt = opening.moment(new Date(arrivals[0]!.getTime() - 12 * dayMs), 0, 0.1)
  const devices: DemoPlan['devices'] = []
  const owned = customers.map((): Owned[] => [])
  const firstSeen = new Map<number, { at: Date; by: StaffKey }>()
  // Everybody comes at least once, newer customers later; the frequent ones again and again.
  const newcomers = random.shuffle(customers.map((_, place) => place))

  const orders = arrivals.map((receivedAt, place): DemoOrder => {
    const own = randomFrom(7919 * (place + 1))
    const customer = nextCustomer(own, place, newcomers, customers)
    const { language, brings } = customers[customer]!
    const free = owned[customer]!.filter(({ freeAt }) => freeAt < receivedAt)
    let back = own.chance(0.35) && free.length > 0 ? own.pick(free) : undefined
    if (!back) {
      const what = brings ? own.pick(brings) : pickKind(own)
      back = { device: devices.length, freeAt: receivedAt, repairedAt: null, story: null }
      owned[customer]!.push(back)
      devices.push({ ...planDevice(what, language, own), customer, createdAt: receivedAt, by: 'marisol' })
    }
    const device = devices[back.device]!
    const location = locationOf(device.what, own)
    const counter = own.pick(counterOf[location])
    if (device.createdAt === receivedAt) device.by = counter
    if (!firstSeen.has(customer)) firstSeen.set(customer, { at: receivedAt, by: counter })

    const warranty = back.repairedAt !== null && receivedAt.getTime() - back.repairedAt.getTime() < 60 * dayMs && own.chance(0.6)
    const story = (warranty && back.story) || own.pick(stories.filter(({ what }) => what.includes(device.what)))
    const order = planOrder({
      random: own,
      opening,
      customer: customers[customer]!,
      device,
      story,
      warranty,
      location,
      turnaroundDays: demoLocations.find(({ key }) => key === location)!.turnaroundDays,
      counter,
      technician: own.pick(techniciansOf[location]),
      receivedAt,
    })
    const end = order.events.at(-1)!.at
    back.freeAt = end
    back.story = story
    back.repairedAt = order.events.some((event) => event.kind === 'PUBLIC' && event.status === 'ready') ? end : null
    return { customer, device: back.device, ...order, events: order.events.filter(({ at }) => at <= now) }
  })

  retireDoubles(orders, opening, now)
  tellLatest(orders, customers)
  numberReceipts(orders)
  return {
    startedAt,
    devices,
    orders,
    customers: customers.map((customer, place) => {
      const first = firstSeen.get(place)
      // Javiera writes down her own customers before they bring anything.
      const at = customer.seller === 'javiera' && first ? opening.after(new Date(first.at.getTime() - 3 * dayMs), 1) : first?.at
      return { ...customer, createdAt: at ?? startedAt, by: customer.seller === 'javiera' ? 'javiera' : (first?.by ?? 'marisol') }
    }),
  }
}

function nextCustomer(random: Random, place: number, newcomers: number[], customers: DemoCustomer[]): number {
  const known = newcomers.slice(0, Math.floor((place / orderCount) * newcomers.length) + 1)
  const newest = known.at(-1)!
  const isNew = known.length > Math.floor(((place - 1) / orderCount) * newcomers.length) + 1 || place === 0
  return isNew ? newest : random.weighted(known.map((customer) => [customer, customers[customer]!.weight] as const))
}

/** When each order came in, oldest first; more of them lately, all while the shop was open, none in the last minutes. */
function arrivalsBefore(now: Date, opening: OpeningHours, random: Random): Date[] {
  const latest = now.getTime() - 25 * 60_000
  const share = 1 - Math.exp(-365 / growthDays)
  const arrivals = Array.from({ length: orderCount }, (_, place) => {
    let daysAgo = -growthDays * Math.log(1 - ((place + random.next()) / orderCount) * share)
    const timeOfDay = 0.02 + random.next() * 0.95
    for (; ; daysAgo++) {
      const moment = opening.moment(new Date(now.getTime() - daysAgo * dayMs), 0, timeOfDay)
      if (moment.getTime() <= latest) return moment
    }
  })
  return arrivals.sort((one, other) => one.getTime() - other.getTime())
}

/** Two were typed twice: each is retired with its reason, as people do. */
function retireDoubles(orders: DemoOrder[], opening: OpeningHours, now: Date): void {
  for (const place of [88, 203]) {
    const order = orders[place]!
    const first = orders[place - 1]!
    const at = opening.after(order.receivedAt, 0.4)
    if (at > now) continue
    Object.assign(order, {
      customer: first.customer,
      device: first.device,
      reason: first.reason,
      location: first.location,
      pictures: [],
      technician: null,
      warranty: false,
    })
    order.events = [{ at, by: 'rodrigo', kind: 'RETIRE', reason: `Ingresada dos veces: sigue en la orden ${place}.` }]
  }
}

/** A year of mails would only be in the way. */
function tellLatest(orders: DemoOrder[], customers: DemoCustomer[]): void {
  const told = orders
    .filter((order) => customers[order.customer]!.email && order.events.every(({ kind }) => kind !== 'RETIRE'))
    .flatMap((order): { at: Date; what: { notify: boolean } }[] => [
      { at: order.receivedAt, what: order },
      ...order.events.flatMap((event) =>
        (event.kind === 'PUBLIC' && event.status !== 'testing') || event.kind === 'ESTIMATE' ? [{ at: event.at, what: event }] : [],
      ),
    ])
    .sort((one, other) => other.at.getTime() - one.at.getTime())
  for (const { what } of told.slice(0, mailCount)) what.notify = true
}

/** By the time: orders live side by side, and each knows its receipts' numbers beforehand. */
function numberReceipts(orders: DemoOrder[]): void {
  const receipts = orders.flatMap(({ events }) => events.filter(isReceipt)).sort((one, other) => one.at.getTime() - other.at.getTime())
  for (const [place, receipt] of receipts.entries()) receipt.number = place + 1
}
