import { formatMoney } from '@amparo/contracts/model/money'
import { demoCompany, type LocationKey, type StaffKey } from './company.ts'
import type { DemoCustomer } from './customers.ts'
import type { DemoDevice } from './devices.ts'
import type { OpeningHours } from './opening-hours.ts'
import { accessories, amongColleagues, conditions, declineReasons, refundNote, toCustomer, voidReasons, warrantyReasons } from './phrases.ts'
import type { PictureName } from './pictures/names.ts'
import { type MoneyDeed, planPrice, planPurse } from './plan-money.ts'
import type { Random } from './random.ts'
import type { InternalKey, PublicKey } from './statuses.ts'
import type { Story } from './stories.ts'

export type DemoEvent = { at: Date; by: StaffKey } & (
  | { kind: 'PUBLIC'; status: PublicKey; note: string; pictures: PictureName[]; notify: boolean }
  | { kind: 'INTERNAL'; status: InternalKey; note: string }
  | { kind: 'NOTE'; note: string; pictures: PictureName[] }
  | { kind: 'ASSIGN'; technician: StaffKey }
  | { kind: 'EDIT'; price?: number; kept?: number; promisedAt?: Date }
  | MoneyDeed
  | { kind: 'RETIRE'; reason: string }
)

type Receipt = Extract<DemoEvent, { kind: 'PAY' | 'REFUND' }>

export function isReceipt(event: DemoEvent): event is Receipt {
  return event.kind === 'PAY' || event.kind === 'REFUND'
}

export interface DemoOrder {
  /** Places in the plan's lists. */
  customer: number
  device: number
  location: LocationKey
  by: StaffKey
  receivedAt: Date
  technician: StaffKey | null
  reason: string
  accessories: string
  condition: string
  price: number | null
  promisedAt: Date | null
  pictures: PictureName[]
  notify: boolean
  /** Whether it comes back from the order before. */
  warranty: boolean
  events: DemoEvent[]
}

/** What an order is about, settled before its life is told. */
export interface Case {
  random: Random
  opening: OpeningHours
  customer: DemoCustomer
  device: DemoDevice
  story: Story
  warranty: boolean
  location: LocationKey
  turnaroundDays: number
  counter: StaffKey
  technician: StaffKey
  receivedAt: Date
}

type Telling = DemoEvent extends infer E ? (E extends DemoEvent ? Omit<E, 'at' | 'by'> : never) : never

const pickup: Record<LocationKey, { es: string; 'pt-BR': string }> = {
  providencia: { es: 'Providencia', 'pt-BR': 'Providencia' },
  maipu: { es: 'Maipú', 'pt-BR': 'Maipú' },
  taller: { es: 'nuestro taller de Quinta Normal', 'pt-BR': 'nossa oficina de Quinta Normal' },
}

/** The whole life of an order, up to its end, however far ahead that lies. */
export function planOrder(about: Case): Omit<DemoOrder, 'customer' | 'device'> {
  const { random, opening, customer, device, story, warranty, location, counter, technician, receivedAt } = about
  const { language } = customer
  const events: DemoEvent[] = []
  let now = receivedAt
  const tell = (hours: number, by: StaffKey, what: Telling) => {
    now = opening.after(now, hours)
    events.push({ at: now, by, ...what } as DemoEvent)
  }
  const between = (min: number, max: number) => min + random.next() * (max - min)

  const price = planPrice(random, about)
  const knownPrice = warranty || story.fixedPrice === true
  let promisedAt = opening.closing(receivedAt, about.turnaroundDays)
  const words: Record<string, () => string> = {
    precio: () => formatMoney(price.total, demoCompany.currency, language === 'es' ? 'es-CL' : 'pt-BR').replaceAll('\u00a0', ' '),
    hallazgo: () => story.found[language],
    trabajo: () => story.done[language],
    sucursal: () => pickup[location][language],
    parte: () => story.part ?? 'repuesto',
    nombre: () => (customer.kind === 'PERSON' ? customer.name.split(' ')[0]! : 'el encargado'),
    dia: () => promisedAt.toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: demoCompany.timeZone }),
  }
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, word: string) => words[word]!())
  const said = (variants: keyof typeof toCustomer) => filled(random.pick(toCustomer[variants][language]))
  const noted = (variants: keyof typeof amongColleagues) => filled(random.pick(amongColleagues[variants]))
  const some = (pictures: PictureName[], probability: number) => (pictures.length && random.chance(probability) ? [random.pick(pictures)] : [])
  const inform = (hours: number, by: StaffKey, status: PublicKey, note: string, pictures: PictureName[] = []) =>
    tell(hours, by, { kind: 'PUBLIC', status, note, pictures, notify: false })
  const mark = (hours: number, by: StaffKey, status: InternalKey, note = '') => tell(hours, by, { kind: 'INTERNAL', status, note })
  const note = (hours: number, by: StaffKey, text: string, pictures: PictureName[] = []) => tell(hours, by, { kind: 'NOTE', note: text, pictures })

  const pay = (hours: number, share: number) => tell(hours, counter, { kind: 'PAY', share, purse: planPurse(random, customer), number: 0 })
  let advanced = false
  /** Now and then it is written down wrong; the master voids it, and it is written down again. */
  const payAdvance = (hours: number) => {
    advanced = true
    pay(hours, 0.5)
    if (!random.chance(0.06)) return
    tell(between(0.1, 0.5), 'claudia', { kind: 'VOID', reason: random.pick(voidReasons) })
    pay(between(0.05, 0.2), 0.5)
  }

  const giveBack = () => {
    const purse = { method: 'CASH', currency: 'CLP', reference: '' } as const
    if (advanced) tell(between(0.05, 0.2), counter, { kind: 'REFUND', purse, note: refundNote, number: 0 })
  }

  const assignedAtIntake = random.chance(0.6)
  const order = {
    location,
    by: counter,
    receivedAt,
    technician: assignedAtIntake ? technician : null,
    reason: random.pick(warranty ? warrantyReasons[language] : story.reasons[language]),
    accessories: random.pick(accessories[device.what][language]),
    condition: random.pick(conditions[device.what]),
    price: knownPrice ? price.service : null,
    promisedAt: random.chance(0.92) ? promisedAt : null,
    pictures: [
      ...some(story.pictures.intake, 0.6),
      ...(customer.addresses[0] && customer.addresses[0].country !== 'CL' ? some(['parcel'], 0.7) : []),
    ],
    notify: false,
    warranty,
    events,
  }

  const collect = (status: 'ready' | 'unrepaired') => {
    const waits = random.weighted([
      ['soon', 88],
      ['late', 8],
      ['never', 4],
    ] as const)
    if (waits !== 'soon') {
      inform(between(60, 90), counter, status, said('stillHere'))
      mark(between(50, 120), counter, 'unclaimed', noted('unclaimed'))
    }
    if (waits === 'never') {
      note(between(100, 200), counter, noted('unclaimed'))
      now = opening.after(now, 900)
    }
    // Companies pay their invoices later.
    const due = status === 'ready' && !warranty
    const onCredit = due && customer.kind === 'COMPANY' && random.chance(0.5)
    if (due && !onCredit) pay(between(1.5, 55), 1)
    inform(due && !onCredit ? between(0.03, 0.1) : between(1.5, 55), counter, 'delivered', said('delivered'))
    if (onCredit) pay(between(70, 190), 1)
    tell(between(0.02, 0.2), counter, { kind: 'CLOSE' })
  }
  if (!assignedAtIntake) tell(between(0.3, 5), counter, { kind: 'ASSIGN', technician })
  if (!warranty && random.chance(0.035)) {
    if (knownPrice) payAdvance(between(0.05, 0.2))
    inform(between(0.5, 6), counter, 'cancelled', said('cancelled'))
    // Half of those who paid get all of it back, of the rest the diagnosis is kept.
    if (knownPrice && random.chance(0.5)) tell(between(0.05, 0.1), 'rodrigo', { kind: 'EDIT', kept: 3_000 })
    giveBack()
    tell(between(0.02, 0.2), counter, { kind: 'CLOSE' })
    return order
  }
  if (knownPrice && !warranty && random.chance(0.35)) payAdvance(between(0.05, 0.2))
  if (random.chance(0.18)) note(between(0.2, 3), counter, noted('busy'))

  mark(between(2, 20), technician, 'onBench')
  inform(between(0.05, 0.2), technician, 'diagnosis', warranty ? said('warranty') : said('diagnosis'))
  note(between(1, 16), technician, random.pick(warranty ? amongColleagues.warranty : story.bench), some(story.pictures.found, 0.3))

  if (!warranty && random.chance(0.04)) {
    inform(between(0.5, 6), technician, 'unrepaired', said('hopeless'))
    if (knownPrice) tell(between(0.1, 0.5), counter, { kind: 'EDIT', price: 0 })
    giveBack()
    collect('unrepaired')
    return order
  }

  let approved = false
  if (!knownPrice) {
    if (story.part && random.chance(0.5)) mark(between(0.2, 3), technician, 'quotePart', noted('quote'))
    const answer = random.weighted([
      ['yes', 72],
      ['slow', 14],
      ['no', 8],
      ['silence', 6],
    ] as const)
    const { lines, discount } = price
    const days = answer === 'slow' ? 15 : random.pick([7, 10, 15])
    tell(between(0.2, 6), counter, { kind: 'ESTIMATE', lines, discount, note: said('estimate'), days, notify: false })
    const photos = some(story.pictures.found, 0.55)
    if (photos.length) inform(between(0.05, 0.3), counter, 'approval', '', photos)
    if (answer === 'slow' || answer === 'silence') {
      note(between(12, 22), counter, noted('noAnswer'))
      inform(between(14, 25), counter, 'approval', said('reminder'))
    }
    if (answer === 'silence') {
      note(between(60, 100), counter, noted('noAnswer'))
      now = opening.after(now, 90)
      tell(between(1, 5), counter, { kind: 'EXPIRE' })
    }
    const answered = { name: `${customer.name} ${customer.surname}`.trim(), byLink: random.chance(0.65) }
    if (answer === 'no') tell(between(3, 20), counter, { kind: 'ANSWER', approve: false, reason: random.pick(declineReasons[language]), ...answered })
    if (answer === 'no' || answer === 'silence') {
      note(between(0.2, 3), counter, noted('declined'))
      inform(between(1, 7), technician, 'unrepaired', said('declined'))
      collect('unrepaired')
      return order
    }
    tell(between(0.7, answer === 'slow' ? 9 : 14), counter, { kind: 'ANSWER', approve: true, reason: '', ...answered })
    if (!answered.byLink) note(between(0.02, 0.1), counter, noted('approved'))
    if (random.chance(0.45)) payAdvance(between(0.1, 4))
    approved = true
  }

  const waited = story.part !== null && random.chance(0.5)
  if (waited) {
    mark(between(0.2, 2), technician, 'partOrdered', noted('ordered'))
    inform(between(0.05, 0.3), counter, 'parts', said('parts'))
    if (random.chance(0.25)) {
      note(between(20, 36), counter, noted('late'))
      promisedAt = opening.closing(now, random.int(4, 7))
      tell(between(0.1, 0.4), counter, { kind: 'EDIT', promisedAt })
      inform(between(0.05, 0.2), counter, 'parts', said('delay'))
    }
    note(between(16, 50), counter, noted('arrived'))
  }
  inform(
    between(1, 12),
    technician,
    'repair',
    said(waited ? 'repairAfterPart' : approved ? 'repairAfterApproval' : 'repair'),
    some(story.pictures.found, 0.12),
  )
  if (price.part && knownPrice) tell(between(0.2, 2), technician, { kind: 'PART', ...price.part, replaces: warranty })
  if (random.chance(0.45)) inform(between(3, 22), technician, 'testing', '')
  mark(between(2, 16), technician, 'quality', noted('quality'))
  inform(between(0.2, 2), technician, 'ready', said('ready'), some(story.pictures.done, 0.5))
  mark(between(0.1, 0.6), counter, 'onShelf', noted('shelf'))
  collect('ready')
  return order
}
