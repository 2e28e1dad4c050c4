import type { Endpoint, Input } from '@amparo/contracts/endpoint'
import { auth } from '@amparo/contracts/staff/auth'
import type { Answer, CallOptions, TestApi } from '../harness.ts'
import { testPassword } from './company.ts'

/** What a browser does with the cookies of this API: keeps them, sends them back, drops them. */
export interface TestBrowser {
  /** The cookie with its attributes, as it was last set. */
  cookie: () => string
  /** The refresh token. */
  token: () => string | undefined
  setToken: (token: string) => void
  login: (email: string, options?: { password?: string; remember?: boolean } & CallOptions) => Promise<Answer<SignedIn>>
  refresh: (options?: CallOptions) => Promise<Answer<SignedIn>>
  logout: () => Promise<Answer<unknown>>
  send: <E extends Endpoint>(endpoint: E, input: Input<E>, options?: CallOptions) => Promise<Answer<SignedIn>>
}

export interface SignedIn {
  accessToken: string
  expiresAt: string
  code?: string
  me: { id: string; name: string; email: string; role: { builtIn: string } }
}

export function openBrowser(api: TestApi, organization: string): TestBrowser {
  const name = `amparo_${organization}`
  let token: string | undefined
  let cookie = ''

  const send = async <E extends Endpoint>(endpoint: E, input: Input<E>, { headers, ip }: CallOptions = {}) => {
    const answer = await api.call(endpoint, input, { ...(ip && { ip }), headers: { ...(token && { cookie: `${name}=${token}` }), ...headers } })
    const given = [answer.headers['set-cookie'] ?? []]
      .flat()
      .map(String)
      .find((each) => each.startsWith(`${name}=`))
    if (given) {
      cookie = given
      token = given.slice(name.length + 1).split(';')[0] || undefined
    }
    return answer as unknown as Answer<SignedIn>
  }
  return {
    cookie: () => cookie,
    token: () => token,
    setToken(next) {
      token = next
    },
    send,
    login: (email, { password = testPassword, remember = false, ...options } = {}) =>
      send(auth.login, { body: { organization, email, password, remember } }, options),
    refresh: (options) => send(auth.refresh, { body: { organization } }, options),
    logout: () => send(auth.logout, { body: { organization } }),
  }
}
