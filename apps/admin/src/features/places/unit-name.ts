import type { UnitRow } from '@amparo/contracts/staff/places'
import type { z } from 'zod'

type Row = z.infer<typeof UnitRow>

/** "Departamento 1203", and in which tower and project that is. */
export function unitName({ kind, name }: Pick<Row, 'kind' | 'name'>): string {
  return [kind, name].filter(Boolean).join(' ')
}

export function unitPlace({ tower, project }: Pick<Row, 'tower' | 'project'>): string {
  return [tower, project.name].filter(Boolean).join(' · ')
}
