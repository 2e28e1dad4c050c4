import { describe, expect, it } from 'vitest'
import { type Clock, daysFromToday, sayAgo, sayDate, sayDay, sayDays, sayMinutes, sayMoment, sayTodayOrDate } from './time'

// Saturday 21 November 2026, 20:30 in Santiago; in UTC it is the 21st too, in Tokyo the 22nd.
const now = Date.parse('2026-11-21T23:30:00Z')
const es: Clock = { language: 'es', timeZone: 'America/Santiago', now }
const pt: Clock = { language: 'pt-BR', timeZone: 'America/Sao_Paulo', now }

describe('B-04 B-24 dates as people say them', () => {
  it.each([
    ['2026-11-21T12:00:00Z', 'hoy, sábado 21 de noviembre', 'hoje, sábado, 21 de novembro'],
    ['2026-11-22T12:00:00Z', 'mañana, domingo 22 de noviembre', 'amanhã, domingo, 22 de novembro'],
    ['2026-11-23T12:00:00Z', 'pasado mañana, lunes 23 de noviembre', 'depois de amanhã, segunda-feira, 23 de novembro'],
    ['2026-11-24T12:00:00Z', 'martes 24 de noviembre', 'terça-feira, 24 de novembro'],
    ['2026-11-20T12:00:00Z', 'ayer, viernes 20 de noviembre', 'ontem, sexta-feira, 20 de novembro'],
    ['2027-01-04T12:00:00Z', 'lunes 4 de enero de 2027', 'segunda-feira, 4 de janeiro de 2027'],
  ])('%s', (instant, spanish, portuguese) => {
    expect(sayDay(instant, es)).toBe(spanish)
    expect(sayDay(instant, pt)).toBe(portuguese)
  })

  it('names today, and the date of any other day', () => {
    expect([sayTodayOrDate('2026-11-21T12:00:00Z', es), sayTodayOrDate('2026-11-20T12:00:00Z', es)]).toEqual(['hoy', 'viernes 20 de noviembre'])
    expect(sayTodayOrDate('2026-11-21T12:00:00Z', pt)).toBe('hoje')
  })

  it("counts days by the company's calendar, not by hours or by this device's zone", () => {
    expect(daysFromToday('2026-11-22T03:10:00Z', es)).toBe(1)
    expect(daysFromToday('2026-11-22T02:50:00Z', es)).toBe(0)
    expect(daysFromToday('2026-11-22T02:50:00Z', { timeZone: 'Asia/Tokyo', now })).toBe(0)
    // The night of 5 September 2026 has 23 hours in Santiago.
    expect(daysFromToday('2026-09-07T12:00:00Z', { timeZone: 'America/Santiago', now: Date.parse('2026-09-05T12:00:00Z') })).toBe(2)
  })

  it.each([
    [20_000, undefined, undefined],
    [5 * 60_000, 'hace 5 minutos', 'há 5 minutos'],
    [3 * 3_600_000, 'hace 3 horas', 'há 3 horas'],
    [26 * 3_600_000, 'ayer', 'ontem'],
    [4 * 86_400_000, 'hace 4 días', 'há 4 dias'],
    [21 * 86_400_000, 'hace 3 semanas', 'há 3 semanas'],
    [90 * 86_400_000, 'hace 3 meses', 'há 3 meses'],
    // A device whose clock is behind.
    [-60_000, undefined, undefined],
  ])('%d ms ago', (past, spanish, portuguese) => {
    const instant = new Date(now - past).toISOString()
    expect(sayAgo(instant, es)).toBe(spanish)
    expect(sayAgo(instant, pt)).toBe(portuguese)
  })

  it('tells the hour in 24 hours, in the company’s zone', () => {
    expect(sayMoment('2026-11-19T18:04:00Z', es)).toContain('15:04')
    expect(sayDate('2026-11-19T02:00:00Z', es)).toBe('miércoles 18 de noviembre')
  })

  it('counts days and minutes', () => {
    expect([sayDays(1, 'es'), sayDays(5, 'es'), sayDays(1, 'pt-BR'), sayDays(5, 'pt-BR')]).toEqual(['1 día', '5 días', '1 dia', '5 dias'])
    expect([sayMinutes(3, 'es'), sayMinutes(661, 'pt-BR')]).toEqual(['1 minuto', '12 minutos'])
  })
})
