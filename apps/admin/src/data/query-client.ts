import { CallError } from '@amparo/web/api/call'
import { QueryClient } from '@tanstack/react-query'

const passing = new Set(['offline', 'database_unavailable', 'overloaded', 'internal'])

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && error instanceof CallError && passing.has(error.code),
      refetchOnReconnect: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
