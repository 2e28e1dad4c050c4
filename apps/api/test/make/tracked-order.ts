import { randomBytes } from 'node:crypto'
import type { Prisma } from '@amparo/database/client'
import { newId } from '../../src/ids.ts'
import type { TestApi } from '../harness.ts'
import type { TestCompany } from './company.ts'

interface TrackedOrderInput {
  number?: number
  customer?: Partial<Prisma.CustomerUncheckedCreateInput>
  device?: Partial<Prisma.DeviceUncheckedCreateInput> | null
  technicianName?: string
  order?: Partial<Prisma.OrderUncheckedCreateInput>
}

export interface MadeTrackedOrder {
  id: string
  number: number
  token: string
  update: (input: Partial<Prisma.OrderUpdateUncheckedCreateInput>) => Promise<string>
  image: (input?: Partial<Prisma.AttachmentUncheckedCreateInput>) => Promise<string>
}

let lastNumber = 1_000

/** An order with all that the portal could tell of it, written straight into the tables: the portal only reads. */
export async function makeTrackedOrder(api: TestApi, company: TestCompany, input: TrackedOrderInput = {}): Promise<MadeTrackedOrder> {
  const { prisma } = api.services.database
  const { id: organizationId } = company.organization
  const now = api.clock.now
  const [id, customerId, deviceId, number, token] = [
    newId(now),
    newId(now),
    newId(now),
    input.number ?? ++lastNumber,
    randomBytes(16).toString('base64url'),
  ]

  await prisma.customer.create({
    data: {
      organizationId,
      id: customerId,
      kind: 'PERSON',
      name: 'Carla Andrea',
      surname: 'Muñoz Soto',
      country: 'CL',
      taxId: `TAX${number}`,
      email: 'carla@example.com',
      language: 'pt-BR',
      phones: [{ e164: '+56987654321', label: '', whatsapp: true }],
      addresses: [{ line: 'Los Aromos 55', city: 'Ñuñoa' }],
      notes: 'secret customer note',
      searchText: '',
      ...input.customer,
    },
  })
  if (input.device !== null) {
    await prisma.device.create({
      data: {
        organizationId,
        id: deviceId,
        customerId,
        kind: 'Teléfono',
        brand: 'Apple',
        model: 'iPhone 14',
        serial: 'F2LX90ABCD',
        notes: 'secret device note',
        searchText: '',
        ...input.device,
      },
    })
  }
  const technician = await company.user('technician', input.technicianName ?? 'Luis Morales Vera')
  await prisma.order.create({
    data: {
      organizationId,
      id,
      number,
      customerId,
      deviceId: input.device === null ? null : deviceId,
      locationId: company.locationId,
      technicianId: technician.id,
      publicStatusId: company.status('WORKING'),
      publicStatusAt: now,
      internalStatusId: company.internalStatusIds[0] ?? null,
      internalStatusAt: now,
      reason: 'No enciende desde ayer',
      accessories: 'Cargador',
      condition: 'secret condition',
      priceAmount: 45_990n,
      currency: 'CLP',
      promisedAt: new Date(now.getTime() + 2 * 86_400_000),
      trackingToken: token,
      searchText: '',
      receivedAt: now,
      createdAt: now,
      ...input.order,
    },
  })

  return {
    id,
    number,
    token,
    async update(data) {
      const updateId = newId(api.clock.now)
      await prisma.orderUpdate.create({
        data: { organizationId, id: updateId, orderId: id, kind: 'PUBLIC', statusId: company.status('READY'), createdAt: api.clock.now, ...data },
      })
      return updateId
    },
    async image(data) {
      const imageId = newId(api.clock.now)
      await prisma.attachment.create({
        data: {
          organizationId,
          id: imageId,
          orderId: id,
          storageKey: `${organizationId}/${imageId}.webp`,
          thumbnailKey: `${organizationId}/${imageId}-thumb.webp`,
          mimeType: 'image/webp',
          bytes: 10,
          width: 1200,
          height: 900,
          name: 'secret file name.jpg',
          sha256: imageId,
          createdAt: api.clock.now,
          ...data,
        },
      })
      return imageId
    },
  }
}
