import { expect, it } from 'vitest'
import { rows, systemCtx, transaction } from '../src/context.ts'
import { openApi } from './harness.ts'
import { makeCompany } from './make/company.ts'

const api = await openApi({ DATABASE_CONNECTIONS: '2' })

async function within() {
  const { organization, locationId } = await makeCompany(api)
  const ctx = systemCtx(api.services, organization)
  const where = { organizationId_id: { organizationId: organization.id, id: locationId } }
  const rename = 'update "Location" set name = $2 where "organizationId" = $1::uuid returning name'
  return { ctx, where, rename }
}

it('a transaction is one, by Prisma and by hand, and nothing of it stays where it fails', async () => {
  const { ctx, where, rename } = await within()
  const failing = transaction(ctx, async (ctx) => {
    await ctx.db.location.update({ where, data: { address: 'Otra' } })
    expect(await rows(ctx, 'select address from "Location" where "organizationId" = $1::uuid', [ctx.organization.id])).toEqual([{ address: 'Otra' }])
    await rows(ctx, rename, [ctx.organization.id, 'Ñuñoa'])
    expect(await ctx.db.location.findUnique({ where, select: { name: true } })).toEqual({ name: 'Ñuñoa' })
    throw new Error('undone')
  })
  await expect(failing).rejects.toThrow('undone')
  expect(await api.services.database.prisma.location.findUnique({ where, select: { name: true, address: true } })).toEqual({
    name: 'Providencia',
    address: 'Av. Providencia 1234',
  })
})

it('two at once keep to their own connections', async () => {
  const [one, other] = [await within(), await within()]
  const pids = await Promise.all(
    [one, other].map(({ ctx }) =>
      transaction(ctx, async (ctx) => {
        const pid = () => rows<{ pid: number }>(ctx, 'select pg_backend_pid() as pid', [])
        const first = await pid()
        await rows(ctx, 'select pg_sleep(0.1)', [])
        await ctx.db.location.findFirst({ where: { organizationId: ctx.organization.id }, select: { id: true } })
        expect(await pid()).toEqual(first)
        return first[0]!.pid
      }),
    ),
  )
  expect(new Set(pids).size).toBe(2)
})

it('what ran out of time is undone, and what comes after is refused, not run on the connection of another', async () => {
  const { ctx, where, rename } = await within()
  for (const join of [true, false]) {
    let after: Promise<unknown> | undefined
    const late = transaction(
      ctx,
      async (ctx) => {
        await rows(ctx, rename, [ctx.organization.id, 'A tiempo'])
        if (join) await ctx.db.location.findUnique({ where, select: { name: true } })
        await new Promise((done) => setTimeout(done, 400))
        after = rows(ctx, rename, [ctx.organization.id, 'Tarde'])
        await after
      },
      { timeout: 100 },
    )
    await expect(late).rejects.toThrow()
    await expect(after).rejects.toThrow()
    expect(await api.services.database.prisma.location.findUnique({ where, select: { name: true } })).toEqual({ name: 'Providencia' })
  }
  const pids = await Promise.all([1, 2, 3, 4].map(() => transaction(ctx, (ctx) => rows(ctx, 'select pg_backend_pid() as pid', []))))
  expect(pids, 'every connection is there again').toHaveLength(4)
})

it('where a statement failed and the work went on, it is not called done', async () => {
  const { ctx, where, rename } = await within()
  for (const join of [true, false]) {
    const failing = transaction(ctx, async (ctx) => {
      if (join) await ctx.db.location.update({ where, data: { address: 'Otra' } })
      await rows(ctx, rename, [ctx.organization.id, 'Ñuñoa'])
      await rows(ctx, 'select 1 / 0', []).catch(() => undefined)
    })
    await expect(failing).rejects.toThrow()
    expect(await api.services.database.prisma.location.findUnique({ where, select: { name: true } })).toEqual({ name: 'Providencia' })
  }
})
