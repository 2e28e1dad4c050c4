import { Email, Id, Language, line } from '@amparo/contracts/common'
import type { Me } from '@amparo/contracts/staff/auth'
import { NewRequest } from '@amparo/contracts/staff/request-entry'
import { Association } from '@amparo/contracts/staff/request-filter'
import { dayIn } from '@amparo/web/format/dates'
import { z } from 'zod'

const { channelId, typeId, categoryId, areaId, responsibleId, description, startOn, dueAt, notify } = NewRequest.shape

/** The request's form as it is filled in: what each kind of association needs stands beside the others, so that changing one's mind loses nothing. */
export const EntryForm = z
  .strictObject({
    association: Association,
    customerId: Id.nullable(),
    unitId: Id.nullable(),
    /** For which association somebody, or the page, has said which property it is about, if any. */
    unitSaid: Association.nullable(),
    contact: z.strictObject({ name: line(120), email: Email.nullable(), phone: line(30).nullable() }),
    projectId: Id.nullable(),
    language: Language,
    description,
    typeId,
    categoryId,
    channelId,
    areaId,
    responsibleId,
    startOn,
    dueAt,
    /** The due date was given by hand, not by the term. */
    byHand: z.boolean(),
    notify,
  })
  .refine(({ association, customerId }) => !ofCustomer(association) || customerId !== null, { path: ['customerId'], when: () => true })
  .refine(({ association, unitId }) => association !== 'UNIT' || unitId !== null, { path: ['unitId'], when: () => true })
  .refine(({ association, contact }) => association !== 'OTHER' || contact?.name?.trim(), { path: ['contact', 'name'], when: () => true })

export type EntryInput = z.input<typeof EntryForm>
export type EntryValues = z.output<typeof EntryForm>
export type Kind = z.output<typeof Association>

/** Whether it is somebody among the customers. */
export function ofCustomer(kind: Kind): kind is 'OWNER' | 'TENANT' {
  return kind === 'OWNER' || kind === 'TENANT'
}

/** Leaves out what was filled in for an association that was not chosen in the end. */
export function relevant(values: EntryInput): EntryInput {
  return values.association === 'OTHER' ? values : { ...values, contact: { name: '', email: null, phone: null } }
}

/** What the page was opened for. */
export interface EntryStart {
  association: Kind
  customerId: string | null
  unitId: string | null
  contact?: EntryInput['contact'] | undefined
  projectId?: string | null | undefined
}

export function readStart(params: URLSearchParams): EntryStart {
  const id = (name: string) => Id.safeParse(params.get(name)).data ?? null
  const [customerId, unitId] = [id('customerId'), id('unitId')]
  const asked = Association.safeParse(params.get('association')).data
  return { association: asked ?? (unitId && !customerId ? 'UNIT' : 'OWNER'), customerId, unitId }
}

interface Circumstances {
  me: Me
  now: Date
  /** The channel of the request before on this machine. */
  lastChannelId: string | null
  mayBeResponsible: boolean
}

export function startEntry(start: EntryStart, { me, now, lastChannelId, mayBeResponsible }: Circumstances): EntryInput {
  return {
    association: start.association,
    customerId: start.customerId,
    unitId: start.unitId,
    unitSaid: start.unitId ? start.association : null,
    contact: start.contact ?? { name: '', email: null, phone: null },
    projectId: start.projectId ?? null,
    language: me.organization.language,
    description: '',
    typeId: '',
    categoryId: '',
    channelId: lastChannelId ?? '',
    areaId: '',
    responsibleId: mayBeResponsible ? me.id : '',
    startOn: dayIn(now, me.organization.timeZone),
    dueAt: '',
    byHand: false,
    notify: true,
  }
}

type NewRequestInput = z.input<typeof NewRequest>

function aboutOf({ association, customerId, unitId, contact, projectId, language }: EntryValues): NewRequestInput['about'] {
  if (ofCustomer(association)) return { association, customerId: customerId!, unitId }
  if (association === 'UNIT') return { association, unitId: unitId! }
  return { association, contact, projectId, language }
}

export function requestOf(values: EntryValues, attachmentIds: string[]): NewRequestInput {
  const { channelId, typeId, categoryId, areaId, responsibleId, description, startOn, dueAt, notify } = values
  return { channelId, about: aboutOf(values), typeId, categoryId, areaId, responsibleId, description, startOn, dueAt, notify, attachmentIds }
}

/** Which field shows what the server found wrong; its paths name the request, not the form. */
export function fieldOf(path: string, kind: Kind): keyof EntryInput | 'contact.name' | 'contact.email' | 'contact.phone' | undefined {
  const name = path.replace(/^body\./, '').replace(/^about\./, '')
  if (name === 'contact.name' || name === 'contact.email' || name === 'contact.phone') return name
  if (name === 'unitId' || name === 'customerId' || name === 'projectId' || name === 'language') return name
  if (name === 'about') return kind === 'UNIT' ? 'unitId' : kind === 'OTHER' ? 'contact.name' : 'customerId'
  return name in NewRequest.shape ? (name as keyof EntryInput) : undefined
}
