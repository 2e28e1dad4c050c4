import { projects, units } from '@amparo/contracts/staff/places'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { createProject, editProject, getProject, getProjectTerms, listProjects, setProjectRetired, setProjectTerms } from './projects.ts'
import { getUnit, listUnits } from './units.ts'
import { addParty, createUnit, editParty, editUnit, removeParty, setUnitRetired } from './write-unit.ts'

export function placeRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, projects.list, (ctx, { query }) => listProjects(ctx, query))
  serve(app, services, projects.get, (ctx, { params }) => getProject(ctx, params.id))
  serve(app, services, projects.create, (ctx, { body }) => createProject(ctx, body))
  serve(app, services, projects.edit, (ctx, { params, body, version }) => editProject(ctx, params.id, body, version))
  serve(app, services, projects.retire, (ctx, { params }) => setProjectRetired(ctx, params.id, true))
  serve(app, services, projects.restore, (ctx, { params }) => setProjectRetired(ctx, params.id, false))
  serve(app, services, projects.terms, (ctx, { params }) => getProjectTerms(ctx, params.id))
  serve(app, services, projects.setTerms, (ctx, { params, body }) => setProjectTerms(ctx, params.id, body.data))

  serve(app, services, units.list, (ctx, { query }) => listUnits(ctx, query))
  serve(app, services, units.get, (ctx, { params }) => getUnit(ctx, params.id))
  serve(app, services, units.create, (ctx, { body }) => createUnit(ctx, body))
  serve(app, services, units.edit, (ctx, { params, body, version }) => editUnit(ctx, params.id, body, version))
  serve(app, services, units.retire, (ctx, { params }) => setUnitRetired(ctx, params.id, true))
  serve(app, services, units.restore, (ctx, { params }) => setUnitRetired(ctx, params.id, false))
  serve(app, services, units.addParty, (ctx, { params, body }) => addParty(ctx, params.id, body))
  serve(app, services, units.editParty, (ctx, { params, body, version }) => editParty(ctx, params.id, params.partyId, body, version))
  serve(app, services, units.removeParty, (ctx, { params }) => removeParty(ctx, params.id, params.partyId))
}
