import { devices } from '@amparo/contracts/staff/customers'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { getDevice, listDevices } from './read-devices.ts'
import { createDevice, editDevice, restoreDevice, retireDevice } from './write-device.ts'

export function deviceRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, devices.list, (ctx, { query }) => listDevices(ctx, query))
  serve(app, services, devices.get, (ctx, { params }) => getDevice(ctx, params.id))
  serve(app, services, devices.create, (ctx, { body }) => createDevice(ctx, body))
  serve(app, services, devices.edit, (ctx, { params, body, version }) => editDevice(ctx, params.id, body, version))
  serve(app, services, devices.retire, (ctx, { params }) => retireDevice(ctx, params.id))
  serve(app, services, devices.restore, (ctx, { params }) => restoreDevice(ctx, params.id))
}
