import { Email, requiredLine } from '@amparo/contracts/common'
import { languages } from '@amparo/contracts/model/languages'
import { Slug } from '@amparo/contracts/staff/auth'
import { EditOrganization, NewLocation } from '@amparo/contracts/staff/settings'
import { AppError } from '../errors.ts'
import { createOrganizationWithMaster } from '../modules/organizations/create-organization.ts'
import { countryDefaults } from './countries.ts'
import { readArguments } from './read-arguments.ts'
import { withServices } from './with-services.ts'

const { name, country, language, currency, timeZone, orderPrefix } = EditOrganization.shape

const given = readArguments(
  {
    slug: Slug,
    name,
    country,
    language,
    masterEmail: Email,
    masterName: requiredLine(120),
    currency: currency.optional(),
    timeZone: timeZone.optional(),
    orderPrefix: orderPrefix.default(''),
    location: NewLocation.shape.name.optional(),
  },
  {
    slug: 'the address of the company, up to 40 small letters, digits and hyphens, such as taller-sur',
    name: 'the name of the company, such as "Taller Sur"',
    country: 'two capital letters, such as CL, VE or BR',
    language: languages.join(' or '),
    masterEmail: 'the e-mail of who will add the others',
    masterName: 'the name of who will add the others',
    currency: 'three capital letters, such as CLP',
    timeZone: 'a time zone of the IANA list, such as America/Santiago',
    orderPrefix: 'up to 10 letters, digits and hyphens',
    location: 'the name of the first location; without it, that of the company',
  },
  'pnpm company:new --slug taller-sur --name "Taller Sur" --country CL --language es --master-email ana@taller.cl --master-name "Ana Soto"',
)

await withServices(async (services) => {
  const defaults = countryDefaults[given.country]
  const currency = given.currency ?? defaults?.currency
  const timeZone = given.timeZone ?? defaults?.timeZone
  if (!currency || !timeZone) throw new Error(`For ${given.country}, say --currency and --time-zone as well.`)

  const { slug, name, country, language, orderPrefix, masterEmail, masterName } = given
  const { organization, link, expiresAt } = await createOrganizationWithMaster(
    services,
    { slug, name, country, language, currency, timeZone, orderPrefix, location: { name: given.location ?? name.slice(0, 80) } },
    { name: masterName, email: masterEmail },
  ).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'address_taken' ? new Error(`The address ${slug} is taken. Choose another --slug.`) : error
  })

  const { publicUrl } = services.env
  console.log(`${organization.name} is ready.

  Back office   ${publicUrl}/admin/${slug}
  Portal        ${publicUrl}/${slug}

${masterName} sets a password here, once, until ${expiresAt.toISOString()}:

  ${link}
`)
})
