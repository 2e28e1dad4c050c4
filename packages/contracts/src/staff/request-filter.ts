import { z } from 'zod'
import { Cursor, Day, Flag, Id, Limit, listOf, SearchWords } from '../common.ts'

export const RequestState = z.enum(['NEW', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED'])
export const Association = z.enum(['OWNER', 'TENANT', 'UNIT', 'OTHER'])

/** What narrows the tray; the same in the list, its file, the reports and the address of the page. */
export const RequestFilter = z.strictObject({
  q: SearchWords.optional().meta({ description: 'A number, or words of the contact and the unit (S2-34)' }),
  state: listOf(RequestState).optional(),
  typeId: listOf(Id).optional(),
  categoryId: listOf(Id).optional(),
  areaId: listOf(Id).optional(),
  channelId: listOf(Id).optional(),
  association: listOf(Association).optional(),
  responsibleId: listOf(Id).optional(),
  customerId: Id.optional(),
  unitId: Id.optional(),
  projectId: listOf(Id).optional(),
  dueFrom: Day.optional(),
  dueTo: Day.optional(),
  enteredFrom: Day.optional(),
  enteredTo: Day.optional(),
  /** *Vigencia*: on time or overdue. */
  overdue: Flag.optional(),
  waiting: Flag.optional(),
  /** Longer in its stage than the company allows (B-10). */
  overStage: Flag.optional(),
})
export type RequestFilter = z.output<typeof RequestFilter>

export const RequestSort = z.enum(['dueAt', '-number', '-updatedAt'])
export const RequestQuery = RequestFilter.extend({ sort: RequestSort.default('dueAt'), cursor: Cursor.optional(), limit: Limit.default(50) })
