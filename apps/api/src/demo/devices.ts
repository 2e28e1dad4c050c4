import type { DemoLanguage } from './company.ts'
import type { Random } from './random.ts'

export type DeviceKind = keyof typeof kinds

export interface DemoDevice {
  what: DeviceKind
  kind: string
  brand: string
  model: string
  serial: string
}

interface Kind {
  name: Record<DemoLanguage, string>
  /** How often a person brings one. */
  weight: number
  brands: Record<string, string[]>
}

/** What people bring, and the brands and models that are seen. */
export const kinds = {
  phone: {
    name: { es: 'Celular', 'pt-BR': 'Celular' },
    weight: 34,
    brands: {
      Apple: ['iPhone 11', 'iPhone 12', 'iPhone 13', 'iPhone 13 mini', 'iPhone 14', 'iPhone 14 Pro', 'iPhone 15', 'iPhone SE (2022)'],
      Samsung: ['Galaxy A14', 'Galaxy A34 5G', 'Galaxy A54 5G', 'Galaxy S21 FE', 'Galaxy S22', 'Galaxy S23'],
      Xiaomi: ['Redmi Note 12', 'Redmi Note 13 Pro', 'Redmi 12C', 'POCO X5 Pro'],
      Motorola: ['moto g54', 'moto g84', 'edge 40 neo'],
    },
  },
  notebook: {
    name: { es: 'Notebook', 'pt-BR': 'Notebook' },
    weight: 22,
    brands: {
      Lenovo: ['IdeaPad 3 15ITL6', 'ThinkPad E14 Gen 4', 'ThinkPad T480', 'Legion 5 15ACH6'],
      HP: ['Pavilion 15-eg0', '240 G8', 'ProBook 445 G9', 'Victus 16-d0'],
      Dell: ['Inspiron 15 3511', 'Latitude 5420', 'Vostro 3400'],
      ASUS: ['VivoBook X515EA', 'TUF Gaming F15'],
      Acer: ['Aspire 5 A515-56', 'Nitro 5 AN515-57'],
      Apple: ['MacBook Air M1 (2020)', 'MacBook Pro 13" (2019)'],
    },
  },
  tablet: {
    name: { es: 'Tablet', 'pt-BR': 'Tablet' },
    weight: 5,
    brands: { Apple: ['iPad (9.ª gen.)', 'iPad Air (2022)'], Samsung: ['Galaxy Tab A8', 'Galaxy Tab S6 Lite'], Lenovo: ['Tab M10 Plus'] },
  },
  tv: {
    name: { es: 'Smart TV', 'pt-BR': 'Smart TV' },
    weight: 7,
    brands: { Samsung: ['UN50AU7000', 'QN55Q60B'], LG: ['50UP7750', '55NANO75'], TCL: ['50P635'], Hisense: ['43A4H'] },
  },
  console: {
    name: { es: 'Consola', 'pt-BR': 'Videogame' },
    weight: 6,
    brands: { Sony: ['PlayStation 4 Slim', 'PlayStation 5'], Microsoft: ['Xbox Series S', 'Xbox One X'], Nintendo: ['Switch OLED', 'Switch Lite'] },
  },
  oven: {
    name: { es: 'Horno eléctrico', 'pt-BR': 'Forno elétrico' },
    weight: 4,
    brands: { Bosch: ['HBJ554YB0R', 'HBG6764S1'], Electrolux: ['OE8EH', 'OE4EB'], Teka: ['HLB 840', 'HSB 620'], Mademsa: ['MEE 60'] },
  },
  washer: {
    name: { es: 'Lavadora', 'pt-BR': 'Máquina de lavar' },
    weight: 7,
    brands: { LG: ['WD10WVC4S6', 'WM11VVBS6'], Samsung: ['WW11T504', 'WA16T6260'], Electrolux: ['LEV16', 'LFE10'], Mabe: ['LMA77113'] },
  },
  fridge: {
    name: { es: 'Refrigerador', 'pt-BR': 'Geladeira' },
    weight: 4,
    brands: { Samsung: ['RT35K5930', 'RF22R7351'], LG: ['GT39WPP', 'LB37SPGK'], Fensa: ['Advantage 5500'], Brastemp: ['BRM44'] },
  },
  microwave: {
    name: { es: 'Microondas', 'pt-BR': 'Micro-ondas' },
    weight: 3,
    brands: { Panasonic: ['NN-ST27', 'NN-SB35'], LG: ['MS2595'], Midea: ['MMO-20L'] },
  },
  coffee: {
    name: { es: 'Cafetera', 'pt-BR': 'Cafeteira' },
    weight: 5,
    brands: {
      "De'Longhi": ['Magnifica S ECAM22', 'Dedica EC685'],
      Oster: ['PrimaLatte BVSTEM6701'],
      Breville: ['Barista Express BES870'],
      Philips: ['EP2220'],
    },
  },
  vacuum: {
    name: { es: 'Aspiradora robot', 'pt-BR': 'Robô aspirador' },
    weight: 3,
    brands: { iRobot: ['Roomba 692', 'Roomba i3'], Xiaomi: ['Robot Vacuum S10'], Roborock: ['Q7 Max'] },
  },
} satisfies Record<string, Kind>

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const characters = `${letters}0123456789`

/** As the brand prints it on the plate. */
function serialOf(brand: string, random: Random): string {
  const some = (alphabet: string, length: number) => Array.from({ length }, () => random.pick([...alphabet])).join('')
  const digits = (length: number) => some('0123456789', length)
  if (brand === 'Apple') return some(characters, 10)
  if (brand === 'Samsung') return `R${some(characters, 2)}${some(letters, 1)}${digits(3)}${some(characters, 4)}`
  if (brand === 'Lenovo') return `PF${some(characters, 6)}`
  if (brand === 'HP') return `5CD${digits(4)}${some(characters, 3)}`
  if (brand === 'Dell') return some(characters, 7)
  if (brand === 'LG') return `${digits(3)}MX${some(characters, 5)}${digits(2)}`
  if (brand === 'Xiaomi') return `${digits(5)}/${some(characters, 8)}`
  return `${some(letters, 2)}${digits(9)}`
}

export function planDevice(what: DeviceKind, language: DemoLanguage, random: Random): DemoDevice {
  const { name, brands } = kinds[what] as Kind
  const brand = random.pick(Object.keys(brands))
  return { what, kind: name[language], brand, model: random.pick(brands[brand]!), serial: random.chance(0.9) ? serialOf(brand, random) : '' }
}

export function pickKind(random: Random): DeviceKind {
  return random.weighted(Object.entries(kinds).map(([what, { weight }]) => [what as DeviceKind, weight] as const))
}
