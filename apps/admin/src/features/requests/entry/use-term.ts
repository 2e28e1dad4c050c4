import { calendar } from '@amparo/contracts/staff/calendar'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keyOf, useEndpoint } from '../../../data/use-endpoint.ts'
import { staffCall } from '../../../session/staff-call.ts'
import type { EntryFormState } from './entry-form.tsx'

const goodFor = 5 * 60_000

/** The due date by the type's term (S2-16, S2-17): fills the field in as long as nobody gave one by hand. */
export function useTerm(form: EntryFormState, projectId: string | null) {
  const client = useQueryClient()
  const { setValue, getValues } = form
  const typeId = form.watch('typeId')
  const startOn = form.watch('startOn')
  const byHand = form.watch('byHand')
  const input = { query: { typeId, startOn, ...(projectId && { projectId }) } }
  const enabled = typeId !== '' && Boolean(startOn)
  const query = useEndpoint(calendar.dueDate, input, { enabled, staleTime: goodFor })
  const dueAt = enabled ? query.data?.dueAt : undefined

  const fill = (due: string) => {
    if (getValues('dueAt') !== due) setValue('dueAt', due, { shouldValidate: getValues('dueAt') === '' && form.formState.isSubmitted })
    if (due) form.clearErrors('dueAt')
  }
  useEffect(() => {
    if (!byHand) fill(dueAt ?? '')
  }, [dueAt, byHand])

  return {
    proposal: enabled ? query.data : undefined,
    error: enabled ? query.error : null,
    isFetching: query.isFetching,
    /** The person's own date, or back to the term's. */
    setByHand: (due: string | null) => {
      const own = due !== null && due !== dueAt
      setValue('byHand', own, { shouldDirty: true })
      setValue('dueAt', due ?? dueAt ?? '', { shouldDirty: true, shouldValidate: true })
    },
    /** Before sending: the date of what is filled in now, not of what was a moment ago. */
    settle: async () => {
      if (getValues('byHand') || !enabled) return
      const latest = await client
        .fetchQuery({
          queryKey: keyOf(calendar.dueDate, input),
          queryFn: ({ signal }) => staffCall(calendar.dueDate, input, { signal }),
          staleTime: goodFor,
        })
        .catch(() => undefined)
      if (latest) fill(latest.dueAt)
    },
  }
}

export type TermState = ReturnType<typeof useTerm>
