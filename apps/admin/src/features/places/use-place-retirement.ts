import { projects, units } from '@amparo/contracts/staff/places'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../data/use-action.ts'
import { keyOf } from '../../data/use-endpoint.ts'
import { unitName } from './unit-name.ts'

/** Takes a project out of lists and pickers, and brings it back; each is the other's undo. */
export function useProjectRetirement() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const common = {
    stale: [projects.list],
    onDone: (project: { id: string }) => client.setQueryData(keyOf(projects.get, { params: { id: project.id } }), project),
  }
  const restore = useAction(projects.restore, { ...common, toast: ({ name }) => ({ text: t('places.done.restored', { name }) }) })
  const retire = useAction(projects.retire, {
    ...common,
    toast: ({ id, name }) => ({
      text: t('places.done.retired', { name }),
      undo: { label: t('ui.undo'), run: () => restore.start({ params: { id } }) },
    }),
  })
  return { retire, restore }
}

/** The same for a unit. */
export function useUnitRetirement() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const common = {
    stale: [units.list, projects.get, projects.list],
    onDone: (unit: { id: string }) => client.setQueryData(keyOf(units.get, { params: { id: unit.id } }), unit),
  }
  const restore = useAction(units.restore, { ...common, toast: (unit) => ({ text: t('places.done.restored', { name: unitName(unit) }) }) })
  const retire = useAction(units.retire, {
    ...common,
    toast: (unit) => ({
      text: t('places.done.retired', { name: unitName(unit) }),
      undo: { label: t('ui.undo'), run: () => restore.start({ params: { id: unit.id } }) },
    }),
  })
  return { retire, restore }
}
