import autocannon from 'autocannon'
import type { Request } from './operations.ts'

export interface Load {
  perSecond: number
  p50: number
  p95: number
  p99: number
}

// Its own process, so that making the load does not slow down what is measured more than it must.

const { base, token, requests, seconds } = JSON.parse(process.argv[2]!) as { base: string; token?: string; requests: Request[]; seconds: number }
let next = 0
const result = await autocannon({
  url: base,
  connections: 10,
  duration: seconds,
  requests: [
    {
      setupRequest: (request) => {
        const { method, path, body } = requests[next++ % requests.length]!
        const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }) }
        return {
          ...request,
          method,
          path: new URL(base).pathname.replace(/\/$/, '') + path,
          headers,
          body: body === undefined ? undefined : JSON.stringify(body),
        } as autocannon.Request
      },
    },
  ],
})
if (result.non2xx || result.errors)
  throw new Error(`${result.non2xx} answers were not a success and ${result.errors} connections failed: ${requests[0]!.method} ${requests[0]!.path}`)
const { latency } = result
console.log(JSON.stringify({ perSecond: result.requests.average, p50: latency.p50, p95: latency.p97_5, p99: latency.p99 } satisfies Load))
