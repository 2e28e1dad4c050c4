import type { BuiltInRole } from '@amparo/contracts/model/permissions'

/** What the people of the demo speak: the languages in which its stories are told, not all that the product speaks. */
export type DemoLanguage = 'es' | 'pt-BR'

export const demoCompany = {
  slug: 'demo',
  name: 'Casa Demo',
  country: 'CL',
  currency: 'CLP',
  timeZone: 'America/Santiago',
  language: 'es',
  orderPrefix: '',
  color: '#0b6e6e',
  phone: '+56225550100',
  email: 'contacto@casademo.example',
  address: 'Av. Providencia 1655, local 12, Providencia, Santiago',
  website: 'https://casademo.example',
  taxName: 'IVA',
  taxMode: 'INCLUDED',
  taxBasisPoints: 1_900,
} as const

/** Venezuelans who live here pay in dollars and bolívares at times. */
export const demoCurrencies = ['USD', 'VES']

export const demoPassword = 'amparo-demo'

export type LocationKey = 'providencia' | 'maipu' | 'taller'

export interface DemoLocation {
  key: LocationKey
  name: string
  address: string
  phone: string
  email: string
  turnaroundDays: number
  public: boolean
}

export const demoLocations: DemoLocation[] = [
  {
    key: 'providencia',
    name: 'Providencia',
    address: 'Av. Providencia 1655, local 12, Providencia',
    phone: '+56955500110',
    email: 'providencia@casademo.example',
    turnaroundDays: 5,
    public: true,
  },
  {
    key: 'maipu',
    name: 'Maipú',
    address: 'Av. Pajaritos 2210, Maipú',
    phone: '+56225550120',
    email: 'maipu@casademo.example',
    turnaroundDays: 7,
    public: true,
  },
  {
    key: 'taller',
    name: 'Taller central',
    address: 'San Pablo 4380, Quinta Normal',
    phone: '+56225550130',
    email: 'taller@casademo.example',
    turnaroundDays: 10,
    public: false,
  },
]

export type StaffKey = 'claudia' | 'rodrigo' | 'marisol' | 'luis' | 'javiera' | 'yusmary' | 'felipe' | 'thiago'

export interface DemoUser {
  key: StaffKey
  name: string
  email: string
  phone: string
  role: BuiltInRole
  location: LocationKey | null
  language: DemoLanguage
}

/** The first is the master, who is there before anybody else. */
export const demoStaff: DemoUser[] = [
  {
    key: 'claudia',
    name: 'Claudia Riquelme Soto',
    email: 'master@demo.test',
    phone: '+56955500101',
    role: 'master',
    location: null,
    language: 'es',
  },
  {
    key: 'rodrigo',
    name: 'Rodrigo Fuentes Arancibia',
    email: 'administrator@demo.test',
    phone: '+56955500102',
    role: 'administrator',
    location: 'providencia',
    language: 'es',
  },
  {
    key: 'marisol',
    name: 'Marisol Contreras Vega',
    email: 'operator@demo.test',
    phone: '+56955500103',
    role: 'operator',
    location: 'providencia',
    language: 'es',
  },
  {
    key: 'luis',
    name: 'Luis Mendoza Paredes',
    email: 'technician@demo.test',
    phone: '+56955500104',
    role: 'technician',
    location: 'providencia',
    language: 'es',
  },
  {
    key: 'javiera',
    name: 'Javiera Pizarro Molina',
    email: 'seller@demo.test',
    phone: '+56955500105',
    role: 'seller',
    location: 'maipu',
    language: 'es',
  },
  {
    key: 'yusmary',
    name: 'Yusmary Rondón Blanco',
    email: 'yusmary@demo.test',
    phone: '+56955500106',
    role: 'technician',
    location: 'taller',
    language: 'es',
  },
  {
    key: 'felipe',
    name: 'Felipe Aguilera Tapia',
    email: 'felipe@demo.test',
    phone: '+56955500107',
    role: 'technician',
    location: 'maipu',
    language: 'es',
  },
  {
    key: 'thiago',
    name: 'Thiago Ferreira Nunes',
    email: 'thiago@demo.test',
    phone: '+56955500108',
    role: 'operator',
    location: 'maipu',
    language: 'pt-BR',
  },
]

/** Who stands at the counter, and who repairs what. */
export const counterOf: Record<LocationKey, StaffKey[]> = {
  providencia: ['marisol', 'marisol', 'rodrigo'],
  maipu: ['thiago', 'thiago', 'marisol'],
  taller: ['rodrigo', 'marisol'],
}
export const techniciansOf: Record<LocationKey, StaffKey[]> = { providencia: ['luis', 'luis', 'felipe'], maipu: ['felipe'], taller: ['yusmary'] }
