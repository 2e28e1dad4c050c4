import type { NewRole } from '@amparo/contracts/staff/users'
import type { z } from 'zod'

export type Escalation = z.output<typeof NewRole>['escalations'][number]

/** What the people of a profile can be mailed about when it runs late, by its number (S2-54). */
export const escalations = [6] as const satisfies readonly Escalation[]

export function isEscalation(number: number): number is Escalation {
  return (escalations as readonly number[]).includes(number)
}
