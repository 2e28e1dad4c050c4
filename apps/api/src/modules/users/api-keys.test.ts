import { me } from '@amparo/contracts/staff/auth'
import { customers } from '@amparo/contracts/staff/customers'
import { organization } from '@amparo/contracts/staff/settings'
import { apiKeys, users } from '@amparo/contracts/staff/users'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, makeCustomer } from '../../../test/make/company.ts'

const api = await openApi()
const day = 24 * 3_600_000

describe('API keys', () => {
  it('B-18 a key does what its scopes allow, in its company, under its own name, and nothing a person does', async () => {
    const company = await makeCompany(api)
    const master = await company.user('master')
    const { apiKey, secret } = await master.ok(apiKeys.create, {
      body: { name: 'Tienda en línea', permissions: ['customers.read', 'customers.create', 'customers.read', 'users.manage'] },
    })
    expect(secret).toMatch(/^amparo_[0-9A-Za-z]{40}$/)
    expect(apiKey).toMatchObject({ hint: secret.slice(-4), permissions: ['customers.read', 'customers.create', 'users.manage'], lastUsedAt: null })

    const system = api.with(secret)
    const customer = await makeCustomer(system)
    expect((await system.ok(customers.list, { query: {} })).data).toHaveLength(1)
    await system.refused(customers.retire, { params: { id: customer.id } }, 'forbidden')
    await system.refused(organization.get, {}, 'forbidden')
    await system.refused(me.get, {}, 'forbidden')
    await system.refused(users.retire, { params: { id: master.id } }, 'forbidden')
    await system.refused(apiKeys.create, { body: { name: 'Hija', permissions: ['customers.read'] } }, 'forbidden')
    await makeCustomer(await (await makeCompany(api)).user('operator'))
    expect((await system.ok(customers.list, { query: {} })).data).toHaveLength(1)

    const { actorKind, apiKeyId, userId } = await api.services.database.prisma.activity.findFirstOrThrow({
      where: { customerId: customer.id },
      select: { actorKind: true, apiKeyId: true, userId: true },
    })
    expect({ actorKind, apiKeyId, userId }).toEqual({ actorKind: 'API_KEY', apiKeyId: apiKey.id, userId: null })
    expect((await master.ok(apiKeys.list, {})).data[0]!.lastUsedAt).not.toBeNull()
  })

  it('B-18 the secret is in one answer and nowhere else', async () => {
    const master = await (await makeCompany(api)).user('master')
    const create = () =>
      master.ok(apiKeys.create, { body: { name: 'Contable', permissions: ['orders.read'] } }, { headers: { 'idempotency-key': 'key-1' } })
    const { secret, apiKey } = await create()
    expect((await create()).secret).toBe(secret)

    const { pool } = api.services.database
    const tables = await pool.query<{ table_name: string }>(
      `select table_name from information_schema.tables where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
    )
    for (const { table_name } of tables.rows) {
      const schema =
        ['job', 'queue', 'schedule', 'subscription', 'version'].includes(table_name) || table_name.startsWith('job_') ? 'pgboss' : 'public'
      const found = await pool
        .query(`select count(*)::int as n from ${schema}."${table_name}" t where t::text like '%' || $1 || '%'`, [secret.slice(7)])
        .catch(() => ({ rows: [{ n: 0 }] }))
      expect(found.rows[0].n, table_name).toBe(0)
    }
    expect(JSON.stringify(await master.ok(apiKeys.list, {}))).not.toContain(secret.slice(0, 20))
    expect((await master.ok(apiKeys.list, {})).data).toMatchObject([{ id: apiKey.id, name: 'Contable', createdBy: { id: master.id } }])
  })

  it('B-18 a key can do no more than who makes it, and only a master makes one', async () => {
    const company = await makeCompany(api)
    const administrator = await company.user('administrator')
    const body = { name: 'X', permissions: ['customers.read'] as const }
    for (const role of ['administrator', 'operator', 'technician', 'seller'] as const) {
      const user = await company.user(role)
      await user.refused(apiKeys.create, { body: { ...body, permissions: [...body.permissions] } }, 'forbidden')
      await user.refused(apiKeys.list, {}, 'forbidden')
    }
    await api.services.database.prisma.role.updateMany({
      where: { organizationId: company.organization.id, builtIn: 'administrator' },
      data: { permissions: ['api_keys.manage', 'customers.read'] },
    })
    api.services.hub.forget(company.organization.id)
    await administrator.ok(apiKeys.create, { body: { ...body, permissions: ['customers.read'] } })
    await administrator.refused(apiKeys.create, { body: { name: 'X', permissions: ['customers.read', 'orders.read'] } }, 'forbidden')
    const nothing = await administrator.call(apiKeys.create, { body: { name: 'X', permissions: ['everything'] as never } })
    expect(nothing.status).toBe(400)
  })

  it("B-18 a key is the company's: it outlives the access of who made it, and the list says so", async () => {
    const company = await makeCompany(api)
    const [master, second] = [await company.user('master'), await company.user('master')]
    const { apiKey, secret } = await second.ok(apiKeys.create, { body: { name: 'Tienda', permissions: ['customers.read'] } })
    const maker = async () => (await master.ok(apiKeys.list, {})).data[0]!.createdBy
    const read = async () => (await api.with(secret).call(customers.list, { query: {} })).status
    expect([apiKey.createdBy.active, (await maker()).active]).toEqual([true, true])

    await master.ok(users.deactivate, { params: { id: second.id } })
    expect([await maker(), await read()]).toMatchObject([{ id: second.id, active: false }, 200])
    await master.ok(users.activate, { params: { id: second.id } })
    expect(await maker()).toMatchObject({ active: true })
    await master.ok(users.retire, { params: { id: second.id } })
    expect([await maker(), await read()]).toMatchObject([{ id: second.id, active: false }, 200])
    await master.ok(apiKeys.revoke, { params: { id: apiKey.id } })
    expect(await read()).toBe(401)
  })

  it('B-18 a key that is revoked or over is refused at the next request', async () => {
    const company = await makeCompany(api)
    const master = await company.user('master')
    const make = async (expiresAt: string | null) =>
      master.ok(apiKeys.create, { body: { name: 'Temporal', permissions: ['customers.read'], expiresAt } })
    const [endless, short] = [await make(null), await make(new Date(api.clock.now.getTime() + day).toISOString())]
    const past = new Date(api.clock.now.getTime() - 1).toISOString()
    await master.refused(apiKeys.create, { body: { name: 'Tarde', permissions: ['customers.read'], expiresAt: past } }, 'invalid_input')

    const calls = (secret: string) => api.with(secret).call(customers.list, { query: {} })
    expect([(await calls(endless.secret)).status, (await calls(short.secret)).status]).toEqual([200, 200])
    const revoked = await master.ok(apiKeys.revoke, { params: { id: endless.apiKey.id } })
    expect(revoked.revokedAt).not.toBeNull()
    expect((await calls(endless.secret)).status).toBe(401)
    expect((await master.ok(apiKeys.revoke, { params: { id: endless.apiKey.id } })).revokedAt).toBe(revoked.revokedAt)

    api.clock.forward(day)
    expect((await calls(short.secret)).status).toBe(401)
    const stranger = await (await makeCompany(api)).user('master')
    await stranger.refused(apiKeys.revoke, { params: { id: short.apiKey.id } }, 'not_found')
    for (const wrong of ['amparo_', `amparo_${'A'.repeat(40)}`, endless.secret.slice(0, -1), `${short.secret}x`]) {
      expect((await calls(wrong)).status).toBe(401)
    }
  })
})
