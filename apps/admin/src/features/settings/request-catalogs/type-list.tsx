import { type requestCategories, requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { IconClockHour4 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import type { ItemOf } from '../catalog/any-catalog.ts'
import { useCatalogChanges } from '../catalog/use-catalog-changes.ts'
import rows from '../rows.module.css'
import { SortableList } from '../sortable-list.tsx'
import { termWords } from './term-words.ts'

type RequestType = ItemOf<typeof requestTypes>

interface Props {
  types: readonly RequestType[]
  categories: readonly ItemOf<typeof requestCategories>[]
  currentId: string | undefined
  onEdit: (type: RequestType) => void
}

/** The types of request with their terms; each opens the categories under it. */
export function TypeList({ types, categories, currentId, onEdit }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const under = (id: string) => categories.filter(({ typeId, retiredAt }) => typeId === id && !retiredAt)
  return (
    <SortableList
      label={t('requestCatalogs.types.inOrder')}
      items={types}
      nameOf={({ label }) => say(label)}
      open={{ to: ({ id }) => `?type=${id}`, edit: onEdit }}
      currentId={currentId}
      mark={() => null}
      note={({ id }) => (
        <span className={rows.note}>
          {under(id)
            .map(({ label }) => say(label))
            .join(' · ') || t('requestCatalogs.categories.noneShort')}
        </span>
      )}
      side={({ term }) => (
        <span className={rows.flag}>
          <IconClockHour4 size={15} aria-hidden />
          {termWords(t, term)}
        </span>
      )}
      changes={useCatalogChanges(requestTypes)}
    />
  )
}
