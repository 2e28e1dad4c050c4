import { apiKeys, roles, users } from '@amparo/contracts/staff/users'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { encodeAs, portraitShape } from '../attachments/encode-image.ts'
import { createApiKey, listApiKeys, revokeApiKey } from './api-keys.ts'
import { activateUser, deactivateUser, editUser, restoreUser, retireUser } from './edit-user.ts'
import { listRoles } from './get-role.ts'
import { getUser } from './get-user.ts'
import { inviteAgain, inviteUser } from './invite-user.ts'
import { listDirectory, listUsers } from './list-users.ts'
import { removePhoto, setPhoto } from './photo.ts'
import { createRole, editRole, restoreRole, retireRole } from './write-role.ts'

export function userRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, users.list, (ctx, { query }) => listUsers(ctx, query))
  serve(app, services, users.directory, (ctx, { query }) => listDirectory(ctx, query))
  serve(app, services, users.get, (ctx, { params }) => getUser(ctx, params.id))
  serve(app, services, users.invite, (ctx, { body }) => inviteUser(ctx, body))
  serve(app, services, users.inviteAgain, (ctx, { params }) => inviteAgain(ctx, params.id))
  serve(app, services, users.edit, (ctx, { params, body, version }) => editUser(ctx, params.id, body, version))
  serve(
    app,
    services,
    users.setPhoto,
    async (ctx, { params, file }) => {
      await setPhoto(ctx, params.id, file)
      return getUser(ctx, params.id)
    },
    encodeAs(portraitShape),
  )
  serve(app, services, users.removePhoto, async (ctx, { params }) => {
    await removePhoto(ctx, params.id)
    return getUser(ctx, params.id)
  })
  serve(app, services, users.deactivate, (ctx, { params }) => deactivateUser(ctx, params.id))
  serve(app, services, users.activate, (ctx, { params }) => activateUser(ctx, params.id))
  serve(app, services, users.retire, (ctx, { params }) => retireUser(ctx, params.id))
  serve(app, services, users.restore, (ctx, { params }) => restoreUser(ctx, params.id))

  serve(app, services, roles.list, (ctx, { query }) => listRoles(ctx, query))
  serve(app, services, roles.create, (ctx, { body }) => createRole(ctx, body))
  serve(app, services, roles.edit, (ctx, { params, body, version }) => editRole(ctx, params.id, body, version))
  serve(app, services, roles.retire, (ctx, { params }) => retireRole(ctx, params.id))
  serve(app, services, roles.restore, (ctx, { params }) => restoreRole(ctx, params.id))

  serve(app, services, apiKeys.list, (ctx) => listApiKeys(ctx))
  serve(app, services, apiKeys.create, (ctx, { body }) => createApiKey(ctx, body))
  serve(app, services, apiKeys.revoke, (ctx, { params }) => revokeApiKey(ctx, params.id))
}
