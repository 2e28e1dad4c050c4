import type { Permission } from '@amparo/contracts/model/permissions'
import type { Subject } from './world.ts'

// Who may do what, as domain.md has it, written a second time on purpose: the contracts and the seeded roles are held to it.

/** M master, A administrator, O operator, T technician, S seller. A small letter: only on what is theirs. */
type Who = string

export interface Rule {
  /** `anybody`: also without a session. */
  who: Who | 'anybody'
  /** What an API key needs: any one of these. `persons`: no key may. Left out: any key may. */
  key?: readonly Permission[] | 'persons'
  /** How to call it where it is about nothing in particular. */
  input?: (home: Subject) => Record<string, unknown>
  /** How to call it about something; `home` is of the caller's own company in any case. */
  with?: (subject: Subject, home: Subject) => Record<string, unknown>
  /** Where the thing is named in the body, what one does not see is a reference that is not found: 422. */
  byReference?: boolean
  /** Only one's own thing, whoever one is; a colleague's is not there. */
  personal?: boolean
  /** What is theirs is what they are responsible for. */
  responsible?: boolean
  /** Where each thing is answered on its own: the first one's answer counts. */
  bulk?: boolean
  /** A list: whether what one may see, and only that, is in it. */
  shows?: keyof Subject
}

const all = 'MAOTS'
const settings = { who: 'MA', key: ['settings.edit'] } as const
const editOrder = { who: 'MAOt', key: ['orders.edit'] } as const
const takeSignature = { who: 'MAOts', key: ['orders.create', 'orders.edit'] } as const
const readRequest = { who: 'MAOT', key: ['requests.read'] } as const
const workOnRequest = { who: 'MAot', key: ['requests.act'], responsible: true } as const
const assignRequest = { who: 'MAot', key: ['requests.assign', 'requests.act'], responsible: true } as const
const readPlace = { who: 'MAOT', key: ['places.read'] } as const
const editPlace = { who: 'MAO', key: ['places.edit'] } as const
const manageUsers = { who: 'M', key: 'persons' } as const
const anybody = { who: 'anybody' } as const
const person = { who: all, key: 'persons' } as const

/** One that nothing changes by: the version is never this high. */
const stale = 99_999
const photo = () => ({ file: new File([onePixel], 'foto.png') })
const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

const onCustomer = ({ customerId: id }: Subject) => ({ params: { id } })
const onDevice = ({ deviceId: id }: Subject) => ({ params: { id } })
const onOrder = ({ orderId: id }: Subject) => ({ params: { id } })
const onReport = ({ orderId: id }: Subject) => ({ params: { id, file: 'report.pdf' } })
const onUser = ({ userId: id }: Subject) => ({ params: { id } })
const onRole = ({ roleId: id }: Subject) => ({ params: { id } })
const onLocation = ({ locationId: id }: Subject) => ({ params: { id } })
const onStatus = ({ statusId: id }: Subject) => ({ params: { kind: 'internal-statuses', id } })
const onEstimate = ({ orderId: id, estimateId }: Subject) => ({ params: { id, estimateId } })
const onPayment = ({ paymentId: id }: Subject) => ({ params: { id } })
const onMethod = ({ methodId: id }: Subject) => ({ params: { id } })
const onMail = ({ mailId: id }: Subject) => ({ params: { id } })
const onRequest = ({ requestId: id }: Subject) => ({ params: { id } })
const onProject = ({ projectId: id }: Subject) => ({ params: { id } })
const onUnit = ({ unitId: id }: Subject) => ({ params: { id } })
const onParty = ({ unitId: id, partyId }: Subject) => ({ params: { id, partyId } })
const onView = ({ viewId: id }: Subject) => ({ params: { id } })
const charge = ({ methodId }: Subject) => ({ methodId, amount: 1, currency: 'CLP' })
const someone = () => `${crypto.randomUUID()}@correo.example`
const mailText = { template: 'order_status', language: 'es' }
const ownWords = () => ({ params: mailText, body: { subject: 'Su orden {{numero}}', body: 'Hola, {{nombre}}:' } })
const label = { es: 'En espera', 'pt-BR': 'Em espera' }

/** The six of one of the company's lists. */
function catalog(name: string, itemId: keyof Subject, more: (home: Subject) => object = () => ({})): Record<string, Rule> {
  const onItem = (subject: Subject) => ({ params: { id: subject[itemId] } })
  return {
    [`${name}.list`]: { who: 'MAOT', key: ['settings.read', 'requests.read'], shows: itemId },
    [`${name}.create`]: { ...settings, input: (home) => ({ body: { label, ...more(home) } }) },
    [`${name}.edit`]: { ...settings, with: (subject) => ({ ...onItem(subject), body: { label }, version: stale }) },
    // Names one that is not there, so that nothing changes.
    [`${name}.reorder`]: { ...settings, input: () => ({ body: { ids: [crypto.randomUUID()] } }) },
    [`${name}.retire`]: { ...settings, with: onItem },
    [`${name}.restore`]: { ...settings, with: onItem },
  }
}

export const rules: Record<string, Rule> = {
  'auth.login': { ...anybody, input: ({ slug }) => ({ body: { organization: slug, email: someone(), password: 'wrong' } }) },
  'auth.refresh': { ...anybody, input: ({ slug }) => ({ body: { organization: slug } }) },
  'auth.logout': { ...anybody, input: ({ slug }) => ({ body: { organization: slug } }) },
  'auth.recover': { ...anybody, input: ({ slug }) => ({ body: { organization: slug, email: someone() } }) },
  'auth.readLink': { ...anybody, input: () => ({ body: { token: 'x'.repeat(43) } }) },
  'auth.setPassword': { ...anybody, input: () => ({ body: { token: 'x'.repeat(43), password: 'correct horse battery' } }) },
  'organizations.only': anybody,
  'organizations.find': { ...anybody, input: ({ slug }) => ({ params: { slug } }) },

  'portal.company': { ...anybody, input: ({ slug }) => ({ params: { company: slug } }) },
  'portal.track': { ...anybody, input: ({ slug, number }) => ({ params: { company: slug }, body: { number: String(number), surname: 'Muñoz' } }) },
  'portal.order': { ...anybody, input: ({ slug, token }) => ({ params: { company: slug, token } }) },
  'portal.answerEstimate': {
    ...anybody,
    input: ({ slug, token, estimateId }) => ({ params: { company: slug, token, estimateId }, body: { approve: true, name: 'Carla' } }),
  },
  'portal.document': { ...anybody, input: ({ slug, token }) => ({ params: { company: slug, token, file: 'ticket.pdf' } }) },
  'portal.live': { ...anybody, input: ({ slug, token }) => ({ params: { company: slug, token } }) },

  'me.get': person,
  'me.edit': { ...person, input: () => ({ body: { name: 'Ana' }, version: stale }) },
  'me.changePassword': { ...person, input: () => ({ body: { current: 'wrong', password: 'correct horse battery' } }) },
  'me.setPhoto': { ...person, input: photo },
  'me.removePhoto': person,
  'me.sessions': person,
  'me.revokeSession': { ...person, personal: true, with: ({ sessionId: id }) => ({ params: { id } }) },

  'organization.get': { who: 'MAOT', key: ['settings.read', 'settings.edit'] },
  'organization.edit': { ...settings, input: () => ({ body: { name: 'Taller' }, version: stale }) },
  'organization.setLogo': { ...settings, input: photo },
  'organization.removeLogo': settings,

  'locations.list': { who: all, key: ['settings.read', 'orders.read'], shows: 'locationId' },
  'locations.create': { ...settings, input: () => ({ body: { name: 'Maipú', turnaroundDays: 3 } }) },
  'locations.edit': { ...settings, with: (subject) => ({ ...onLocation(subject), body: { name: 'Maipú' }, version: stale }) },
  'locations.retire': { ...settings, with: onLocation },
  'locations.restore': { ...settings, with: onLocation },

  'statuses.list': { who: all, key: ['settings.read', 'orders.read'], input: () => ({ params: { kind: 'internal-statuses' } }), shows: 'statusId' },
  'statuses.createPublic': {
    ...settings,
    input: () => ({ body: { label, nextStep: label, category: 'WORKING', mover: 'SHOP', color: '#112233' } }),
  },
  'statuses.createInternal': { ...settings, input: () => ({ body: { label, color: '#112233' } }) },
  'statuses.edit': { ...settings, with: (subject) => ({ ...onStatus(subject), body: { color: '#112233' }, version: stale }) },
  // Names a status that is not there, so that nothing changes.
  'statuses.reorder': { ...settings, input: () => ({ params: { kind: 'internal-statuses' }, body: { ids: [crypto.randomUUID()] } }) },
  'statuses.retire': { ...settings, with: onStatus },
  'statuses.restore': { ...settings, with: onStatus },

  'users.list': { who: 'MA', key: ['users.read'], shows: 'userId' },
  'users.directory': { who: all, shows: 'userId' },
  'users.get': { who: 'MA', key: ['users.read'], with: onUser },
  'users.invite': {
    ...manageUsers,
    byReference: true,
    with: ({ locationId }, { roleId }) => ({ body: { name: 'Ana', email: someone(), roleId, locationId, language: 'es' } }),
  },
  'users.inviteAgain': { ...manageUsers, with: onUser },
  'users.edit': { ...manageUsers, with: (subject) => ({ ...onUser(subject), body: { name: 'Ana' }, version: stale }) },
  'users.setPhoto': { ...manageUsers, with: (subject) => ({ ...onUser(subject), ...photo() }) },
  'users.removePhoto': { ...manageUsers, with: onUser },
  'users.deactivate': { ...manageUsers, with: onUser },
  'users.activate': { ...manageUsers, with: onUser },
  'users.retire': { ...manageUsers, with: onUser },
  'users.restore': { ...manageUsers, with: onUser },
  'roles.list': { who: 'MA', key: ['users.read'] },
  'roles.create': { ...manageUsers, input: () => ({ body: { name: label, permissions: ['orders.read'] } }) },
  'roles.edit': { ...manageUsers, with: (subject) => ({ ...onRole(subject), body: { scope: 'ALL' }, version: stale }) },
  'roles.retire': { ...manageUsers, with: onRole },
  'roles.restore': { ...manageUsers, with: onRole },

  'apiKeys.list': { ...manageUsers, shows: 'apiKeyId' },
  'apiKeys.create': { ...manageUsers, input: () => ({ body: { name: 'Bodega', permissions: ['orders.read'] } }) },
  'apiKeys.revoke': { ...manageUsers, with: ({ apiKeyId: id }) => ({ params: { id } }) },

  'customers.list': { who: 'MAOTs', key: ['customers.read'], shows: 'customerId' },
  'customers.get': { who: 'MAOTs', key: ['customers.read'], with: onCustomer },
  'customers.create': {
    who: 'MAOS',
    key: ['customers.create'],
    input: () => ({ body: { kind: 'PERSON', name: 'Ana', country: 'CL', language: 'es' } }),
  },
  'customers.edit': { who: 'MAOs', key: ['customers.edit'], with: (subject) => ({ ...onCustomer(subject), body: { name: 'Ana' }, version: stale }) },
  'customers.retire': { who: 'MA', key: ['customers.retire'], with: onCustomer },
  'customers.restore': { who: 'MA', key: ['customers.retire'], with: onCustomer },

  'devices.list': { who: 'MAOTs', key: ['customers.read'], shows: 'deviceId' },
  'devices.get': { who: 'MAOTs', key: ['customers.read'], with: onDevice },
  'devices.create': {
    who: 'MAOs',
    key: ['customers.edit', 'orders.create'],
    byReference: true,
    with: ({ customerId }) => ({ body: { customerId, brand: 'LG' } }),
  },
  'devices.edit': { who: 'MAOs', key: ['customers.edit'], with: (subject) => ({ ...onDevice(subject), body: { brand: 'LG' }, version: stale }) },
  'devices.retire': { who: 'MAOs', key: ['customers.edit'], with: onDevice },
  'devices.restore': { who: 'MAOs', key: ['customers.edit'], with: onDevice },

  'orders.list': { who: 'MAOTs', key: ['orders.read'], shows: 'orderId' },
  'orders.counts': { who: all, key: ['orders.read'] },
  'orders.get': { who: 'MAOTs', key: ['orders.read'], with: onOrder },
  'orders.create': {
    who: 'MAOs',
    key: ['orders.create'],
    byReference: true,
    with: ({ customerId }, { locationId }) => ({ body: { customer: { id: customerId }, locationId, reason: 'No enciende', notify: false } }),
  },
  'orders.edit': { ...editOrder, with: (subject) => ({ ...onOrder(subject), body: { accessories: 'Cargador' }, version: stale }) },
  'orders.retire': { who: 'MA', key: ['orders.retire'], with: (subject) => ({ ...onOrder(subject), body: { reason: 'Duplicada' } }) },
  'orders.restore': { who: 'MA', key: ['orders.retire'], with: onOrder },
  'orders.close': { who: 'MAO', key: ['orders.close'], with: onOrder },
  'orders.reopen': { who: 'MA', key: ['orders.reopen'], with: (subject) => ({ ...onOrder(subject), body: { reason: 'Faltó algo' } }) },
  'orders.replaceTrackingLink': { ...editOrder, with: onOrder },
  'orders.qr': { who: 'MAOTs', key: ['orders.read'], with: onOrder },
  'orders.assignMany': { who: 'MAO', key: ['orders.assign'], bulk: true, with: ({ orderId }) => ({ body: { ids: [orderId], technicianId: null } }) },
  'orders.updateMany': {
    ...editOrder,
    bulk: true,
    with: ({ orderId }, { statusId }) => ({ body: { ids: [orderId], kind: 'INTERNAL', statusId } }),
  },
  'orders.activities': { who: 'MAOTs', key: ['orders.read'], with: onOrder },

  'orderUpdates.create': { ...editOrder, with: (subject) => ({ ...onOrder(subject), body: { kind: 'NOTE', note: 'Revisado' } }) },
  'orderUpdates.edit': {
    ...editOrder,
    with: ({ orderId: id, updateId }) => ({ params: { id, updateId }, body: { note: 'Otra' }, version: stale }),
  },
  'orderUpdates.delete': { ...editOrder, with: ({ orderId: id, updateId }) => ({ params: { id, updateId }, version: stale }) },

  'attachments.upload': {
    who: all,
    key: ['orders.create', 'orders.edit', 'orders.edit_assigned', 'requests.read', 'requests.create'],
    input: photo,
  },
  'attachments.add': {
    ...editOrder,
    with: (subject) => ({ ...onOrder(subject), body: { attachmentIds: [subject.attachmentId] } }),
  },
  'attachments.delete': { ...editOrder, with: ({ orderId: id, attachmentId }) => ({ params: { id, attachmentId } }) },

  'parts.list': { who: 'MAOTs', key: ['orders.read'], shows: 'partId' },
  'parts.totals': { who: all, key: ['orders.read'] },
  'parts.export': { who: all, key: ['orders.read'] },
  'parts.ofOrder': { who: 'MAOTs', key: ['orders.read'], with: onOrder },
  'parts.covered': { who: 'MAOTs', key: ['orders.read'], with: onOrder },
  'parts.add': { ...editOrder, with: (subject) => ({ ...onOrder(subject), body: { description: 'Cable', unitPrice: 0 } }) },
  'parts.edit': {
    ...editOrder,
    with: ({ orderId: id, partId }) => ({ params: { id, partId }, body: { quantity: 2 }, version: stale }),
  },
  'parts.remove': { ...editOrder, with: ({ orderId: id, partId }) => ({ params: { id, partId }, version: stale }) },

  'estimates.list': { who: 'MAOTs', key: ['orders.read'], with: onOrder },
  'estimates.create': { ...editOrder, with: (subject) => ({ ...onOrder(subject), body: { lines: [] } }) },
  'estimates.edit': { ...editOrder, with: (subject) => ({ ...onEstimate(subject), body: { discount: 0 }, version: stale }) },
  'estimates.discard': { ...editOrder, with: (subject) => ({ ...onEstimate(subject), version: stale }) },
  'estimates.send': { ...editOrder, with: (subject) => ({ ...onEstimate(subject), body: { notify: false } }) },
  'estimates.answer': { ...editOrder, with: (subject) => ({ ...onEstimate(subject), body: { approve: true, name: 'Carla' } }) },
  'estimates.withdraw': { ...editOrder, with: onEstimate },

  'paymentMethods.list': { who: all, key: ['settings.read', 'payments.read'], shows: 'methodId' },
  'paymentMethods.create': { ...settings, input: () => ({ body: { kind: 'OTHER', name: label } }) },
  'paymentMethods.edit': { ...settings, with: (subject) => ({ ...onMethod(subject), body: { name: label }, version: stale }) },
  // Names a method that is not there, so that nothing changes.
  'paymentMethods.reorder': { ...settings, input: () => ({ body: { ids: [crypto.randomUUID()] } }) },
  'paymentMethods.restore': { ...settings, with: onMethod },
  'paymentMethods.retire': { ...settings, with: onMethod },

  'payments.list': { who: 'MAOs', key: ['payments.read'], shows: 'paymentId' },
  'payments.get': { who: 'MAOs', key: ['payments.read'], with: onPayment },
  'payments.ofOrder': { who: 'MAOs', key: ['payments.read'], with: onOrder },
  'payments.receive': { who: 'MAO', key: ['payments.create'], with: (subject, home) => ({ ...onOrder(subject), body: charge(home) }) },
  'payments.refund': {
    who: 'MAO',
    key: ['payments.create'],
    with: (subject, home) => ({ ...onOrder(subject), body: { ...charge(home), note: 'Error' } }),
  },
  'payments.void': { who: 'M', key: ['payments.void'], with: (subject) => ({ ...onPayment(subject), body: { reason: 'Error' } }) },
  'payments.till': { who: 'MAOS', key: ['payments.read'], input: () => ({ query: { date: '2026-11-22' } }) },

  'terms.list': { who: all, key: ['settings.read', 'orders.read'] },
  'terms.history': { who: 'MAOT', key: ['settings.read'], input: () => ({ params: { kind: 'INTAKE' } }) },
  'terms.edit': { ...settings, input: () => ({ params: { kind: 'DELIVERY' }, body: { text: label } }) },
  'signatures.list': { who: 'MAOTs', key: ['orders.read'], with: onOrder },
  'signatures.prepare': { ...takeSignature, with: (subject) => ({ ...onOrder(subject), query: { kind: 'INTAKE', language: 'es' } }) },
  // Of no document, so that nothing is signed.
  'signatures.sign': {
    ...takeSignature,
    with: (subject) => ({ ...onOrder(subject), body: { kind: 'INTAKE', hash: '0'.repeat(64), name: 'Carla', language: 'es' } }),
  },

  'documents.list': { who: 'MAOTs', key: ['orders.read'], with: onOrder },
  // Of an order that is not closed: whoever comes in is told that there is none yet.
  'documents.print': { who: 'MAOTs', key: ['orders.read'], with: onReport },
  'documents.mail': { who: 'MAOt', key: ['mails.send', 'orders.edit'], with: (subject) => ({ ...onReport(subject), body: { to: someone() } }) },

  'mails.list': { who: 'MAO', key: ['mails.read'], shows: 'mailId' },
  'mails.status': { who: 'MAO', key: ['mails.read'] },
  'mails.get': { who: 'MAO', key: ['mails.read'], with: onMail },
  'mails.send': { who: 'MAO', key: ['mails.send'], with: onMail },
  'mails.sendWaiting': { who: 'MAO', key: ['mails.send'] },

  'mailTexts.list': { who: 'MAOT', key: ['settings.read'] },
  'mailTexts.write': { ...settings, input: () => ({ ...ownWords(), version: stale }) },
  'mailTexts.reset': { ...settings, input: () => ({ params: mailText }) },
  'mailTexts.preview': { ...settings, input: ownWords },
  'mailTexts.test': { who: 'MA', key: 'persons', input: ownWords },

  'projects.list': { ...readPlace, shows: 'projectId' },
  'projects.get': { ...readPlace, with: onProject },
  'projects.create': { ...editPlace, input: () => ({ body: { name: 'Bajo Maipo' } }) },
  'projects.edit': { ...editPlace, with: (subject) => ({ ...onProject(subject), body: { name: 'Maipo' }, version: stale }) },
  'projects.retire': { ...editPlace, with: onProject },
  'projects.restore': { ...editPlace, with: onProject },
  'projects.terms': { ...readPlace, with: onProject },
  'projects.setTerms': { ...editPlace, with: (subject) => ({ ...onProject(subject), body: { data: [] } }) },
  'units.list': { ...readPlace, shows: 'unitId' },
  'units.get': { ...readPlace, with: onUnit },
  'units.create': { ...editPlace, byReference: true, with: ({ projectId }) => ({ body: { projectId, name: '1205' } }) },
  'units.edit': { ...editPlace, with: (subject) => ({ ...onUnit(subject), body: { name: '1206' }, version: stale }) },
  'units.retire': { ...editPlace, with: onUnit },
  'units.restore': { ...editPlace, with: onUnit },
  'units.addParty': { ...editPlace, with: (subject, { customerId }) => ({ ...onUnit(subject), body: { kind: 'TENANT', customerId } }) },
  'units.editParty': { ...editPlace, with: (subject) => ({ ...onParty(subject), body: { to: null }, version: stale }) },
  'units.removeParty': { ...editPlace, with: onParty },

  ...catalog('intakeChannels', 'channelId'),
  ...catalog('requestTypes', 'typeId', () => ({ term: { value: 1, unit: 'DAYS' } })),
  ...catalog('requestCategories', 'categoryId', ({ typeId }) => ({ typeId })),
  ...catalog('areas', 'areaId'),

  'calendar.get': { who: 'MAOT', key: ['settings.read', 'requests.read'] },
  'calendar.edit': { ...settings, input: () => ({ body: { week: [[], [], [], [], [], [], []], region: '' }, version: stale }) },
  'calendar.holidays': { who: 'MAOT', key: ['settings.read', 'requests.read'], input: () => ({ query: { year: 2026 } }) },
  'calendar.setHoliday': { ...settings, input: () => ({ params: { date: '2026-12-30' }, body: { kept: true, name: label } }) },
  'calendar.removeHoliday': { ...settings, input: () => ({ params: { date: '2026-12-31' } }) },
  'calendar.dueDate': {
    who: 'MAOT',
    key: ['requests.read', 'requests.create'],
    byReference: true,
    with: ({ typeId }) => ({ query: { typeId, startOn: '2026-11-23' } }),
  },

  'requests.list': { ...readRequest, shows: 'requestId' },
  'requests.counts': readRequest,
  'requests.get': { ...readRequest, with: onRequest },
  'requests.create': {
    who: 'MAOT',
    key: ['requests.create'],
    byReference: true,
    with: ({ customerId }, { channelId, typeId, categoryId, areaId, userId }) => ({
      body: {
        ...{ channelId, typeId, categoryId, areaId, responsibleId: userId, notify: false },
        about: { association: 'OWNER', customerId },
        ...{ description: 'Pregunta', startOn: '2026-11-23', dueAt: '2026-11-25T21:00:00Z' },
      },
    }),
  },
  'requests.edit': { ...workOnRequest, with: (subject) => ({ ...onRequest(subject), body: { description: 'Otra' }, version: stale }) },
  'requests.execute': { ...workOnRequest, with: (subject) => ({ ...onRequest(subject), body: { text: 'Llamé' } }) },
  'requests.comment': { ...readRequest, with: (subject) => ({ ...onRequest(subject), body: { text: 'Llamó' } }) },
  'requests.mail': { ...readRequest, with: (subject) => ({ ...onRequest(subject), body: { to: [someone()], subject: 'Hola', text: 'Hola' } }) },
  'requests.pause': { ...workOnRequest, with: (subject) => ({ ...onRequest(subject), body: { text: 'Espero' } }) },
  'requests.resume': { ...workOnRequest, with: (subject) => ({ ...onRequest(subject), body: {} }) },
  'requests.finish': { ...workOnRequest, with: (subject) => ({ ...onRequest(subject), body: { success: true, notify: false } }) },
  'requests.assign': { ...assignRequest, with: (subject, { userId }) => ({ ...onRequest(subject), body: { responsibleId: userId } }) },
  'requests.assignMany': {
    ...assignRequest,
    bulk: true,
    with: ({ requestId }, { userId }) => ({ body: { ids: [requestId], responsibleId: userId } }),
  },
  'requests.activities': { ...readRequest, with: onRequest },
  'requests.addAttachments': {
    ...workOnRequest,
    with: (subject) => ({ ...onRequest(subject), body: { attachmentIds: [subject.attachmentId] } }),
  },

  'notices.counts': person,
  'notices.list': person,
  'notices.read': { ...person, input: () => ({ body: {} }) },
  'notices.alerts': { who: 'MAOT', key: 'persons' },
  'notices.overStage': person,
  'views.list': { ...person, input: () => ({ query: { list: 'requests' } }) },
  'views.create': { ...person, input: () => ({ body: { list: 'requests', name: 'Mías', query: '' } }) },
  'views.edit': { ...person, personal: true, with: (subject) => ({ ...onView(subject), body: { name: 'Otras' }, version: stale }) },
  'views.delete': { ...person, personal: true, with: onView },

  'reports.requests': { ...readRequest, input: () => ({ query: { from: '2026-11-01', to: '2026-11-30' } }) },
  // Of orders, so of whoever reads these.
  'reports.stages': { who: all, key: ['orders.read'], input: () => ({ query: { from: '2026-11-01', to: '2026-11-30', of: 'ORDERS' } }) },

  'reports.stageLimits': { who: all, key: ['orders.read', 'requests.read'] },
  'reports.limitStage': { ...settings, input: () => ({ params: { of: 'REQUESTS', stageId: 'NEW' }, body: { days: 3 } }) },

  'exports.list': person,
  'exports.create': { who: all, key: 'persons', input: () => ({ body: { kind: 'orders', format: 'CSV', filter: {} } }) },
  'exports.get': { who: all, key: 'persons', personal: true, with: ({ exportId: id }) => ({ params: { id } }) },

  'dashboard.get': { who: all, key: ['orders.read'] },
  'desk.search': { who: 'MAOTs', input: () => ({ query: { q: 'galaxy', limit: 20 } }), shows: 'orderId' },
  'desk.live': { who: all, key: 'persons' },
}
