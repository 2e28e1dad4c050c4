import { auth, me, organizations } from '@amparo/contracts/staff/auth'
import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { PublicCtx, Services } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import type { AccessToken } from '../../http/doors.ts'
import { type Http, serve } from '../../http/serve.ts'
import { encodeAs, portraitShape } from '../attachments/encode-image.ts'
import { removePhoto, setPhoto } from '../users/photo.ts'
import { findOnlyCompany } from './find-only-company.ts'
import { signIn } from './login.ts'
import { changePassword, editMe, getMe, organizationBrief } from './me.ts'
import { askRecovery, readLink, setPasswordByLink } from './one-time-links.ts'
import { endSessions, listSessions, type OpenSession, renewSession, revokeOwnSession } from './sessions.ts'

export function authRoutes(app: FastifyInstance, services: Services): void {
  // In a scope of their own: what reads cookies would else run for every request.
  app.register(async (scope) => {
    await scope.register(cookie)
    sessionRoutes(scope, services)
  })

  serve(app, services, auth.recover, (ctx, { body }) => askRecovery(ctx, body.organization, body.email))
  serve(app, services, auth.readLink, async (ctx, { body }) => {
    const link = await readLink(ctx, body.token)
    return { ...link, organization: organizationBrief(ctx, link.organization) }
  })

  serve(app, services, organizations.only, (ctx) => findOnlyCompany(ctx))
  serve(app, services, organizations.find, async (ctx, { params }) =>
    organizationBrief(ctx, found(await services.directory.organizationBySlug(params.slug))),
  )

  serve(app, services, me.get, (ctx) => getMe(ctx, ctx.organization, ctx.actor.id))
  serve(app, services, me.edit, (ctx, { body, version }) => editMe(ctx, body, version))
  serve(app, services, me.changePassword, (ctx, { body }) => changePassword(ctx, body.current, body.password))
  serve(
    app,
    services,
    me.setPhoto,
    async (ctx, { file }) => {
      await setPhoto(ctx, ctx.actor.id, file)
      return getMe(ctx, ctx.organization, ctx.actor.id)
    },
    encodeAs(portraitShape),
  )
  serve(app, services, me.removePhoto, async (ctx) => {
    await removePhoto(ctx, ctx.actor.id)
    return getMe(ctx, ctx.organization, ctx.actor.id)
  })
  serve(app, services, me.sessions, (ctx) => listSessions(ctx))
  serve(app, services, me.revokeSession, (ctx, { params }) => revokeOwnSession(ctx, params.id))
}

/** What gives, renews or takes back the cookie of a session. */
function sessionRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, auth.login, async (ctx, { body }, http) => answer(ctx, await signIn(ctx, body, userAgentOf(http.request)), http))
  serve(app, services, auth.refresh, async (ctx, { body }, http) => {
    assertSameSite(http.request, services)
    const organization = await services.directory.organizationBySlug(body.organization)
    const token = http.request.cookies[cookieName(services, body.organization)]
    if (!organization || !token) throw new AppError('session_ended')
    return answer(ctx, await renewSession(ctx, organization, token), http)
  })
  serve(app, services, auth.logout, async (ctx, { body }, http) => {
    assertSameSite(http.request, services)
    const organization = await services.directory.organizationBySlug(body.organization)
    const token = http.request.cookies[cookieName(services, body.organization)]
    if (organization && token)
      await renewSession(ctx, organization, token)
        .then(({ sessionId }) => endSessions({ ...ctx, organization }, { sessionId }))
        .catch(ignoreEnded)
    http.reply.clearCookie(cookieName(services, body.organization), cookieOptions(services)).header('clear-site-data', '"cache"')
  })
  serve(app, services, auth.setPassword, async (ctx, { body }, http) =>
    answer(ctx, await setPasswordByLink(ctx, body.token, body.password, userAgentOf(http.request)), http),
  )
}

const isSecure = ({ env }: Services) => env.publicUrl.startsWith('https:')

/** One cookie per company: a person may work for two. Browsers hold a name that starts so to its promise (RFC 6265bis, 4.1.3.1). */
const cookieName = (services: Services, slug: string) => `${isSecure(services) ? '__Secure-' : ''}amparo_${slug}`

const cookieOptions = (services: Services) => ({ path: '/api/v1/auth', httpOnly: true, sameSite: 'strict' as const, secure: isSecure(services) })

async function answer(ctx: PublicCtx, session: OpenSession, { reply }: Http) {
  const { organization, userId, sessionId, remember, expiresAt, refreshToken } = session
  reply.setCookie(cookieName(ctx.services, organization.slug), refreshToken, {
    ...cookieOptions(ctx.services),
    ...(remember && { expires: expiresAt }),
  })
  const accessToken = reply.server.jwt.sign({ sub: userId, org: organization.id, sid: sessionId } satisfies AccessToken)
  const { exp } = reply.server.jwt.decode<{ exp: number }>(accessToken)!
  return { accessToken, expiresAt: new Date(exp * 1_000), me: await getMe(ctx, organization, userId) }
}

/** Closes routes that act on a cookie to other sites: their forms cannot send this header, and browsers say where a call is from. */
function assertSameSite(request: FastifyRequest, services: Services): void {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const own = new Set([new URL(services.env.publicUrl).host, host])
  if (request.headers['x-amparo'] !== '1' || (site && site !== 'same-origin') || (origin && !own.has(URL.parse(origin)?.host)))
    throw new AppError('cross_site')
}

function userAgentOf(request: FastifyRequest): string {
  return String(request.headers['user-agent'] ?? '')
}

function ignoreEnded(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'session_ended')) throw error
}
