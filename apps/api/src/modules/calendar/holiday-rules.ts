import type { Localized } from '@amparo/contracts/common'
import { Temporal } from 'temporal-polyfill'

// The holidays of a country as its laws compute them. A company may take any out, and add its own (modules/calendar).

type Day = Temporal.PlainDate

export interface Holiday {
  /** ISO date. */
  date: string
  name: Localized
  /** ISO 3166-2 code of the region where alone it holds; null: the whole country. */
  region: string | null
  /** Whether work usually goes on: offered to the company, and not kept unless it says so. */
  optional: boolean
}

interface Rule {
  name: Localized
  /** The day in a year, or null in a year without it. */
  on: (year: number) => Day | null
  region?: string
  optional?: true
}

const day = (year: number, month: number, day: number): Day => Temporal.PlainDate.from({ year, month, day })
const fixed = (month: number, dayOfMonth: number, es: string, pt: string, more: Partial<Rule> = {}): Rule => ({
  name: { es, 'pt-BR': pt },
  on: (year) => day(year, month, dayOfMonth),
  ...more,
})
const fromEaster = (days: number, es: string, pt: string, more: Partial<Rule> = {}): Rule => ({
  name: { es, 'pt-BR': pt },
  on: (year) => easterSunday(year).add({ days }),
  ...more,
})
const since = (first: number, rule: Rule): Rule => ({ ...rule, on: (year) => (year >= first ? rule.on(year) : null) })

/** Gregorian Easter by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return day(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/**
 * The day of the June solstice on Chile's continental clock, which is UTC−4 in June: mean solstice of Meeus, chapter 27,
 * which is right to some 15 minutes; between 2018 and 2045 none comes that near to midnight.
 */
export function juneSolsticeInChile(year: number): Day {
  const y = (year - 2000) / 1000
  const julian = 2_451_716.567_67 + 365_241.626_03 * y + 0.003_25 * y ** 2 + 0.008_88 * y ** 3 - 0.0003 * y ** 4
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.round((julian - 2_440_587.5) * 86_400_000))
  return instant.toZonedDateTimeISO('-04:00').toPlainDate()
}

const [monday, tuesday, wednesday, thursday, friday] = [1, 2, 3, 4, 5]

/** Ley 19.668 (Chile): from Tuesday to Thursday it goes to the Monday before, from Friday to the Monday after. */
const movedToMonday = (rule: Rule): Rule => ({
  ...rule,
  on: (year) => {
    const date = rule.on(year)
    if (!date) return null
    if ([tuesday, wednesday, thursday].includes(date.dayOfWeek)) return date.subtract({ days: date.dayOfWeek - monday })
    return date.dayOfWeek === friday ? date.add({ days: 3 }) : date
  },
})
const onlyOn = (dayOfWeek: number, rule: Rule): Rule => ({
  ...rule,
  on: (year) => {
    const date = rule.on(year)
    return date?.dayOfWeek === dayOfWeek ? date : null
  },
})

const chile: Rule[] = [
  fixed(1, 1, 'Año Nuevo', 'Ano-Novo'),
  // Ley 20.983
  since(2017, onlyOn(monday, fixed(1, 2, 'Feriado adicional de Año Nuevo', 'Feriado adicional de Ano-Novo'))),
  // Ley 2.977
  fromEaster(-2, 'Viernes Santo', 'Sexta-feira Santa'),
  fromEaster(-1, 'Sábado Santo', 'Sábado Santo'),
  fixed(5, 1, 'Día del Trabajo', 'Dia do Trabalho'),
  fixed(5, 21, 'Día de las Glorias Navales', 'Dia das Glórias Navais'),
  // Ley 20.663
  fixed(6, 7, 'Asalto y Toma del Morro de Arica', 'Tomada do Morro de Arica', { region: 'CL-AP' }),
  // Ley 21.357, which named the day for its first year
  since(2021, {
    name: { es: 'Día de los Pueblos Indígenas', 'pt-BR': 'Dia dos Povos Indígenas' },
    on: (year) => (year === 2021 ? day(2021, 6, 21) : juneSolsticeInChile(year)),
  }),
  movedToMonday(fixed(6, 29, 'San Pedro y San Pablo', 'São Pedro e São Paulo')),
  fixed(7, 16, 'Virgen del Carmen', 'Nossa Senhora do Carmo'),
  fixed(8, 15, 'Asunción de la Virgen', 'Assunção de Nossa Senhora'),
  // Ley 20.768; in Chillán and Chillán Viejo alone
  fixed(8, 20, 'Nacimiento de Bernardo O’Higgins', 'Nascimento de Bernardo O’Higgins', { region: 'CL-NB', optional: true }),
  // Ley 20.215 and 20.983
  since(2017, onlyOn(monday, fixed(9, 17, 'Feriado adicional de Fiestas Patrias', 'Feriado adicional das Festas Pátrias'))),
  fixed(9, 18, 'Independencia Nacional', 'Independência Nacional'),
  fixed(9, 19, 'Glorias del Ejército', 'Glórias do Exército'),
  since(2007, onlyOn(friday, fixed(9, 20, 'Feriado adicional de Fiestas Patrias', 'Feriado adicional das Festas Pátrias'))),
  movedToMonday(fixed(10, 12, 'Encuentro de Dos Mundos', 'Encontro de Dois Mundos')),
  // Ley 20.299: from Tuesday to the Friday before, from Wednesday to the Friday after
  since(2008, {
    name: { es: 'Día de las Iglesias Evangélicas y Protestantes', 'pt-BR': 'Dia das Igrejas Evangélicas e Protestantes' },
    on: (year) => {
      const date = day(year, 10, 31)
      if (date.dayOfWeek === tuesday) return date.subtract({ days: 4 })
      return date.dayOfWeek === wednesday ? date.add({ days: 2 }) : date
    },
  }),
  fixed(11, 1, 'Todos los Santos', 'Todos os Santos'),
  fixed(12, 8, 'Inmaculada Concepción', 'Imaculada Conceição'),
  fixed(12, 25, 'Navidad', 'Natal'),
]

// Ley Orgánica del Trabajo (LOTTT), article 184, and Ley de Fiestas Nacionales
const venezuela: Rule[] = [
  fixed(1, 1, 'Año Nuevo', 'Ano-Novo'),
  fromEaster(-48, 'Lunes de Carnaval', 'Segunda-feira de Carnaval'),
  fromEaster(-47, 'Martes de Carnaval', 'Terça-feira de Carnaval'),
  fromEaster(-3, 'Jueves Santo', 'Quinta-feira Santa'),
  fromEaster(-2, 'Viernes Santo', 'Sexta-feira Santa'),
  fixed(4, 19, 'Declaración de la Independencia', 'Declaração da Independência'),
  fixed(5, 1, 'Día del Trabajador', 'Dia do Trabalho'),
  fixed(6, 24, 'Batalla de Carabobo', 'Batalha de Carabobo'),
  fixed(7, 5, 'Día de la Independencia', 'Dia da Independência'),
  fixed(7, 24, 'Natalicio de Simón Bolívar', 'Nascimento de Simón Bolívar'),
  fixed(10, 12, 'Día de la Resistencia Indígena', 'Dia da Resistência Indígena'),
  fixed(12, 24, 'Víspera de Navidad', 'Véspera de Natal'),
  fixed(12, 25, 'Navidad', 'Natal'),
  fixed(12, 31, 'Fin de Año', 'Véspera de Ano-Novo'),
]

// Lei 662/1949, Lei 6.802/1980, Lei 9.093/1995, Lei 14.759/2023; Carnival and Corpus Christi are not national holidays
const brazil: Rule[] = [
  fixed(1, 1, 'Año Nuevo', 'Confraternização Universal'),
  fromEaster(-48, 'Lunes de Carnaval', 'Segunda-feira de Carnaval', { optional: true }),
  fromEaster(-47, 'Martes de Carnaval', 'Terça-feira de Carnaval', { optional: true }),
  fromEaster(-2, 'Viernes Santo', 'Paixão de Cristo'),
  fixed(4, 21, 'Tiradentes', 'Tiradentes'),
  fixed(5, 1, 'Día del Trabajo', 'Dia do Trabalho'),
  fromEaster(60, 'Corpus Christi', 'Corpus Christi', { optional: true }),
  fixed(7, 9, 'Revolución Constitucionalista', 'Revolução Constitucionalista', { region: 'BR-SP' }),
  fixed(9, 7, 'Independencia de Brasil', 'Independência do Brasil'),
  fixed(10, 12, 'Nuestra Señora de Aparecida', 'Nossa Senhora Aparecida'),
  fixed(11, 2, 'Día de los Difuntos', 'Finados'),
  fixed(11, 15, 'Proclamación de la República', 'Proclamação da República'),
  since(2024, fixed(11, 20, 'Día de la Conciencia Negra', 'Dia da Consciência Negra')),
  fixed(12, 25, 'Navidad', 'Natal'),
]

const rulesByCountry: Record<string, Rule[]> = { CL: chile, VE: venezuela, BR: brazil }

/** The holidays of a year in a country (ISO 3166-1), in their order; none where its rules are not known. */
export function holidaysOf(country: string, year: number): Holiday[] {
  return (rulesByCountry[country] ?? [])
    .flatMap(({ name, on, region = null, optional = false }) => {
      const date = on(year)
      return date ? [{ date: date.toString(), name, region, optional }] : []
    })
    .sort((a, b) => a.date.localeCompare(b.date))
}
