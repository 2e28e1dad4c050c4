import { Day, Id } from '@amparo/contracts/common'
import { dayIn } from '@amparo/web/format/dates'
import { z } from 'zod'
import { usePlace } from '../../data/use-place.ts'
import { useNow } from '../../ui/now.ts'
import { useAddressState } from '../../ui/use-address-state.ts'
import { monthsBefore } from './months.ts'

const Address = z.strictObject({
  from: Day.optional(),
  to: Day.optional(),
  projectId: Id.optional(),
  of: z.enum(['ORDERS', 'REQUESTS']).optional(),
})

/** What a report looks at, kept in the address: half a year unless told otherwise. */
export function usePeriod() {
  const place = usePlace()
  const today = dayIn(useNow(), place.timeZone)
  const { state, change } = useAddressState(Address)
  const from = state.from ?? monthsBefore(state.to ?? today, 5)
  const to = state.to ?? [from, today].sort().at(-1)!
  return { from, to, projectId: state.projectId, of: state.of, change }
}
