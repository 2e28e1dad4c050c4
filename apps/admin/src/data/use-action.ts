import type { Endpoint, Input, Response } from '@amparo/contracts/endpoint'
import { useIdempotencyKeys } from '@amparo/web/form/idempotency'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { staffCall } from '../session/staff-call.ts'
import { showError, showToast, type Undo } from '../ui/toast.tsx'
import { errorText } from './error-text.ts'
import { makeStale } from './use-endpoint.ts'

interface ActionOptions<E extends Endpoint> {
  /** Endpoints whose answers this changes. */
  stale?: readonly Endpoint[]
  /** Runs as soon as the server has it, before what is stale is read anew. */
  onDone?: (answer: Response<E>, input: Input<E>) => void
  /** A word for the person, with a way back where there is one. */
  toast?: (answer: Response<E>, input: Input<E>) => { text: string; undo?: Undo } | undefined
  /** Forms say their errors themselves. */
  quiet?: boolean
}

export interface Action<E extends Endpoint> {
  /** Pressed twice it happens once, and is said once. @throws CallError, after having said so unless quiet. */
  run: (input: Input<E>) => Promise<Response<E>>
  /** The same for buttons, which have nothing to do with the outcome. */
  start: (input: Input<E>) => void
  pending: boolean
}

/** Changes something: sends an Idempotency-Key with every POST, makes stale what it touched, says how it went. */
export function useAction<E extends Endpoint>(endpoint: E, options: ActionOptions<E> = {}): Action<E> {
  const { t } = useTranslation()
  const client = useQueryClient()
  const keys = useIdempotencyKeys()
  const repeatable = endpoint.method === 'POST' && !endpoint.upload
  const mutation = useMutation({
    mutationFn: (input: Input<E>) => staffCall(endpoint, input, repeatable ? { idempotencyKey: keys.keyFor(input) } : {}),
    onSuccess: (answer, input) => {
      keys.happened()
      options.onDone?.(answer, input)
      const said = options.toast?.(answer, input)
      if (said) showToast(said.text, said.undo)
      void makeStale(client, ...(options.stale ?? []))
    },
    onError: (error) => {
      if (!options.quiet) showError(errorText(t, error))
    },
  })
  const running = useRef<Record<string, Promise<Response<E>>>>({}).current
  const run = (input: Input<E>) => {
    // What a file holds is not in its JSON.
    if (endpoint.upload) return mutation.mutateAsync(input)
    const content = JSON.stringify(input)
    running[content] ??= mutation.mutateAsync(input).finally(() => {
      delete running[content]
    })
    return running[content]
  }
  return { run, start: (input) => void run(input).catch(() => {}), pending: mutation.isPending }
}
