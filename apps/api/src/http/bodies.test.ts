import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { auth, me } from '@amparo/contracts/staff/auth'
import { orders } from '@amparo/contracts/staff/orders'
import { symbols } from 'pino'
import { describe, expect, it, vi } from 'vitest'
import { openApi } from '../../test/harness.ts'
import { makeCompany } from '../../test/make/company.ts'
import { makeOrder } from '../../test/make/order.ts'

const api = await openApi({ LOG_LEVEL: 'info' })
const log: { level: number; status?: number; route?: string }[] = []
Object.assign(api.services.log, { [symbols.streamSym]: { write: (line: string) => void log.push(JSON.parse(line)) } })
await api.app.listen({ port: 0, host: '127.0.0.1' })
const { port } = api.app.server.address() as AddressInfo

/** Sends the start of a request, and hangs up. */
async function hangUp(head: string[], start: string): Promise<void> {
  const arrived = once(api.app.server, 'request')
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`${[...head, 'host: localhost', 'content-length: 5000'].join('\r\n')}\r\n\r\n${start}`)
  await arrived
  socket.resetAndDestroy()
}

describe('bodies', () => {
  it('one that breaks off because its sender went away alarms nobody', async () => {
    const user = await (await makeCompany(api)).user('operator')

    let gone = 0
    api.app.server.on('request', (_request, response) => response.once('close', () => (gone += 1)))

    await hangUp(['POST /api/v1/auth/login HTTP/1.1', 'content-type: application/json'], '{"organization":')
    await hangUp(
      ['POST /api/v1/attachments HTTP/1.1', `authorization: Bearer ${user.token}`, 'content-type: multipart/form-data; boundary=b'],
      '--b\r\ncontent-disposition: form-data; name="file"; filename="x.png"\r\ncontent-type: image/png\r\n\r\nxx',
    )
    await vi.waitFor(() => expect(gone).toBe(2))
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/me`)).status).toBe(401)
    expect(log.filter(({ level }) => level >= 40)).toEqual([])
    await vi.waitFor(() => expect(log.at(-1)).toMatchObject({ route: '/api/v1/me', status: 401 }))
  })

  it('say of each field once what is wrong with it: missing, or of another kind, or too much', async () => {
    const company = await makeCompany(api)
    const user = await company.user('operator')
    const order = await makeOrder(user, company)
    const fieldsOf = async (body: object) =>
      (await user.refused(orders.edit, { params: { id: order.id }, body: body as never, version: 1 }, 'invalid_input')).fields
    expect(await fieldsOf({ reason: 5 })).toEqual([{ path: 'body.reason', code: 'invalid' }])
    expect(await fieldsOf({ reason: null })).toEqual([{ path: 'body.reason', code: 'required' }])
    expect(await fieldsOf({ price: 1e300, discount: 'x' })).toEqual([
      { path: 'body.price', code: 'too_big' },
      { path: 'body.discount', code: 'invalid' },
    ])
    const { fields } = await api.refused(auth.login, { body: { organization: 'x', email: 'a@b.cl' } as never }, 'invalid_input')
    expect(fields).toEqual([{ path: 'body.password', code: 'required' }])
  })

  it('from somebody unknown are small', async () => {
    const user = await (await makeCompany(api)).user('operator')
    const body = { organization: 'x', email: 'a@b.cl', password: 'x', extra: 'x'.repeat(16_000) }
    await api.refused(auth.login, { body: body as never }, 'payload_too_large')
    await user.refused(me.edit, { body: { name: 'x'.repeat(16_000) }, version: 1 }, 'invalid_input')
  })

  it.each(['[', '{"a":'])('of %s a thousand times over are refused, not choked on', async (opening) => {
    const user = await (await makeCompany(api)).user('operator')
    const closing = opening === '[' ? ']' : '}'
    const nested = (depth: number) => `${opening.repeat(depth)}1${closing.repeat(depth)}`
    const send = (method: 'POST' | 'PATCH', url: string, payload: string) =>
      api.app.inject({
        method,
        url: `/api/v1${url}`,
        payload,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${user.token}`, 'if-match': '"1"', 'idempotency-key': 'x' },
      })
    const deep = `{"name":${nested(150_000)}}`
    expect((await send('PATCH', '/me', deep)).statusCode).toBe(400)
    expect((await send('POST', '/customers', deep)).statusCode).toBe(400)
    expect((await send('POST', '/auth/login', `{"email":${nested(2_000)}}`)).statusCode).toBe(400)
  })

  it('that never come to an end are not waited for', () => {
    expect(api.app.server.requestTimeout).toBe(120_000)
    expect(api.app.server.headersTimeout).toBeGreaterThan(0)
  })

  it('what is answered is data for its own site alone, an error too; what comes compressed is not unpacked', async () => {
    const bare = await fetch(`http://127.0.0.1:${port}/api/v1/me`)
    const { headers } = await (await makeCompany(api)).user('operator').then((user) => user.call(me.get, {}))
    for (const answered of [Object.fromEntries(bare.headers), headers])
      expect(answered).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
    const packed = gzipSync(JSON.stringify({ organization: 'demo', email: 'a@b.cl' }))
    const login = { method: 'POST', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }, body: packed }
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/auth/login`, login)).status).toBe(400)
  })
})
