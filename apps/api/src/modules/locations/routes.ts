import { locations } from '@amparo/contracts/staff/settings'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { listLocations } from './get-location.ts'
import { createLocation, editLocation, restoreLocation, retireLocation } from './write-location.ts'

export function locationRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, locations.list, (ctx, { query }) => listLocations(ctx, query))
  serve(app, services, locations.create, (ctx, { body }) => createLocation(ctx, body))
  serve(app, services, locations.edit, (ctx, { params, body, version }) => editLocation(ctx, params.id, body, version))
  serve(app, services, locations.retire, (ctx, { params }) => retireLocation(ctx, params.id))
  serve(app, services, locations.restore, (ctx, { params }) => restoreLocation(ctx, params.id))
}
