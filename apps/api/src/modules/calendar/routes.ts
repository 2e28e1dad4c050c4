import { calendar } from '@amparo/contracts/staff/calendar'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { proposeDueDate } from './due-date.ts'
import { editCalendar, getCalendar, listHolidays, removeHoliday, setHoliday } from './write-calendar.ts'

export function calendarRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, calendar.get, (ctx) => getCalendar(ctx))
  serve(app, services, calendar.edit, (ctx, { body, version }) => editCalendar(ctx, body, version))
  serve(app, services, calendar.holidays, (ctx, { query }) => listHolidays(ctx, query.year))
  serve(app, services, calendar.setHoliday, (ctx, { params, body }) => setHoliday(ctx, params.date, body))
  serve(app, services, calendar.removeHoliday, (ctx, { params }) => removeHoliday(ctx, params.date))
  serve(app, services, calendar.dueDate, (ctx, { query }) => proposeDueDate(ctx, query))
}
