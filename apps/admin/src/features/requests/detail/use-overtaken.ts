import { type Request, requests } from '@amparo/contracts/staff/requests'
import { useEndpoint } from '../../../data/use-endpoint.ts'

/** What one does to a request in words of one's own. */
export type Deed = 'execute' | 'comment' | 'mail' | 'pause' | 'resume' | 'finish' | 'assign'

/** What a colleague did that leaves nothing to do: as the history names it, or that it is no longer for this person. */
export type Overtaking = 'finished' | 'paused' | 'resumed' | 'assigned'

/** Why a deed cannot be done to the request as it stands; null where it can. */
export function overtakenBy(request: Request, deed: Deed): Overtaking | null {
  const { can } = request
  const may = { ...can, pause: can.execute, resume: can.execute }[deed]
  const alone = deed !== 'comment' && deed !== 'mail'
  if (alone && request.finishedAt) return 'finished'
  if (!may) return 'assigned'
  if (deed === 'pause' && request.waitingSince) return 'paused'
  if (deed === 'resume' && !request.waitingSince) return 'resumed'
  return null
}

/** Who came first, and when, for the second to know. */
export function useOvertaken(request: Request, deed: Deed) {
  const by = overtakenBy(request, deed)
  const { data } = useEndpoint(requests.activities, { params: { id: request.id }, query: { limit: 20 } }, { enabled: by !== null })
  return by && { by, activity: data?.data.find(({ kind }) => kind === `request.${by}`) }
}
