import { CallError } from '@amparo/web/api/call'
import { changedFields } from '@amparo/web/form/drafts'
import { type ContractForm as Form, type FormSchema, useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { Drawer, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { saveVersioned } from '../../../data/save-versioned.ts'
import { useAction } from '../../../data/use-action.ts'
import { useLocalized } from '../../../data/use-place.ts'
import { ContractForm } from '../../../form/contract-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { type AnyCatalog, type AnyItem, type ItemOf, labelOf } from './any-catalog.ts'

interface Props<C extends AnyCatalog, S extends FormSchema> {
  catalog: C
  /** The one to change; left out to add one. */
  item?: ItemOf<C>
  schema: S
  blank: z.input<S>
  valuesOf: (item: ItemOf<C>) => z.input<S> & z.output<S>
  /** A field and a value of it in words, for whoever has to choose between two. */
  describe: (field: keyof z.output<S> & string, value: unknown) => { label: string; text: string }
  words: { add: string; added: (name: string) => string }
  onAdded?: (item: ItemOf<C>) => void
  onClose: () => void
  children: (form: Form<S>) => ReactNode
}

/** Adds or changes one of the company's lists, beside the list. */
export function CatalogPanel<C extends AnyCatalog, S extends FormSchema>(props: Props<C, S>) {
  const { item, words, onClose } = props
  const { t } = useTranslation()
  const say = useLocalized()
  return (
    <Drawer
      opened
      onClose={onClose}
      size="md"
      title={item ? t('settings.locations.edit', { name: say(labelOf(item)) }) : words.add}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <ItemForm {...props} />
    </Drawer>
  )
}

function ItemForm<C extends AnyCatalog, S extends FormSchema>(props: Props<C, S>) {
  const { catalog, item, schema, blank, valuesOf, describe, words, onAdded, onClose, children } = props
  const { t } = useTranslation()
  const say = useLocalized()
  const [initial] = useState(item)
  const form = useContractForm<S>(schema, initial ? valuesOf(initial) : blank)
  const draft = useDraft(form, useDraftKey(`${catalog.list.path}:${initial?.id ?? 'new'}`))
  const stale = [catalog.list]
  const add = useAction(catalog.create as AnyCatalog['create'], {
    quiet: true,
    stale,
    toast: (made) => ({ text: words.added(say(labelOf(made))) }),
    onDone: (made) => onAdded?.(made as ItemOf<C>),
  })
  const edit = useAction(catalog.edit as AnyCatalog['edit'], { quiet: true, stale, toast: () => ({ text: t('ui.edited') }) })

  const save = async (values: z.output<S>): Promise<unknown> => {
    // The schema is the list's own: what it let through is what its endpoints take.
    if (!initial) return add.run({ body: values as never })
    const changes = changedFields(values, valuesOf(initial))
    if (!Object.keys(changes).length) return initial
    return saveVersioned<AnyItem, z.output<S>>(initial, changes, {
      read: () => readItem(catalog, initial.id),
      write: (body, version) => edit.run({ params: { id: initial.id }, body: body as never, version }),
      valuesOf: (item) => valuesOf(item as ItemOf<C>),
      describe,
    })
  }

  return (
    <ContractForm
      form={form}
      draft={draft}
      submitLabel={initial ? t('settings.save') : words.add}
      onCancel={onClose}
      onSubmit={async (values) => {
        await save(values)
        draft.clear()
        onClose()
      }}
    >
      <Stack gap="md">{children(form)}</Stack>
    </ContractForm>
  )
}

/** There is no reading of one alone: the lists are short. */
async function readItem(catalog: AnyCatalog, id: string): Promise<AnyItem> {
  const { data } = await staffCall(catalog.list, { query: { includeRetired: true } })
  const found = data.find((item) => item.id === id)
  if (!found) throw new CallError('not_found')
  return found
}
