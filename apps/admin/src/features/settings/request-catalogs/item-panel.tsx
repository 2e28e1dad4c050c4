import type { Localized } from '@amparo/contracts/common'
import type { areas, intakeChannels } from '@amparo/contracts/staff/request-catalogs'
import { useTranslation } from 'react-i18next'
import type { ItemOf } from '../catalog/any-catalog.ts'
import { CatalogPanel } from '../catalog/catalog-panel.tsx'
import { NameFields } from '../catalog/name-fields.tsx'

type Lists = typeof areas | typeof intakeChannels

interface Props {
  catalog: Lists
  /** The one to change; left out to add one. */
  item?: ItemOf<Lists> | undefined
  words: { add: string; added: (name: string) => string }
  onClose: () => void
}

export const both = (label: Localized) => Object.values(label).join(' · ')

/** Adds or renames an intake channel or an area (S2-10, S2-19). */
export function ItemPanel({ catalog, item, words, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <CatalogPanel
      catalog={catalog}
      {...(item && { item })}
      schema={catalog.create.body}
      blank={{ label: { es: '', 'pt-BR': '' } }}
      valuesOf={({ label }) => ({ label })}
      describe={(_, value) => ({ label: t('requestCatalogs.label'), text: both(value as Localized) })}
      words={words}
      onClose={onClose}
    >
      {({ control }) => <NameFields control={control} name="label" maxLength={80} />}
    </CatalogPanel>
  )
}
