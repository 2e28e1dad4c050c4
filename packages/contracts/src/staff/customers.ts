import { z } from 'zod'
import {
  Country,
  Cursor,
  changesOf,
  E164,
  Email,
  Flag,
  Id,
  IdParams,
  Instant,
  Language,
  Limit,
  line,
  Person,
  page,
  requiredLine,
  SearchWords,
  text,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const CustomerKind = z.enum(['PERSON', 'COMPANY'])

export const Phone = z.object({ e164: z.string(), label: z.string(), whatsapp: z.boolean() })
export const Address = z.object({
  label: z.string(),
  line: z.string(),
  city: z.string(),
  region: z.string(),
  postalCode: z.string(),
  country: z.string(),
})

const NewPhone = z.strictObject({ e164: E164, label: line(40).default(''), whatsapp: z.boolean().default(true) })
const NewAddress = z.strictObject({
  label: line(40).default(''),
  line: requiredLine(200),
  city: line(80).default(''),
  region: line(80).default(''),
  postalCode: line(20).default(''),
  country: Country,
})

export const CustomerRow = z.object({
  id: z.string(),
  kind: CustomerKind,
  /** As people say it: name and surname, or the trade name of a company. */
  displayName: z.string(),
  name: z.string(),
  surname: z.string(),
  tradeName: z.string(),
  country: z.string(),
  taxId: z.string().nullable(),
  email: z.string().nullable(),
  phones: z.array(Phone),
  seller: Person.nullable(),
  language: Language,
  openOrders: z.int(),
  retiredAt: Instant.nullable(),
  createdAt: Instant,
  version: z.int(),
})

export const Customer = CustomerRow.extend({
  addresses: z.array(Address),
  notes: z.string(),
  updatedAt: Instant,
  can: z.object({ edit: z.boolean(), retire: z.boolean(), createOrder: z.boolean() }),
})
export type Customer = z.infer<typeof Customer>

export const NewCustomer = z.strictObject({
  kind: CustomerKind,
  name: requiredLine(120),
  surname: line(120).default(''),
  tradeName: line(120).default(''),
  country: Country,
  /** With or without dots and hyphens; checked by its country's rule (B-02). */
  taxId: line(30).nullable().default(null),
  email: Email.nullable().default(null),
  language: Language,
  phones: z.array(NewPhone).max(10).default([]),
  addresses: z.array(NewAddress).max(10).default([]),
  notes: text(4000).default(''),
  sellerId: Id.nullable().default(null),
})

export const CustomerQuery = z.strictObject({
  q: SearchWords.optional(),
  sellerId: Id.optional(),
  kind: CustomerKind.optional(),
  retired: Flag.default(false),
  sort: z.enum(['name', '-createdAt']).default('-createdAt'),
  cursor: Cursor.optional(),
  limit: Limit.default(50),
})

const inputErrors = ['tax_id_taken', 'tax_id_invalid', 'phone_invalid', 'reference_not_found'] as const

export const customers = {
  list: endpoint({
    method: 'GET',
    path: '/customers',
    door: 'staff',
    may: ['customers.read'],
    summary: 'Customers, by words, tax id, phone or mail',
    query: CustomerQuery,
    response: page(CustomerRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/customers/:id',
    door: 'staff',
    may: ['customers.read'],
    summary: 'One customer',
    params: IdParams,
    response: Customer,
    errors: ['not_found'],
  }),
  create: endpoint({
    method: 'POST',
    path: '/customers',
    door: 'staff',
    may: ['customers.create'],
    summary: 'Add a customer',
    body: NewCustomer,
    status: 201,
    response: Customer,
    errors: inputErrors,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/customers/:id',
    door: 'staff',
    may: ['customers.edit'],
    summary: 'Change a customer',
    params: IdParams,
    body: changesOf(NewCustomer),
    response: Customer,
    versioned: true,
    errors: ['not_found', 'version_stale', 'version_required', ...inputErrors],
  }),
  retire: endpoint({
    method: 'POST',
    path: '/customers/:id/retire',
    door: 'staff',
    may: ['customers.retire'],
    summary: 'Take out of lists and pickers; history keeps it',
    params: IdParams,
    response: Customer,
    errors: ['not_found'],
  }),
  restore: endpoint({
    method: 'POST',
    path: '/customers/:id/restore',
    door: 'staff',
    may: ['customers.retire'],
    summary: 'Bring back',
    params: IdParams,
    response: Customer,
    errors: ['not_found', 'tax_id_taken'],
  }),
}

export const Device = z.object({
  id: z.string(),
  customer: z.object({ id: z.string(), displayName: z.string() }),
  kind: z.string(),
  brand: z.string(),
  model: z.string(),
  serial: z.string(),
  notes: z.string(),
  orderCount: z.int(),
  retiredAt: Instant.nullable(),
  createdAt: Instant,
  version: z.int(),
  can: z.object({ edit: z.boolean() }),
})
export type Device = z.infer<typeof Device>

export const NewDevice = z.strictObject({
  customerId: Id,
  kind: line(60).default(''),
  brand: line(60).default(''),
  model: line(80).default(''),
  serial: line(60).default(''),
  notes: text(2000).default(''),
})

export const devices = {
  list: endpoint({
    method: 'GET',
    path: '/devices',
    door: 'staff',
    may: ['customers.read'],
    summary: 'Devices, of a customer or by brand, model, serial',
    query: z.strictObject({
      q: SearchWords.optional(),
      customerId: Id.optional(),
      retired: Flag.default(false),
      cursor: Cursor.optional(),
      limit: Limit.default(50),
    }),
    response: page(Device),
  }),
  get: endpoint({
    method: 'GET',
    path: '/devices/:id',
    door: 'staff',
    may: ['customers.read'],
    summary: 'One device',
    params: IdParams,
    response: Device,
    errors: ['not_found'],
  }),
  create: endpoint({
    method: 'POST',
    path: '/devices',
    door: 'staff',
    may: ['customers.edit', 'orders.create'],
    summary: 'Add a device',
    body: NewDevice,
    status: 201,
    response: Device,
    errors: ['reference_not_found'],
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/devices/:id',
    door: 'staff',
    may: ['customers.edit'],
    summary: 'Change a device, or whose it is',
    params: IdParams,
    body: changesOf(NewDevice),
    response: Device,
    versioned: true,
    errors: ['not_found', 'version_stale', 'version_required', 'reference_not_found'],
  }),
  retire: endpoint({
    method: 'POST',
    path: '/devices/:id/retire',
    door: 'staff',
    may: ['customers.edit'],
    summary: 'Take out of lists and pickers; history keeps it',
    params: IdParams,
    response: Device,
    errors: ['not_found'],
  }),
  restore: endpoint({
    method: 'POST',
    path: '/devices/:id/restore',
    door: 'staff',
    may: ['customers.edit'],
    summary: 'Bring back',
    params: IdParams,
    response: Device,
    errors: ['not_found'],
  }),
}
