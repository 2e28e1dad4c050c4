import { areas, intakeChannels, requestCategories, requestTypes } from '@amparo/contracts/staff/request-catalogs'
import type { NewRequest } from '@amparo/contracts/staff/request-entry'
import { requests } from '@amparo/contracts/staff/requests'
import type { z } from 'zod'
import type { Caller } from '../harness.ts'
import type { TestUser } from './company.ts'

type RequestInput = z.input<typeof NewRequest>

/** The first of each of the company's lists, and a category under the first type. */
export async function firstOfCatalogs(user: Caller) {
  const query = { includeRetired: false }
  const [channels, types, categories, places] = await Promise.all([
    user.ok(intakeChannels.list, { query }),
    user.ok(requestTypes.list, { query }),
    user.ok(requestCategories.list, { query }),
    user.ok(areas.list, { query }),
  ])
  const typeId = types.data[0]!.id
  return {
    channelId: channels.data[0]!.id,
    typeId,
    categoryId: categories.data.find((category) => category.typeId === typeId)!.id,
    areaId: places.data[0]!.id,
  }
}

/** A request of somebody who is neither owner nor tenant, entered through the API; its responsible is who enters it. */
export async function makeRequest(user: TestUser, input: Partial<RequestInput> = {}) {
  const catalogs = await firstOfCatalogs(user)
  return user.ok(requests.create, {
    body: {
      ...catalogs,
      about: {
        association: 'OTHER',
        contact: { name: 'Carolina Sepúlveda', email: 'carolina@correo.example', phone: '+56955501234' },
        language: 'es',
      },
      responsibleId: user.id,
      description: 'Quiere saber si la garantía cubre la puerta.',
      startOn: '2026-11-23',
      dueAt: '2026-11-25T21:00:00Z',
      ...input,
    },
  })
}
