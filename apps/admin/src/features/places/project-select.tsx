import { projects } from '@amparo/contracts/staff/places'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { SelectField } from '../../form/choice-fields.tsx'
import type { FieldProps } from '../../form/text-fields.tsx'

interface Props<V extends FieldValues> extends FieldProps<V, string | null | undefined> {
  label: string
  description?: string
  value: string | null
}

/** One of the projects, or none; the first hundred at once, the others by their name. */
export function ProjectSelect<V extends FieldValues>({ control, name, label, description, value }: Props<V>) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), 200)
  const first = useEndpoint(projects.list, { query: { limit: 100 } }, { staleTime: 60_000 })
  const many = Boolean(first.data?.nextCursor)
  const found = useEndpoint(projects.list, { query: { q: words, limit: 20 } }, { enabled: many && words !== '', keepPrevious: true })
  const picked = useEndpoint(projects.get, { params: { id: value ?? '' } }, { enabled: many && value !== null, staleTime: 60_000 })
  const rows = new Map([...(first.data?.data ?? []), ...(many ? (found.data?.data ?? []) : [])].map(({ id, name }) => [id, name]))
  if (picked.data) rows.set(picked.data.id, picked.data.name)
  return (
    <SelectField
      control={control}
      name={name}
      label={label}
      description={description}
      placeholder={t('places.projectSelect.none')}
      nothingFoundMessage={t('ui.nothingFound')}
      data={[...rows].map(([id, label]) => ({ value: id, label }))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      onSearchChange={setTyped}
    />
  )
}
