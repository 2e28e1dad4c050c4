import type { Endpoint } from '@amparo/contracts/endpoint'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../data/error-text.ts'
import { makeStale } from '../../data/use-endpoint.ts'
import { showError } from '../toast.tsx'

export interface Failure<Row> {
  row: Row
  /** Why, as the server says it. */
  code: string
}

interface Sent {
  data: { id: string; ok: boolean; code: string | null }[]
}

/** Sends the ids of many rows a part at a time, and tells which of them were done and which not. */
export async function inChunks<Row extends { id: string }>(rows: readonly Row[], size: number, send: (ids: string[]) => Promise<Sent>) {
  const results = new Map<string, string | null>()
  for (let from = 0; from < rows.length; from += size) {
    const { data } = await send(rows.slice(from, from + size).map(({ id }) => id))
    for (const { id, ok, code } of data) results.set(id, ok ? null : (code ?? 'internal'))
  }
  return {
    done: rows.filter(({ id }) => results.get(id) === null),
    failures: rows.flatMap((row): Failure<Row>[] => {
      const code = results.get(row.id)
      return code ? [{ row, code }] : []
    }),
  }
}

/** Work on many rows: one at a time, what goes wrong is said, and what it touches is read anew. */
export function useBulkWork(touched: readonly Endpoint[], onChanging: () => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [pending, setPending] = useState(false)
  return {
    pending,
    work: async (work: () => Promise<void>) => {
      setPending(true)
      try {
        await work()
      } catch (error) {
        showError(errorText(t, error))
      } finally {
        setPending(false)
        onChanging()
        await makeStale(client, ...touched)
      }
    },
  }
}
