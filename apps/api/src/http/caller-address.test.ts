import { auth, me } from '@amparo/contracts/staff/auth'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../test/harness.ts'
import { makeCompany, testPassword } from '../../test/make/company.ts'
import { readEnv, SettingError } from '../env.ts'

const behindOne = await openApi({ TRUST_PROXY: 'true' })
const behindTwo = await openApi({ TRUST_PROXY: '2' })
const behindNone = await openApi()

/** The address that a session is known by, where the header says one thing and the line comes from another. */
async function addressOf(api: typeof behindOne, forwarded: string): Promise<string | undefined> {
  const company = await makeCompany(api)
  const user = await company.user('operator')
  const { accessToken } = await api.ok(
    auth.login,
    { body: { organization: company.organization.slug, email: user.email, password: testPassword } },
    { headers: { 'x-forwarded-for': forwarded }, ip: '172.18.0.1' },
  )
  const { data } = await api.with(accessToken).ok(me.sessions, {})
  return data.find(({ current }) => current)?.ip
}

describe("a caller's address", () => {
  it('is the one that the last proxy heard, whatever a caller wrote before it', async () => {
    expect(await addressOf(behindOne, '203.0.113.7')).toBe('203.0.113.7')
    expect(await addressOf(behindOne, '10.0.0.1, 198.51.100.2, 203.0.113.7')).toBe('203.0.113.7')
    expect(await addressOf(behindTwo, '10.0.0.1, 203.0.113.7, 198.51.100.2')).toBe('203.0.113.7')
    expect(await addressOf(behindNone, '203.0.113.7')).toBe('172.18.0.1')
  })

  it('S1-04 made up anew for each try, it does not get past the limit of the real one', async () => {
    const { organization } = await makeCompany(behindOne)
    const guess = (n: number) =>
      behindOne.call(
        auth.login,
        { body: { organization: organization.slug, email: `alguien${n}@example.com`, password: 'equivocada' } },
        { headers: { 'x-forwarded-for': `10.0.0.${n}, 203.0.113.7` } },
      )
    const statuses: number[] = []
    for (let n = 0; n < 51; n++) statuses.push((await guess(n)).status)
    expect([statuses.slice(0, 50).every((status) => status === 401), statuses[50]]).toEqual([true, 429])
  })

  it.each([
    ['true', 1],
    ['false', 0],
    ['', 0],
    ['0', 0],
    ['1', 1],
    ['3', 3],
  ])('TRUST_PROXY=%s believes %i proxies', (given, believed) => {
    expect(readEnv({ TRUST_PROXY: given, SECRET: behindOne.services.env.secret }).trustProxy).toBe(believed)
  })

  it.each(['yes', '-1', '1.5', '10.0.0.0/8'])('TRUST_PROXY=%s stops the start', (given) => {
    expect(() => readEnv({ TRUST_PROXY: given, SECRET: behindOne.services.env.secret })).toThrow(SettingError)
  })
})
