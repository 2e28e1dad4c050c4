import { demoCompany, type StaffKey } from './company.ts'
import { type OpeningHours, openingHours } from './opening-hours.ts'
import { type Random, randomFrom } from './random.ts'
import { demoProjects, passersBy, type RequestStory, requestStories } from './request-stories.ts'

interface PlannedParty {
  kind: 'OWNER' | 'TENANT'
  /** Place among the people who own or rent. */
  person: number
  /** ISO dates. */
  from: string
  to: string | null
}

export interface PlannedUnit {
  project: number
  name: string
  tower: string
  floor: string
  deliveredOn: string
  parties: PlannedParty[]
}

export type RequestEvent =
  | { at: Date; by: StaffKey; kind: 'EXECUTE' | 'COMMENT' | 'PAUSE' | 'RESUME'; text: string }
  | { at: Date; by: StaffKey; kind: 'MAIL'; subject: string; text: string }
  | { at: Date; by: StaffKey; kind: 'ASSIGN'; to: StaffKey }
  | { at: Date; by: StaffKey; kind: 'FINISH'; success: boolean; text: string }

export interface PlannedRequest {
  enteredAt: Date
  by: StaffKey
  responsible: StaffKey
  story: RequestStory
  said: string
  channel: string
  about: { kind: 'OWNER' | 'TENANT' | 'UNIT'; unit: number; person: number; withUnit: boolean } | { kind: 'OTHER'; passerBy: number }
  notify: boolean
  /** Finished in the end, and when; those that are open today, never. */
  events: RequestEvent[]
}

export interface RequestPlan {
  units: PlannedUnit[]
  /** How many people own or rent something. */
  people: number
  requests: PlannedRequest[]
}

const requestCount = 120
const days = 90
const dayMs = 86_400_000
const channels = [
  ['Teléfono', 40],
  ['Correo electrónico', 25],
  ['WhatsApp', 20],
  ['Presencial', 8],
  ['Sitio web', 7],
] as const
const responsibles = [
  ['marisol', 40],
  ['thiago', 25],
  ['rodrigo', 20],
  ['luis', 10],
  ['claudia', 5],
] as const satisfies readonly (readonly [StaffKey, number])[]
const isoDay = (moment: Date) => moment.toISOString().slice(0, 10)

/** Projects, their units and people, and what these asked for over the last three months: the same for the same moment. */
export function planRequests(now: Date): RequestPlan {
  const random = randomFrom(20_261_122)
  const opening = openingHours(demoCompany.timeZone)
  const { units, people } = planUnits(now, random)
  const requests = arrivals(now, opening, random).map((enteredAt, place) =>
    planRequest({ now, opening, units, enteredAt, age: now.getTime() - enteredAt.getTime(), place }, randomFrom(104_729 * (place + 1))),
  )
  return { units, people, requests }
}

function planUnits(now: Date, random: Random): { units: PlannedUnit[]; people: number } {
  let people = 0
  const dayBefore = (daysAgo: number) => isoDay(new Date(now.getTime() - daysAgo * dayMs))
  const units = demoProjects.flatMap(({ units: count, kind }, project) =>
    Array.from({ length: count }, (_, place): PlannedUnit => {
      const floor = 1 + Math.floor(place / 2)
      const deliveredDaysAgo = random.int(400, 1_500)
      const parties: PlannedParty[] = []
      // Some were sold on; the earlier owner stays in the record.
      const soldDaysAgo = random.chance(0.2) ? random.int(100, 350) : null
      if (soldDaysAgo) parties.push({ kind: 'OWNER', person: people++, from: dayBefore(deliveredDaysAgo), to: dayBefore(soldDaysAgo + 1) })
      parties.push({ kind: 'OWNER', person: people++, from: dayBefore(soldDaysAgo ?? deliveredDaysAgo), to: null })
      if (random.chance(0.3)) parties.push({ kind: 'TENANT', person: people++, from: dayBefore(random.int(95, 300)), to: null })
      return {
        project,
        name: kind === 'Casa' ? `Casa ${place + 1}` : `${floor}0${1 + (place % 2)}`,
        tower: kind === 'Casa' ? '' : 'A',
        floor: kind === 'Casa' ? '' : String(floor),
        deliveredOn: dayBefore(deliveredDaysAgo),
        parties,
      }
    }),
  )
  return { units, people }
}

/** One a day and a few more, all while the shop was open. */
function arrivals(now: Date, opening: OpeningHours, random: Random): Date[] {
  const latest = now.getTime() - 40 * 60_000
  const moments = Array.from({ length: requestCount }, (_, place) => {
    const share = 0.02 + random.next() * 0.9
    for (let daysAgo = days * (1 - (place + 0.5) / requestCount); ; daysAgo++) {
      const moment = opening.moment(new Date(now.getTime() - daysAgo * dayMs), 0, share)
      if (moment.getTime() <= latest) return moment
    }
  })
  return moments.sort((one, other) => one.getTime() - other.getTime())
}

interface Asked {
  now: Date
  opening: OpeningHours
  units: PlannedUnit[]
  enteredAt: Date
  age: number
  place: number
}

function planRequest({ now, opening, units, enteredAt, age, place }: Asked, random: Random): PlannedRequest {
  // Lately some wait for the customer.
  const waits = place % 6 === 1 && age > 4 * dayMs && age < 25 * dayMs
  const story = random.pick(waits ? requestStories.filter(({ awaits }) => awaits) : requestStories)
  const responsible = random.weighted(responsibles)
  const by = random.pick(['marisol', 'thiago', 'rodrigo'] as const)
  const about = pickAbout(story, units, random)
  // Those of the last weeks are in every state; of the older ones, few are still open.
  const open = waits || random.chance(age > 30 * dayMs ? 0.02 : age > 7 * dayMs ? 0.35 : 0.8)
  const events = planEvents({ story, responsible, open, waits, opening, enteredAt }, random).filter(({ at }) => at <= now)
  return {
    ...{ enteredAt, by, responsible, story, about, events },
    said: random.pick(story.said),
    channel: random.weighted(channels),
    notify: age < 45 * dayMs,
  }
}

function pickAbout(story: RequestStory, units: PlannedUnit[], random: Random): PlannedRequest['about'] {
  const kind = random.pick(story.about)
  if (kind === 'OTHER') return { kind, passerBy: random.int(0, passersBy.length - 1) }
  const wanted = kind === 'TENANT' ? 'TENANT' : 'OWNER'
  const lasting = (unit: PlannedUnit) => unit.parties.find((party) => party.kind === wanted && !party.to)
  const unit = random.pick(units.map((_, place) => place).filter((place) => lasting(units[place]!)))
  return { kind, unit, person: lasting(units[unit]!)!.person, withUnit: random.chance(0.8) }
}

interface Life {
  story: RequestStory
  responsible: StaffKey
  open: boolean
  waits: boolean
  opening: OpeningHours
  enteredAt: Date
}

function planEvents({ story, responsible, open, waits, opening, enteredAt }: Life, random: Random): RequestEvent[] {
  const events: RequestEvent[] = []
  let at = enteredAt
  let by = responsible
  const later = (hours: number) => (at = opening.after(at, hours))
  if (random.chance(0.12)) {
    const to = random.pick((['marisol', 'thiago', 'rodrigo'] as const).filter((each) => each !== by))
    events.push({ at: later(random.int(1, 4)), by: 'rodrigo', kind: 'ASSIGN', to })
    by = to
  }
  // Untouched ones are what an alert is for.
  if (open && !waits && random.chance(0.4)) return events
  for (const text of story.done.slice(0, random.int(1, 2))) {
    events.push({ at: later(1 + random.next() * 12), by, kind: 'EXECUTE', text })
    if (story.comments.length && random.chance(0.5))
      events.push({ at: later(0.3), by: random.pick(['rodrigo', 'luis', by] as const), kind: 'COMMENT', text: random.pick(story.comments) })
  }
  if (story.mail && random.chance(0.6)) events.push({ at: later(0.4), by, kind: 'MAIL', ...story.mail })
  if (story.awaits && (waits || random.chance(0.4))) {
    events.push({ at: later(0.5), by, kind: 'PAUSE', text: story.awaits })
    if (waits) return events
    events.push({ at: later(random.int(4, 20)), by, kind: 'RESUME', text: 'Respondió.' })
  }
  if (open) return events
  const success = random.chance(0.86)
  events.push({
    at: later(
      random.weighted([
        [2, 50],
        [8, 30],
        [30, 20],
      ] as const) *
        (0.5 + random.next()),
    ),
    by,
    kind: 'FINISH',
    success,
    text: success ? story.answer : story.refusal,
  })
  return events
}
