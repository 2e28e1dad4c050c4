import { type UnitRow, units } from '@amparo/contracts/staff/places'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useEndpoint } from '../../data/use-endpoint.ts'
import classes from '../../ui/search-picker.module.css'
import { SearchPicker, type SearchPickerProps } from '../../ui/search-picker.tsx'
import { unitName, unitPlace } from './unit-name.ts'

type Row = z.infer<typeof UnitRow>

function useFound(words: string, enough: boolean) {
  const { data, isFetching } = useEndpoint(units.list, { query: { q: words, limit: 8 } }, { enabled: enough, keepPrevious: true })
  return { rows: data?.data ?? [], isFetching }
}

/** Finds a unit by its name, its project, or who owns or rents it. */
export function UnitPicker({ onPick, ...rest }: SearchPickerProps & { onPick: (unit: Row) => void }) {
  const { t } = useTranslation()
  return (
    <SearchPicker<Row>
      {...rest}
      placeholder={t('places.unitPicker.placeholder')}
      nothing={t('places.unitPicker.nothing')}
      useFound={useFound}
      idOf={(row) => row.id}
      option={(row) => (
        <>
          <span className={classes.name}>{unitName(row)}</span>
          <span className={classes.detail}>
            {[unitPlace(t, row), row.owners.map(({ displayName }) => displayName).join(', ')].filter(Boolean).join(' · ')}
          </span>
        </>
      )}
      onPick={onPick}
    />
  )
}
