import type { Localized } from '@amparo/contracts/common'
import type { Term } from '@amparo/contracts/staff/places'
import { requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { useTranslation } from 'react-i18next'
import { SegmentsField } from '../../../form/choice-fields.tsx'
import { NumberField } from '../../../form/number-field.tsx'
import type { ItemOf } from '../catalog/any-catalog.ts'
import { CatalogPanel } from '../catalog/catalog-panel.tsx'
import { NameFields } from '../catalog/name-fields.tsx'
import { both } from './item-panel.tsx'
import classes from './request-types.module.css'
import { termWords } from './term-words.ts'

type RequestType = ItemOf<typeof requestTypes>

interface Props {
  /** The one to change; left out to add one. */
  type?: RequestType | undefined
  onAdded: (type: RequestType) => void
  onClose: () => void
}

/** Adds or changes a type of request with the term that it gives (S2-16). */
export function TypePanel({ type, onAdded, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <CatalogPanel
      catalog={requestTypes}
      {...(type && { item: type })}
      schema={requestTypes.create.body}
      blank={{ label: { es: '', 'pt-BR': '' }, term: { value: 3, unit: 'DAYS' } }}
      valuesOf={({ label, term }) => ({ label, term })}
      describe={(field, value) =>
        field === 'term'
          ? { label: t('requestCatalogs.term'), text: termWords(t, value as Term) }
          : { label: t('requestCatalogs.label'), text: both(value as Localized) }
      }
      words={{ add: t('requestCatalogs.types.add'), added: (name) => t('requestCatalogs.types.added', { name }) }}
      onAdded={onAdded}
      onClose={onClose}
    >
      {({ control, watch }) => (
        <>
          <NameFields control={control} name="label" maxLength={80} />
          <div className={classes.term}>
            <NumberField
              control={control}
              name="term.value"
              label={t('requestCatalogs.term')}
              min={watch('term.unit') === 'HOURS' ? 1 : 0}
              max={365}
            />
            <SegmentsField
              control={control}
              name="term.unit"
              label={t('requestCatalogs.unit')}
              data={(['DAYS', 'HOURS'] as const).map((value) => ({ value, label: t(`requestCatalogs.units.${value}`) }))}
            />
          </div>
          <p className={classes.hint}>{t(`requestCatalogs.unitHints.${watch('term.unit')}`)}</p>
        </>
      )}
    </CatalogPanel>
  )
}
