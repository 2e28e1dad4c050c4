import type { Endpoint, Input, Response } from '@amparo/contracts/endpoint'
import {
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import { staffCall } from '../session/staff-call.ts'

/** An endpoint's answers live under its path: whoever changes something makes stale by endpoint, never by a made-up key. */
export function keyOf<E extends Endpoint>(endpoint: E, input?: Input<E>): readonly unknown[] {
  return input === undefined ? [endpoint.path] : [endpoint.path, input]
}

interface Options<Answer = unknown> {
  enabled?: boolean
  /** Shows the answer to the question before while a new one comes: lists do not blink when a filter changes. */
  keepPrevious?: boolean
  staleTime?: number
  /** How many milliseconds to wait before it is asked again, turning on the last answer: for what is on its way. */
  again?: (answer: Answer | undefined) => number | false
}

export function useEndpoint<E extends Endpoint>(endpoint: E, input: Input<E>, options: Options<Response<E>> = {}): UseQueryResult<Response<E>> {
  const { again } = options
  return useQuery({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => staffCall(endpoint, input, { signal }),
    ...(options.enabled !== undefined && { enabled: options.enabled }),
    ...(options.staleTime !== undefined && { staleTime: options.staleTime }),
    ...(options.keepPrevious && { placeholderData: keepPreviousData }),
    ...(again && { refetchInterval: ({ state }: { state: { data: unknown } }) => again(state.data as Response<E> | undefined) }),
  }) as UseQueryResult<Response<E>>
}

interface Page<Row> {
  data: Row[]
  nextCursor: string | null
}
type RowOf<E extends Endpoint> = Response<E> extends Page<infer Row> ? Row : never
export type Pages<Row> = UseInfiniteQueryResult<{ rows: Row[] }>

/** A list by keyset pages: `data.rows` are the rows of all pages read so far. */
export function useEndpointPages<E extends Endpoint>(endpoint: E, input: Input<E>, options: Options = {}): Pages<RowOf<E>> {
  type Answer = Page<RowOf<E>>
  return useInfiniteQuery({
    queryKey: [...keyOf(endpoint, input), 'pages'],
    queryFn: ({ pageParam, signal }) => {
      const { query, ...rest } = input as { query?: object }
      const paged = { ...rest, query: { ...query, ...(pageParam && { cursor: pageParam }) } } as unknown as Input<E>
      return staffCall(endpoint, paged, { signal }) as Promise<Answer>
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: Answer) => last.nextCursor,
    select: (data: InfiniteData<Answer>) => ({ rows: data.pages.flatMap((page) => page.data) }),
    placeholderData: keepPreviousData,
    ...(options.enabled !== undefined && { enabled: options.enabled }),
  }) as unknown as Pages<RowOf<E>>
}

/** Whatever was read from these endpoints is read anew, at once where it is on screen. */
export function makeStale(client: QueryClient, ...endpoints: Endpoint[]): Promise<unknown> {
  return Promise.all(endpoints.map((endpoint) => client.invalidateQueries({ queryKey: keyOf(endpoint) })))
}
