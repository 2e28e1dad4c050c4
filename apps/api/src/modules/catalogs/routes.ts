import { areas, intakeChannels, requestCategories, requestTypes } from '@amparo/contracts/staff/request-catalogs'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { type CatalogKind, listItems } from './catalog-item.ts'
import { createItem, editItem, reorderItems, setItemRetired } from './write-catalog.ts'

export function catalogRoutes(app: FastifyInstance, services: Services): void {
  const common = (
    kind: CatalogKind,
    { list, reorder, retire, restore }: typeof intakeChannels | typeof requestTypes | typeof requestCategories | typeof areas,
  ) => {
    serve(app, services, list, (ctx, { query }) => listItems(ctx, kind, query))
    serve(app, services, reorder, (ctx, { body }) => reorderItems(ctx, kind, body.ids))
    serve(app, services, retire, (ctx, { params }) => setItemRetired(ctx, kind, params.id, true))
    serve(app, services, restore, (ctx, { params }) => setItemRetired(ctx, kind, params.id, false))
  }
  common('CHANNEL', intakeChannels)
  serve(app, services, intakeChannels.create, (ctx, { body }) => createItem(ctx, 'CHANNEL', body))
  serve(app, services, intakeChannels.edit, (ctx, { params, body, version }) => editItem(ctx, 'CHANNEL', params.id, body, version))
  common('TYPE', requestTypes)
  serve(app, services, requestTypes.create, (ctx, { body }) => createItem(ctx, 'TYPE', body))
  serve(app, services, requestTypes.edit, (ctx, { params, body, version }) => editItem(ctx, 'TYPE', params.id, body, version))
  common('CATEGORY', requestCategories)
  serve(app, services, requestCategories.create, (ctx, { body }) => createItem(ctx, 'CATEGORY', body))
  serve(app, services, requestCategories.edit, (ctx, { params, body, version }) => editItem(ctx, 'CATEGORY', params.id, body, version))
  common('AREA', areas)
  serve(app, services, areas.create, (ctx, { body }) => createItem(ctx, 'AREA', body))
  serve(app, services, areas.edit, (ctx, { params, body, version }) => editItem(ctx, 'AREA', params.id, body, version))
}
