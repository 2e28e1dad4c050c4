import type { EditRequest } from '@amparo/contracts/staff/request-entry'
import { type Request, requests } from '@amparo/contracts/staff/requests'
import { formatDate } from '@amparo/web/format/dates'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { useFactEdit } from '../../../data/use-fact-edit.ts'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { requestStale } from './request-stale.ts'

export type RequestValues = z.output<typeof EditRequest>

const valuesOf = (request: Request): RequestValues => ({
  channelId: request.channel.id,
  typeId: request.type.id,
  categoryId: request.category.id,
  areaId: request.area.id,
  description: request.description,
  startOn: request.startOn,
  dueAt: request.dueAt,
})

/** Saves changes of a request's facts. */
export function useRequestEdit() {
  const { t } = useTranslation()
  const say = useLocalized()
  const place = usePlace()
  const edit = useAction(requests.edit, { quiet: true, stale: requestStale })
  const names = {
    channelId: 'channel',
    typeId: 'type',
    categoryId: 'category',
    areaId: 'area',
    description: 'description',
    startOn: 'startOn',
    dueAt: 'dueAt',
  } as const satisfies Record<keyof RequestValues, string>
  const texts: Record<keyof RequestValues, (request: Request) => string> = {
    channelId: ({ channel }) => say(channel.label),
    typeId: ({ type }) => say(type.label),
    categoryId: ({ category }) => say(category.label),
    areaId: ({ area }) => say(area.label),
    description: ({ description }) => description,
    startOn: ({ startOn }) => formatDate(`${startOn}T12:00Z`, { ...place, timeZone: 'UTC' }),
    dueAt: ({ dueAt }) => formatDate(dueAt, place, 'moment'),
  }
  return useFactEdit<Request, RequestValues>({
    keyOf: (id) => keyOf(requests.get, { params: { id } }),
    read: (id) => staffCall(requests.get, { params: { id } }),
    write: (id, body, version) => edit.run({ params: { id }, body, version }),
    valuesOf,
    words: {
      label: (field) => t(`request.facts.${names[field]}`),
      text: (field, request) => texts[field](request),
      stale: t('request.stale'),
    },
  })
}
