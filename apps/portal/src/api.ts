import type { portal } from '@amparo/contracts/portal/portal'
import type { organizations } from '@amparo/contracts/staff/auth'
import { call } from '@amparo/web/api/call'

// The contracts come in as types only: their schemas would bring all of zod to a customer's phone.

export const findOnlyCompany = (signal: AbortSignal) =>
  call<typeof organizations.only>({ method: 'GET', path: '/public/organizations' }, {}, { signal })

export const getCompany = (company: string, signal: AbortSignal) =>
  call<typeof portal.company>({ method: 'GET', path: '/portal/:company' }, { params: { company } }, { signal })

export const trackOrder = (company: string, number: string, surname: string) =>
  call<typeof portal.track>({ method: 'POST', path: '/portal/:company/track' }, { params: { company }, body: { number, surname } })

export const getOrderByLink = (company: string, token: string, signal: AbortSignal) =>
  call<typeof portal.order>({ method: 'GET', path: '/portal/:company/orders/:token' }, { params: { company, token } }, { signal })

export const answerEstimate = (company: string, token: string, estimateId: string, body: { approve: boolean; name: string; reason: string }) =>
  call<typeof portal.answerEstimate>(
    { method: 'POST', path: '/portal/:company/orders/:token/estimates/:estimateId/answer' },
    { params: { company, token, estimateId }, body },
  )
