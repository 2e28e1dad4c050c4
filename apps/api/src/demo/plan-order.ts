import { formatMoney } from '@amparo/contracts/model/money'
import { demoCompany, type LocationKey, type StaffKey } from './company.ts'
import type { DemoCustomer } from './customers.ts'
import type { DemoDevice } from './devices.ts'
import type { OpeningHours } from './opening-hours.ts'
import { accessories, amongColleagues, conditions, toCustomer, warrantyReasons } from './phrases.ts'
import type { PictureName } from './pictures/names.ts'
import type { Random } from './random.ts'
import type { InternalKey, PublicKey } from './statuses.ts'
import type { Story } from './stories.ts'

export type DemoEvent = { at: Date; by: StaffKey } & (
  | { kind: 'PUBLIC'; status: PublicKey; note: string; pictures: PictureName[]; notify: boolean }
  | { kind: 'INTERNAL'; status: InternalKey; note: string }
  | { kind: 'NOTE'; note: string; pictures: PictureName[] }
  | { kind: 'ASSIGN'; technician: StaffKey }
  | { kind: 'EDIT'; price?: number; promisedAt?: Date }
  | { kind: 'RETIRE'; reason: string }
)

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

  const price = warranty ? 0 : random.int(...story.price) * 1000 - 10
  const knownPrice = warranty || story.fixedPrice === true
  let promisedAt = opening.closing(receivedAt, about.turnaroundDays)
  const words: Record<string, () => string> = {
    precio: () => formatMoney(price, demoCompany.currency, language === 'es' ? 'es-CL' : 'pt-BR').replaceAll('\u00a0', ' '),
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

  const assignedAtIntake = random.chance(0.6)
  const order = {
    location,
    by: counter,
    receivedAt,
    technician: assignedAtIntake ? technician : null,
    reason: random.pick(warranty ? warrantyReasons[language] : story.reasons[language]),
    accessories: random.pick(accessories[device.what][language]),
    condition: random.pick(conditions[device.what]),
    price: knownPrice ? price : null,
    promisedAt: random.chance(0.92) ? promisedAt : null,
    pictures: [
      ...some(story.pictures.intake, 0.6),
      ...(customer.addresses[0] && customer.addresses[0].country !== 'CL' ? some(['parcel'], 0.7) : []),
    ],
    notify: false,
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
    inform(between(1.5, 55), counter, 'delivered', said('delivered'))
  }
  if (!assignedAtIntake) tell(between(0.3, 5), counter, { kind: 'ASSIGN', technician })
  if (!warranty && random.chance(0.035)) {
    inform(between(0.5, 6), counter, 'cancelled', said('cancelled'))
    return order
  }
  if (random.chance(0.18)) note(between(0.2, 3), counter, noted('busy'))

  mark(between(2, 20), technician, 'onBench')
  inform(between(0.05, 0.2), technician, 'diagnosis', warranty ? said('warranty') : said('diagnosis'))
  note(between(1, 16), technician, random.pick(warranty ? amongColleagues.warranty : story.bench), some(story.pictures.found, 0.3))

  if (!warranty && random.chance(0.04)) {
    inform(between(0.5, 6), technician, 'unrepaired', said('hopeless'))
    collect('unrepaired')
    return order
  }

  let approved = false
  if (!knownPrice) {
    if (story.part && random.chance(0.5)) mark(between(0.2, 3), technician, 'quotePart', noted('quote'))
    tell(between(0.2, 6), counter, { kind: 'EDIT', price })
    inform(between(0.05, 0.3), counter, 'approval', said('estimate'), some(story.pictures.found, 0.55))
    const answer = random.weighted([
      ['yes', 72],
      ['slow', 14],
      ['no', 8],
      ['silence', 6],
    ] as const)
    if (answer === 'slow' || answer === 'silence') {
      note(between(12, 22), counter, noted('noAnswer'))
      inform(between(14, 25), counter, 'approval', said('reminder'))
    }
    if (answer === 'silence') {
      note(between(60, 100), counter, noted('noAnswer'))
      now = opening.after(now, 60)
    }
    if (answer === 'no' || answer === 'silence') {
      note(between(3, 20), counter, noted('declined'))
      inform(between(1, 7), technician, 'unrepaired', said('declined'))
      collect('unrepaired')
      return order
    }
    note(between(0.7, answer === 'slow' ? 9 : 14), counter, noted('approved'))
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
  if (random.chance(0.45)) inform(between(3, 22), technician, 'testing', '')
  mark(between(2, 16), technician, 'quality', noted('quality'))
  inform(between(0.2, 2), technician, 'ready', said('ready'), some(story.pictures.done, 0.5))
  mark(between(0.1, 0.6), counter, 'onShelf', noted('shelf'))
  collect('ready')
  return order
}
