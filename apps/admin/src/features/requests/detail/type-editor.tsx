import type { Localized } from '@amparo/contracts/common'
import { Select } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import type { Editor } from '../../../ui/facts/facts.tsx'
import classes from './request-facts.module.css'

interface Item {
  id: string
  label: Localized
  retiredAt: string | null
}

interface Chosen {
  typeId: string
  categoryId: string
}

interface Props extends Editor<Chosen> {
  types: readonly Item[]
  categories: readonly (Item & { typeId: string })[]
  label: string
  categoryLabel: string
}

/** Another type needs one of its own categories: both are chosen, then saved together. */
export function TypeEditor({ value, onChange, save, cancel, types, categories, label, categoryLabel }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const second = useRef<HTMLInputElement>(null)
  const another = useRef(false)
  const offered = categories.filter((one) => one.typeId === value.typeId && !one.retiredAt)
  const fits = offered.some(({ id }) => id === value.categoryId)

  useEffect(() => {
    if (!fits) second.current?.focus()
  }, [fits])

  const options = (items: readonly Item[]) => items.filter(({ retiredAt }) => !retiredAt).map((one) => ({ value: one.id, label: say(one.label) }))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving both fields, wherever the focus was
    <div
      className={classes.type}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (another.current && relatedTarget && !currentTarget.contains(relatedTarget)) cancel()
      }}
    >
      <Select
        aria-label={label}
        data={options(types)}
        value={value.typeId}
        allowDeselect={false}
        autoFocus
        defaultDropdownOpened
        onChange={(typeId) => {
          if (!typeId) return
          another.current = categories.find(({ id }) => id === value.categoryId)?.typeId !== typeId
          onChange({ ...value, typeId })
        }}
        onDropdownClose={() => {
          if (!another.current) cancel()
        }}
      />
      {!fits && (
        <Select
          ref={second}
          aria-label={categoryLabel}
          placeholder={t('request.facts.chooseCategory')}
          data={options(offered)}
          value={null}
          defaultDropdownOpened
          searchable={offered.length > 6}
          nothingFoundMessage={t('request.facts.noCategory')}
          onChange={(categoryId) => categoryId && save({ ...value, categoryId })}
        />
      )}
    </div>
  )
}
