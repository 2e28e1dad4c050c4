import type { Login } from '@amparo/contracts/staff/auth'
import type { z } from 'zod'
import type { PublicCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { isPassword } from './passwords.ts'
import { type OpenSession, openSession } from './sessions.ts'
import { assertNotThrottled, limits, logAttempt } from './throttle.ts'

/** Signs a member of staff in. A wrong company, address or password get the same answer in the same time. @throws AppError wrong_credentials */
export async function signIn(ctx: PublicCtx, body: z.output<typeof Login>, userAgent: string): Promise<OpenSession> {
  const organization = await ctx.services.directory.organizationBySlug(body.organization)
  if (organization) await assertNotThrottled(ctx, organization.id, limits.LOGIN, body.email)

  const user = organization
    ? await ctx.db.user.findFirst({
        where: { organizationId: organization.id, email: body.email, deactivatedAt: null, retiredAt: null },
        select: { id: true, passwordHash: true },
      })
    : null
  const right = await isPassword(user?.passwordHash, body.password)
  if (organization) await logAttempt(ctx, organization.id, 'LOGIN', body.email, right)
  if (!organization || !user || !right) throw new AppError('wrong_credentials')

  return openSession(ctx, organization, { id: user.id, remember: body.remember, userAgent })
}
