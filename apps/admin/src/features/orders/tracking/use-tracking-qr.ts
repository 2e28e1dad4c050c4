import { orders } from '@amparo/contracts/staff/orders'
import { CallError } from '@amparo/web/api/call'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { freshToken } from '../../../session/staff-call.ts'

/** The customer's link as a QR code, drawn by the server: an image's address cannot carry the session, hence fetch. */
export function useTrackingQr(orderId: string, trackingUrl: string): UseQueryResult<string> {
  return useQuery({
    queryKey: [orders.qr.path, orderId, trackingUrl],
    queryFn: async ({ signal }) => {
      const token = await freshToken()
      const response = await fetch(`/api/v1${orders.qr.path.replace(':id', orderId)}`, {
        headers: token ? { authorization: `Bearer ${token}` } : {},
        signal,
      }).catch(() => {
        throw new CallError('offline')
      })
      if (!response.ok) throw new CallError(response.status === 404 ? 'not_found' : 'internal')
      return `data:image/svg+xml,${encodeURIComponent(await response.text())}`
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
