import { parts } from '@amparo/contracts/staff/parts'
import type { FastifyInstance } from 'fastify'
import { companyDay } from '../../company-day.ts'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { exportName, exportParts } from './export-parts.ts'
import { listParts, sumParts } from './list-parts.ts'
import { listCoveredParts, listPartsOfOrder } from './part-row.ts'
import { addPartToOrder, editPart, removePart } from './write-part.ts'

export function partRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, parts.list, (ctx, { query }) => listParts(ctx, query))
  serve(app, services, parts.totals, (ctx, { query }) => sumParts(ctx, query))
  serve(app, services, parts.export, async (ctx, { query }, { reply }) => {
    const file = await exportParts(ctx, query)
    reply.header('content-disposition', `attachment; filename="${exportName(ctx, companyDay(ctx))}"`)
    return file
  })
  serve(app, services, parts.ofOrder, (ctx, { params }) => listPartsOfOrder(ctx, params.id))
  serve(app, services, parts.covered, (ctx, { params }) => listCoveredParts(ctx, params.id))
  serve(app, services, parts.add, (ctx, { params, body }) => addPartToOrder(ctx, params.id, body))
  serve(app, services, parts.edit, (ctx, { params, body, version }) => editPart(ctx, params.id, params.partId, body, version))
  serve(app, services, parts.remove, (ctx, { params, version }) => removePart(ctx, params.id, params.partId, version))
}
