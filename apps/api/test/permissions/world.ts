import { createHash, randomBytes } from 'node:crypto'
import type { BuiltInRole, Permission } from '@amparo/contracts/model/permissions'
import { estimates } from '@amparo/contracts/staff/estimates'
import { views } from '@amparo/contracts/staff/notices'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { paymentMethods, payments } from '@amparo/contracts/staff/payments'
import { projects, units } from '@amparo/contracts/staff/places'
import { roles as profiles } from '@amparo/contracts/staff/users'
import { newId } from '../../src/ids.ts'
import type { Caller, TestApi } from '../harness.ts'
import { makeCompany, makeCustomer, type TestCompany, type TestUser } from '../make/company.ts'
import { firstOfCatalogs, makeRequest } from '../make/request.ts'

export const roles = ['master', 'administrator', 'operator', 'technician', 'seller'] as const satisfies BuiltInRole[]

/** Things that an endpoint may be pointed at. */
export interface Subject {
  customerId: string
  deviceId: string
  orderId: string
  number: number
  token: string
  updateId: string
  partId: string
  estimateId: string
  paymentId: string
  methodId: string
  attachmentId: string
  mailId: string
  locationId: string
  statusId: string
  userId: string
  roleId: string
  /** A profile of the company's own. */
  profileId: string
  sessionId: string
  exportId: string
  requestId: string
  channelId: string
  typeId: string
  categoryId: string
  areaId: string
  projectId: string
  unitId: string
  partyId: string
  viewId: string
  apiKeyId: string
  slug: string
}

export interface World {
  company: TestCompany
  /** Who calls. */
  staff: Record<BuiltInRole, TestUser>
  /** Of the seller's customer, and assigned to the technician. */
  own: Subject
  /** Of the same company, and of neither. */
  foreign: Subject
  apiKey: (permissions: readonly Permission[]) => Promise<Caller>
}

export async function makeWorld(api: TestApi): Promise<World> {
  const company = await makeCompany(api)
  const staff = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await company.user(role)]))) as World['staff']
  const own = await makeSubject(api, company, staff, { sellerId: staff.seller.id, technicianId: staff.technician.id })
  const foreign = await makeSubject(api, company, staff, { sellerId: null, technicianId: null })
  const keys = new Map<string, Promise<Caller>>()
  return {
    ...{ company, staff, own, foreign },
    apiKey(permissions) {
      const which = permissions.join()
      const key = keys.get(which) ?? makeApiKey(api, company, staff.master.id, permissions)
      keys.set(which, key)
      return key
    },
  }
}

async function makeSubject(
  api: TestApi,
  company: TestCompany,
  { master, operator }: World['staff'],
  { sellerId, technicianId }: { sellerId: string | null; technicianId: string | null },
): Promise<Subject> {
  const { prisma } = api.services.database
  const { id: organizationId, slug } = company.organization
  const bystander = await company.user('operator', 'Bruno Silva')
  const customer = await makeCustomer(operator, { sellerId, email: `${randomBytes(4).toString('hex')}@correo.example` })
  const order = await operator.ok(orders.create, {
    body: {
      customer: { id: customer.id },
      device: { brand: 'Samsung', model: 'Galaxy S22' },
      locationId: company.locationId,
      technicianId,
      reason: 'No enciende',
    },
  })
  const update = await operator.ok(orderUpdates.create, { params: { id: order.id }, body: { kind: 'NOTE', note: 'Revisado' } })
  const part = await operator.ok(parts.add, { params: { id: order.id }, body: { description: 'Pantalla', unitPrice: 0 } })
  const estimate = await operator.ok(estimates.create, {
    params: { id: order.id },
    body: { lines: [{ kind: 'SERVICE', description: 'Reparación', unitPrice: 1_000 }] },
  })
  await operator.ok(estimates.send, { params: { id: order.id, estimateId: estimate.id }, body: { notify: false } })
  const method = await master.ok(paymentMethods.create, { body: { kind: 'OTHER', name: { es: 'Vale', 'pt-BR': 'Vale' } } })
  const payment = await operator.ok(payments.receive, { params: { id: order.id }, body: { methodId: method.id, amount: 1_000, currency: 'CLP' } })
  await api.drain()
  const mail = await prisma.mail.findFirstOrThrow({ where: { organizationId, orderId: order.id }, select: { id: true } })

  const role = await prisma.role.findFirstOrThrow({ where: { organizationId, builtIn: 'operator' }, select: { id: true } })
  const profile = await master.ok(profiles.create, { body: { name: { es: 'Caja', 'pt-BR': 'Caixa' }, permissions: ['orders.read'] } })
  const now = api.clock.now
  const [attachmentId, locationId, statusId, apiKeyId] = [newId(now), newId(now), newId(now), newId(now)]
  const image = {
    storageKey: `${organizationId}/x.webp`,
    thumbnailKey: `${organizationId}/x-s.webp`,
    mimeType: 'image/webp',
    bytes: 1,
    width: 1,
    height: 1,
  }
  await prisma.attachment.create({
    data: { organizationId, id: attachmentId, orderId: order.id, ...image, name: 'x.jpg', sha256: 'x', createdAt: now },
  })
  await prisma.location.create({ data: { organizationId, id: locationId, name: 'Bodega' } })
  const texts = { es: 'En pausa', 'pt-BR': 'Em pausa' }
  await prisma.orderStatus.create({
    data: {
      organizationId,
      id: statusId,
      kind: 'INTERNAL',
      label: texts,
      nextStep: { es: '', 'pt-BR': '' },
      color: '#000000',
      position: 99,
      notify: false,
    },
  })
  const key = { name: 'Bodega', keyHash: randomBytes(32).toString('base64url'), hint: 'abcd', permissions: [], createdById: master.id }
  await prisma.apiKey.create({ data: { organizationId, id: apiKeyId, ...key } })
  const catalogs = await firstOfCatalogs(operator)
  const request = await makeRequest(operator, { responsibleId: technicianId ?? bystander.id })
  const project = await operator.ok(projects.create, { body: { name: 'Alto Maipo' } })
  const unit = await operator.ok(units.create, { body: { projectId: project.id, name: '1204' } })
  const owned = await operator.ok(units.addParty, { params: { id: unit.id }, body: { kind: 'OWNER', customerId: customer.id } })
  const view = await bystander.ok(views.create, { body: { list: 'requests', name: 'Mías', query: 'overdue=true' } })
  const exportId = newId(now)
  const asked = { kind: 'orders', format: 'CSV' as const, filter: {}, createdAt: now }
  await prisma.export.create({ data: { organizationId, id: exportId, userId: bystander.id, ...asked } })
  return {
    customerId: customer.id,
    deviceId: order.device!.id,
    orderId: order.id,
    number: order.number,
    token: order.trackingUrl.split('/').at(-1)!,
    updateId: update.id,
    partId: part.id,
    estimateId: estimate.id,
    paymentId: payment.id,
    methodId: method.id,
    attachmentId,
    mailId: mail.id,
    locationId,
    statusId,
    userId: bystander.id,
    roleId: role.id,
    profileId: profile.id,
    sessionId: bystander.sessionId,
    exportId,
    ...catalogs,
    requestId: request.id,
    projectId: project.id,
    unitId: unit.id,
    partyId: owned.parties[0]!.id,
    viewId: view.id,
    apiKeyId,
    slug,
  }
}

async function makeApiKey(api: TestApi, company: TestCompany, createdById: string, permissions: readonly Permission[]): Promise<Caller> {
  const secret = `amparo_${randomBytes(30).toString('hex')}`
  await api.services.database.prisma.apiKey.create({
    data: {
      organizationId: company.organization.id,
      id: newId(api.clock.now),
      name: 'Otro sistema',
      keyHash: createHash('sha256').update(secret).digest('base64url'),
      hint: secret.slice(-4),
      permissions: [...permissions],
      createdById,
    },
  })
  return api.with(secret)
}
