import type { Endpoint, Input } from '@amparo/contracts/endpoint'
import { type Request, requests } from '@amparo/contracts/staff/requests'
import { CallError } from '@amparo/web/api/call'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { requestStale } from './request-stale.ts'
import { type Deed, overtakenBy } from './use-overtaken.ts'

const second = new Set<CallError['code']>(['request_finished', 'request_waiting', 'request_not_waiting', 'forbidden'])

/** Does something to a request. Where a colleague was first, the request is read anew, for the form to say who. */
export function useDeed<E extends Endpoint>(endpoint: E, request: Request, deed: Deed) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const said = useRef(false)
  const params = { id: request.id }
  const key = keyOf(requests.get, { params })
  const action = useAction(endpoint, {
    quiet: true,
    stale: requestStale,
    onDone: (saved) => client.setQueryData(key, saved),
    toast: () => ({ text: t(`request.done.${deed}`) }),
  })

  return {
    run: async (body: object): Promise<void> => {
      said.current = false
      try {
        await action.run({ params, body } as unknown as Input<E>)
      } catch (error) {
        if (error instanceof CallError && second.has(error.code)) {
          const current = await staffCall(requests.get, { params }).catch(() => undefined)
          if (current) client.setQueryData(key, current)
          void client.invalidateQueries({ queryKey: keyOf(requests.activities) })
          said.current = current !== undefined && overtakenBy(current, deed) !== null
        }
        throw error
      }
    },
    /** For the form: nothing to add to what the notice says. */
    explain: () => (said.current ? '' : undefined),
  }
}
