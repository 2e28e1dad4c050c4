import type { NewOrder } from '@amparo/contracts/staff/orders'
import type { z } from 'zod'
import type { TestApi } from '../harness.ts'
import { makeCompany, type TestCompany } from './company.ts'
import { makeOrder } from './order.ts'

/** What is known of an order that a customer must not learn from its number and surname. */
export const secrets = [
  'Carla Andrea',
  'Muñoz',
  'carla@correo.cl',
  '987654321',
  'Los Aromos',
  'F2LX90ABCD',
  'secreto',
  'No enciende',
  'Cargador',
  '45990',
  'Paredes',
]

/** A company with an order under way, and those who work on it. */
export async function makeFollowedOrder(api: TestApi, input: Partial<z.input<typeof NewOrder>> = {}, inside?: TestCompany) {
  const company = inside ?? (await makeCompany(api, { orderPrefix: 'OS-' }))
  const [operator, technician] = [await company.user('administrator', 'Marisol Vega'), await company.user('technician', 'Luis Paredes')]
  const order = await makeOrder(operator, company, {
    customer: {
      kind: 'PERSON',
      name: 'Carla Andrea',
      surname: 'Muñoz Soto',
      country: 'CL',
      language: 'pt-BR',
      email: 'carla@correo.cl',
      phones: [{ e164: '+56987654321' }],
      addresses: [{ line: 'Los Aromos 55', city: 'Ñuñoa', country: 'CL' }],
      notes: 'secreto del cliente',
    },
    device: { kind: 'Celular', brand: 'Apple', model: 'iPhone 14', serial: 'F2LX90ABCD', notes: 'secreto del equipo' },
    technicianId: technician.id,
    reason: 'No enciende desde ayer',
    accessories: 'Cargador',
    condition: 'secreto del estado',
    price: 45_990,
    promisedAt: new Date(api.clock.now.getTime() + 48 * 3_600_000).toISOString(),
    ...input,
  })
  const { slug } = company.organization
  const token = order.trackingUrl.split('/').at(-1)!
  return { company, slug, operator, technician, order, token, link: { params: { company: slug, token } } }
}
