import { CallError } from '@amparo/web/api/call'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { NoPermission } from '../shell/no-permission.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { Splash } from '../shell/splash.tsx'
import { ErrorState } from './states.tsx'

interface Props<T> {
  query: UseQueryResult<T>
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}

/** A page about one thing: waits for it, says when it is not there or not for this person, and shows it. */
export function Loaded<T>({ query, skeleton, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) return skeleton ?? <Splash />
  if (query.error instanceof CallError && (query.error.code === 'not_found' || query.error.code === 'invalid_input')) return <NotFound />
  if (query.error instanceof CallError && query.error.code === 'forbidden') return <NoPermission />
  return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
}
