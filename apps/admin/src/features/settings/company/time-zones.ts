import { cached } from '@amparo/web/format/place'

/** Zones by country, each with the city one knows it by; a pair where the two languages write it differently. */
const cities: Record<string, Record<string, string | readonly [string, string]>> = {
  AR: { 'America/Argentina/Buenos_Aires': 'Buenos Aires', 'America/Argentina/Ushuaia': 'Ushuaia' },
  BO: { 'America/La_Paz': 'La Paz' },
  BR: {
    'America/Sao_Paulo': ['Brasilia y São Paulo', 'Brasília e São Paulo'],
    'America/Bahia': ['Salvador de Bahía', 'Salvador'],
    'America/Belem': ['Belém', 'Belém'],
    'America/Fortaleza': 'Fortaleza',
    'America/Recife': 'Recife',
    'America/Campo_Grande': 'Campo Grande',
    'America/Cuiaba': ['Cuiabá', 'Cuiabá'],
    'America/Manaus': ['Manaos', 'Manaus'],
    'America/Porto_Velho': 'Porto Velho',
    'America/Boa_Vista': 'Boa Vista',
    'America/Rio_Branco': 'Rio Branco',
    'America/Noronha': 'Fernando de Noronha',
  },
  CL: {
    'America/Santiago': 'Santiago',
    'America/Coyhaique': 'Coyhaique',
    'America/Punta_Arenas': 'Punta Arenas',
    'Pacific/Easter': ['Isla de Pascua', 'Ilha de Páscoa'],
  },
  CO: { 'America/Bogota': 'Bogotá' },
  CR: { 'America/Costa_Rica': 'San José' },
  CU: { 'America/Havana': ['La Habana', 'Havana'] },
  DO: { 'America/Santo_Domingo': 'Santo Domingo' },
  EC: { 'America/Guayaquil': ['Quito y Guayaquil', 'Quito e Guayaquil'], 'Pacific/Galapagos': 'Galápagos' },
  ES: { 'Europe/Madrid': ['Madrid', 'Madri'], 'Atlantic/Canary': ['Islas Canarias', 'Ilhas Canárias'] },
  GT: { 'America/Guatemala': ['Ciudad de Guatemala', 'Cidade da Guatemala'] },
  HN: { 'America/Tegucigalpa': 'Tegucigalpa' },
  MX: {
    'America/Mexico_City': ['Ciudad de México', 'Cidade do México'],
    'America/Cancun': ['Cancún', 'Cancún'],
    'America/Merida': 'Mérida',
    'America/Monterrey': 'Monterrey',
    'America/Chihuahua': 'Chihuahua',
    'America/Mazatlan': 'Mazatlán',
    'America/Hermosillo': 'Hermosillo',
    'America/Tijuana': 'Tijuana',
  },
  NI: { 'America/Managua': ['Managua', 'Manágua'] },
  PA: { 'America/Panama': ['Ciudad de Panamá', 'Cidade do Panamá'] },
  PE: { 'America/Lima': 'Lima' },
  PR: { 'America/Puerto_Rico': 'San Juan' },
  PT: { 'Europe/Lisbon': ['Lisboa', 'Lisboa'], 'Atlantic/Madeira': 'Madeira', 'Atlantic/Azores': ['Azores', 'Açores'] },
  PY: { 'America/Asuncion': ['Asunción', 'Assunção'] },
  SV: { 'America/El_Salvador': 'San Salvador' },
  US: {
    'America/New_York': ['Nueva York', 'Nova York'],
    'America/Chicago': 'Chicago',
    'America/Denver': 'Denver',
    'America/Los_Angeles': ['Los Ángeles', 'Los Angeles'],
  },
  UY: { 'America/Montevideo': ['Montevideo', 'Montevidéu'] },
  VE: { 'America/Caracas': 'Caracas' },
}

function offsetOf(timeZone: string, now: Date): string {
  const part = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(now).find(({ type }) => type === 'timeZoneName')
  return part?.value.replace('GMT', 'UTC').replace('-', '−') ?? ''
}

interface ZoneOptions {
  group: string
  items: { value: string; label: string }[]
}

/** Time zones to choose from, by country, the company's own first. A zone that is none of these stays as it is. */
export function zoneOptions(language: string, country: string, current: string): ZoneOptions[] {
  return cached(`zones ${language} ${country} ${current}`, () => {
    const now = new Date()
    const names = new Intl.DisplayNames(language, { type: 'region' })
    const label = (city: string, zone: string) => `${city} (${offsetOf(zone, now)})`
    const groups = Object.entries(cities)
      .map(([code, zones]) => ({
        code,
        group: names.of(code) ?? code,
        items: Object.entries(zones).map(([value, city]) => ({
          value,
          label: label(typeof city === 'string' ? city : city[language === 'pt-BR' ? 1 : 0], value),
        })),
      }))
      .sort((a, b) => Number(b.code === country) - Number(a.code === country) || a.group.localeCompare(b.group, language))
      .map(({ group, items }) => ({ group, items }))
    const known = groups.some(({ items }) => items.some(({ value }) => value === current))
    return known || !current ? groups : [{ group: '—', items: [{ value: current, label: label(current, current) }] }, ...groups]
  })
}

export function zoneLabel(language: string, country: string, zone: string): string {
  return zoneOptions(language, country, zone)
    .flatMap(({ items }) => items)
    .find(({ value }) => value === zone)!.label
}
