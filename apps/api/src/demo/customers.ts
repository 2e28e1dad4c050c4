import { taxIdProblem } from '@amparo/contracts/model/tax-ids'
import type { DemoLanguage, StaffKey } from './company.ts'
import { companyNames, type DemoCompanyName, givenNames, type Origin, type Place, places, surnames } from './names.ts'
import type { Random } from './random.ts'

export interface DemoCustomer {
  kind: 'PERSON' | 'COMPANY'
  name: string
  surname: string
  tradeName: string
  country: Origin
  taxId: string | null
  email: string | null
  language: DemoLanguage
  phones: { e164: string; label: string; whatsapp: boolean }[]
  addresses: (Place & { label: string })[]
  notes: string
  seller: StaffKey | null
  brings: DemoCompanyName['brings'] | null
  /** How many orders it tends to have, against the others. */
  weight: number
}

const people: Record<Origin, number> = { CL: 40, VE: 12, BR: 10 }

/** Digits of a body, and the check digits that make it right, by trying: the rules are the contract's own. */
function withCheck(country: Origin, body: string, length: 1 | 2): string {
  const candidates = length === 1 ? [...'0123456789K'] : Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'))
  return body + candidates.find((check) => taxIdProblem(country, body + check) === null)!
}

function personTaxId(origin: Origin, random: Random): string {
  if (origin === 'CL') return withCheck('CL', String(random.int(7_100_000, 23_900_000)), 1)
  if (origin === 'BR') return withCheck('BR', String(random.int(100_000_000, 989_999_999)), 2)
  // People who live in Chile have a Venezuelan cédula all the same, few remember their RIF.
  const cedula = String(random.int(8_200_000, 29_900_000))
  return random.chance(0.7) ? `V${cedula}` : withCheck('VE', `V${cedula.padStart(8, '0')}`, 1)
}

function companyTaxId(origin: Origin, place: number, random: Random): string {
  if (origin === 'CL') return withCheck('CL', String(random.int(76_000_000, 77_900_000)), 1)
  if (origin === 'VE') return withCheck('VE', `J${random.int(29_000_000, 50_900_000)}`, 1)
  // The last one was registered after July 2026, with letters.
  const root =
    place === companyNames.length - 1
      ? `${random.int(10, 99)}${random.pick(['KZT', 'BRN', 'ADX'])}${random.int(100, 999)}`
      : String(random.int(10_000_000, 59_999_999))
  return withCheck('BR', `${root}0001`, 2)
}

const four = (random: Random) => String(random.int(0, 9999)).padStart(4, '0')

function mobile(origin: Origin, random: Random): string {
  if (origin === 'CL') return `+569555${random.int(1, 9)}${four(random)}`
  if (origin === 'VE') return `+58${random.pick(['412', '414', '424', '416'])}555${four(random)}`
  return `+55${random.pick(['11', '21', '51', '48'])}9555${random.int(1, 9)}${four(random)}`
}

function landline(origin: Origin, random: Random): string {
  if (origin === 'CL') return `+562255${random.int(50, 59)}${String(random.int(0, 999)).padStart(3, '0')}`
  if (origin === 'VE') return `+58212555${four(random)}`
  return `+55${random.pick(['11', '51'])}3555${four(random)}`
}

const asAddress = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')

const personNotes = [
  'Prefiere que le escriban por WhatsApp; no contesta llamadas.',
  'Trabaja de turno: llamar después de las 18:00.',
  'Retira casi siempre su hermana, con poder simple.',
  'Cliente antigua, pide boleta con detalle para el seguro.',
  'Vive en regiones; se le despacha por pagar.',
]
const companyNotes = [
  'Factura a 30 días. Pide orden de compra antes de reparar.',
  'Retira el junior, avisar un día antes.',
  'Tiene contrato de mantención trimestral; prioridad en horario de mañana.',
  'Pedir autorización a gerencia sobre $150.000.',
]

function seller(random: Random): StaffKey | null {
  return random.weighted([
    ['javiera', 34],
    ['claudia', 5],
    [null, 61],
  ] as const)
}

function planPerson(origin: Origin, place: number, random: Random): DemoCustomer {
  const name = givenNames[origin][place % givenNames[origin].length]!
  const surname = surnames[origin][place % surnames[origin].length]!
  const first = asAddress(name).split('.')[0]!
  const last = asAddress(surname.replace(/^(?:da|de) /, '')).split('.')[0]!
  // Most foreigners live in the city of the shop; the rest send their things, or pass through.
  const livesHere = origin === 'CL' || random.chance(0.65)
  const phone = mobile(origin !== 'CL' && livesHere && random.chance(0.5) ? 'CL' : origin, random)
  const home = random.pick(places[livesHere ? 'CL' : origin])
  return {
    kind: 'PERSON',
    name,
    surname,
    tradeName: '',
    country: origin,
    taxId: random.chance(0.92) ? personTaxId(origin, random) : null,
    email: random.chance(0.9) ? `${first}.${last}@${random.pick(['correo.example', 'mail.example'])}` : null,
    language: origin === 'BR' ? 'pt-BR' : 'es',
    phones: [
      { e164: phone, label: '', whatsapp: true },
      ...(random.chance(0.15) ? [{ e164: landline('CL', random), label: 'Casa', whatsapp: false }] : []),
    ],
    addresses: random.chance(0.75) ? [{ ...home, label: origin === 'BR' ? 'Residencial' : 'Casa' }] : [],
    notes: random.chance(0.2) ? random.pick(personNotes) : '',
    seller: seller(random),
    brings: null,
    weight: random.weighted([
      [1, 60],
      [2, 25],
      [4, 15],
    ]),
  }
}

function planCompany(company: DemoCompanyName, place: number, random: Random): DemoCustomer {
  const { origin, name, tradeName, domain, brings } = company
  const brazilian = origin === 'BR'
  return {
    kind: 'COMPANY',
    name,
    surname: '',
    tradeName,
    country: origin,
    taxId: companyTaxId(origin, place, random),
    email: `${random.pick(brazilian ? ['contato', 'financeiro'] : ['contacto', 'administracion', 'operaciones'])}@${domain}`,
    language: brazilian ? 'pt-BR' : 'es',
    phones: [
      { e164: landline(origin, random), label: brazilian ? 'Escritório' : 'Oficina', whatsapp: false },
      { e164: mobile(origin, random), label: brazilian ? 'Responsável' : 'Encargado', whatsapp: true },
    ],
    addresses: [{ ...random.pick(places[origin]), label: brazilian ? 'Matriz' : 'Casa matriz' }],
    notes: random.chance(0.6) ? random.pick(companyNotes) : '',
    seller: random.chance(0.6) ? 'javiera' : null,
    brings,
    weight: random.int(4, 8),
  }
}

/** Eighty customers: people and companies, Chilean, Venezuelan and Brazilian. In no order that shows how they were made. */
export function planCustomers(random: Random): DemoCustomer[] {
  const persons = (Object.entries(people) as [Origin, number][]).flatMap(([origin, count]) =>
    Array.from({ length: count }, (_, place) => planPerson(origin, place, random)),
  )
  return random.shuffle([...persons, ...companyNames.map((company, place) => planCompany(company, place, random))])
}
