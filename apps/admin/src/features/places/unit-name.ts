import type { UnitRow } from '@amparo/contracts/staff/places'
import type { TFunction } from 'i18next'
import type { z } from 'zod'

type Row = z.infer<typeof UnitRow>

/** "Departamento 1203"; what is called "Casa 14" already needs no "Casa" before it. */
export function unitName({ kind, name }: Pick<Row, 'kind' | 'name'>): string {
  return kind && !name.toLocaleLowerCase().startsWith(kind.toLocaleLowerCase()) ? `${kind} ${name}` : name
}

/** A tower is mostly a letter or a number, which says nothing by itself. */
export function towerName(t: TFunction, tower: string): string {
  return tower && tower.length <= 3 ? t('places.unit.towerNamed', { tower }) : tower
}

/** In which tower of which project it is. */
export function unitPlace(t: TFunction, { tower, project }: Pick<Row, 'tower' | 'project'>): string {
  return [towerName(t, tower), project.name].filter(Boolean).join(' · ')
}
