// ISO 3166-2: the parts of each country of whose holidays the product knows. Their names are the same in any language.
const regions: Record<string, string> = {
  CL: 'AI Aysén|AN Antofagasta|AP Arica y Parinacota|AR La Araucanía|AT Atacama|BI Biobío|CO Coquimbo|LI O’Higgins|LL Los Lagos|LR Los Ríos|MA Magallanes|ML Maule|NB Ñuble|RM Región Metropolitana|TA Tarapacá|VS Valparaíso',
  BR: 'AC Acre|AL Alagoas|AM Amazonas|AP Amapá|BA Bahia|CE Ceará|DF Distrito Federal|ES Espírito Santo|GO Goiás|MA Maranhão|MG Minas Gerais|MS Mato Grosso do Sul|MT Mato Grosso|PA Pará|PB Paraíba|PE Pernambuco|PI Piauí|PR Paraná|RJ Rio de Janeiro|RN Rio Grande do Norte|RO Rondônia|RR Roraima|RS Rio Grande do Sul|SC Santa Catarina|SE Sergipe|SP São Paulo|TO Tocantins',
  VE: 'A Distrito Capital|B Anzoátegui|C Apure|D Aragua|E Barinas|F Bolívar|G Carabobo|H Cojedes|I Falcón|J Guárico|K Lara|L Mérida|M Miranda|N Monagas|O Nueva Esparta|P Portuguesa|R Sucre|S Táchira|T Trujillo|U Yaracuy|V Zulia|X La Guaira|Y Delta Amacuro|Z Amazonas',
}

/** The regions of a country; none where they do not matter. */
export function regionOptions(country: string): { value: string; label: string }[] {
  return (regions[country]?.split('|') ?? [])
    .map((line) => ({ value: `${country}-${line.slice(0, line.indexOf(' '))}`, label: line.slice(line.indexOf(' ') + 1) }))
    .sort((a, b) => a.label.localeCompare(b.label))
}

export function regionName(code: string): string {
  return regionOptions(code.slice(0, 2)).find(({ value }) => value === code)?.label ?? code
}
