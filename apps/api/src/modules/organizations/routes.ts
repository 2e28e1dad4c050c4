import { organization } from '@amparo/contracts/staff/settings'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { encodeAs, logoShape } from '../attachments/encode-image.ts'
import { editOrganization, removeLogo, setLogo } from './edit-organization.ts'
import { getOrganization } from './get-organization.ts'

export function organizationRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, organization.get, (ctx) => getOrganization(ctx))
  serve(app, services, organization.edit, (ctx, { body, version }) => editOrganization(ctx, body, version))
  serve(app, services, organization.setLogo, (ctx, { file }) => setLogo(ctx, file), encodeAs(logoShape))
  serve(app, services, organization.removeLogo, (ctx) => removeLogo(ctx))
}
