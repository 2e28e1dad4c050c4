import { Email } from '@amparo/contracts/common'
import { Slug } from '@amparo/contracts/staff/auth'
import { systemCtx, transaction } from '../context.ts'
import { makeOneTimeLink } from '../modules/auth/one-time-links.ts'
import { readArguments } from './read-arguments.ts'
import { withServices } from './with-services.ts'

const { organization: slug, email } = readArguments(
  { organization: Slug, email: Email },
  { organization: 'the address of the company, such as taller-sur', email: 'the e-mail with which the person signs in' },
  'pnpm user:link --organization taller-sur --email ana@taller.cl',
)

await withServices(async (services) => {
  const organization = await services.directory.organizationBySlug(slug)
  if (!organization) throw new Error(`There is no company at the address ${slug}.`)
  const user = await services.database.prisma.user.findUnique({
    where: { organizationId_email: { organizationId: organization.id, email } },
    select: { id: true, name: true, passwordHash: true, deactivatedAt: true, retiredAt: true },
  })
  if (!user) throw new Error(`Nobody at ${organization.name} has the e-mail ${email}.`)
  if (user.deactivatedAt || user.retiredAt) throw new Error(`${user.name} may not come in: a master can activate or restore them first.`)

  const { link, expiresAt } = await transaction(systemCtx(services, organization), (ctx) =>
    makeOneTimeLink(ctx, user.id, user.passwordHash ? 'RECOVERY' : 'INVITE'),
  )
  console.log(`${user.name} sets a password here, once, until ${expiresAt.toISOString()}. Links given before are over.

  ${link}
`)
})
