import type { Localized } from '@amparo/contracts/common'
import { requestCategories, type requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import { useMay } from '../../../session/permissions.ts'
import { Section } from '../../../ui/split-page.tsx'
import { NothingYet } from '../../../ui/states.tsx'
import type { ItemOf } from '../catalog/any-catalog.ts'
import { CatalogPanel } from '../catalog/catalog-panel.tsx'
import { NameFields } from '../catalog/name-fields.tsx'
import { useCatalogChanges } from '../catalog/use-catalog-changes.ts'
import { SortableList } from '../sortable-list.tsx'
import { both } from './item-panel.tsx'

type Category = ItemOf<typeof requestCategories>

interface Props {
  type: ItemOf<typeof requestTypes>
  /** Those of every type. */
  categories: readonly Category[]
}

/** The categories under a type (S2-18), in the order in which a form offers them. */
export function CategoryList({ type, categories }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const mayEdit = useMay('settings.edit')
  const [open, setOpen] = useState<Category | 'new' | null>(null)
  const changes = useCatalogChanges(requestCategories)
  const own = categories.filter(({ typeId }) => typeId === type.id)

  // The order is one over all types: the others' keep their places in it.
  const reorder = (ids: string[]) => {
    const next = ids.values()
    const standing = categories.filter(({ retiredAt }) => !retiredAt)
    return changes.reorder(standing.map(({ id, typeId }) => (typeId === type.id ? (next.next().value ?? id) : id)))
  }

  return (
    <Section
      title={t('requestCatalogs.categories.of', { type: say(type.label) })}
      action={
        mayEdit &&
        !type.retiredAt && (
          <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={15} />} onClick={() => setOpen('new')}>
            {t('requestCatalogs.categories.add')}
          </Button>
        )
      }
    >
      {own.length ? (
        <SortableList
          label={t('requestCatalogs.categories.of', { type: say(type.label) })}
          items={own}
          nameOf={({ label }) => say(label)}
          open={{ run: setOpen }}
          mark={() => null}
          side={() => null}
          changes={{ ...changes, reorder }}
        />
      ) : (
        <NothingYet text={t('requestCatalogs.categories.none')} />
      )}
      {open && (
        <CatalogPanel
          key={open === 'new' ? `new ${type.id}` : open.id}
          catalog={requestCategories}
          {...(open !== 'new' && { item: open })}
          schema={requestCategories.create.body}
          blank={{ label: { es: '', 'pt-BR': '' }, typeId: type.id }}
          valuesOf={({ label, typeId }) => ({ label, typeId })}
          describe={(_, value) => ({ label: t('requestCatalogs.label'), text: both(value as Localized) })}
          words={{ add: t('requestCatalogs.categories.add'), added: (name) => t('requestCatalogs.categories.added', { name }) }}
          onClose={() => setOpen(null)}
        >
          {({ control }) => <NameFields control={control} name="label" maxLength={80} />}
        </CatalogPanel>
      )}
    </Section>
  )
}
