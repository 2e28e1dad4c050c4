import { type NewOrder, orders } from '@amparo/contracts/staff/orders'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Caller, TestApi } from '../harness.ts'
import type { TestCompany, TestUser } from './company.ts'

type OrderInput = z.input<typeof NewOrder>

/** An order taken in through the API, with a customer made in place unless one is given. */
export function makeOrder(user: Caller, company: TestCompany, input: Partial<OrderInput> = {}) {
  return user.ok(orders.create, {
    body: {
      customer: { kind: 'PERSON', name: 'Carla', surname: 'Muñoz Soto', country: 'CL', language: 'es', email: 'carla@correo.cl' },
      device: { kind: 'Celular', brand: 'Samsung', model: 'Galaxy S22', serial: 'R58N12ABCDE' },
      locationId: company.locationId,
      reason: 'No enciende desde ayer',
      ...input,
    },
  })
}

/** Rows of uploaded images that hang on nothing yet; there are no files behind them. */
export async function makeLooseImages(api: TestApi, company: TestCompany, uploader: TestUser, count = 1): Promise<string[]> {
  const images = Array.from({ length: count }, (_, index) => ({
    organizationId: company.organization.id,
    id: uuidv7(),
    storageKey: `images/${index}.webp`,
    thumbnailKey: `images/${index}-thumbnail.webp`,
    mimeType: 'image/webp',
    bytes: 1_000,
    width: 800,
    height: 600,
    name: `foto-${index}.jpg`,
    sha256: `hash-${index}`,
    uploadedById: uploader.id,
    createdAt: api.clock.now,
  }))
  await api.services.database.prisma.attachment.createMany({ data: images })
  return images.map(({ id }) => id)
}
