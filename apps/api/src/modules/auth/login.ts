import type { Login } from '@amparo/contracts/staff/auth'
import type { z } from 'zod'
import type { PublicCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { isPassword } from './passwords.ts'
import { type OpenSession, openSession } from './sessions.ts'
import { limits, takeTry, tookRight } from './throttle.ts'

/**
 * Signs a member of staff in. A wrong address and a wrong password get the same answer in the same time; which companies
 * there are is no secret. @throws AppError wrong_credentials, too_many_attempts
 */
export async function signIn(ctx: PublicCtx, body: z.output<typeof Login>, userAgent: string): Promise<OpenSession> {
  const organization = await ctx.services.directory.organizationBySlug(body.organization)
  if (!organization) throw new AppError('wrong_credentials')
  const attempt = await takeTry(ctx, organization.id, limits.LOGIN, body.email)

  const user = await ctx.db.user.findFirst({
    where: { organizationId: organization.id, email: body.email, deactivatedAt: null, retiredAt: null },
    select: { id: true, passwordHash: true },
  })
  const right = await isPassword(user?.passwordHash, body.password)
  if (!user || !right) throw new AppError('wrong_credentials')

  await tookRight(ctx, organization.id, attempt)
  return openSession(ctx, organization, { id: user.id, remember: body.remember, userAgent })
}
