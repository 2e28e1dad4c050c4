import type { areas, intakeChannels } from '@amparo/contracts/staff/request-catalogs'
import type { TablerIcon } from '@tabler/icons-react'
import { useLocalized } from '../../../data/use-place.ts'
import type { ItemOf } from '../catalog/any-catalog.ts'
import { useCatalogChanges } from '../catalog/use-catalog-changes.ts'
import { SortableList } from '../sortable-list.tsx'

type Lists = typeof areas | typeof intakeChannels

interface Props {
  catalog: Lists
  label: string
  icon: TablerIcon
  items: readonly ItemOf<Lists>[]
  onEdit: (item: ItemOf<Lists>) => void
}

/** Intake channels or areas, in the order in which a form offers them. */
export function ItemList({ catalog, label, icon: Icon, items, onEdit }: Props) {
  const say = useLocalized()
  return (
    <SortableList
      label={label}
      items={items}
      nameOf={({ label }) => say(label)}
      open={{ run: onEdit }}
      mark={() => <Icon size={17} stroke={1.7} aria-hidden />}
      side={() => null}
      changes={useCatalogChanges(catalog)}
    />
  )
}
