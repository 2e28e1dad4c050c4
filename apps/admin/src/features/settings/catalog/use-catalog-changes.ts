import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { keyOf, makeStale } from '../../../data/use-endpoint.ts'
import { useLocalized } from '../../../data/use-place.ts'
import { type AnyCatalog, type AnyItem, labelOf } from './any-catalog.ts'

/** Retires one of a list, brings it back, and puts the list in another order. */
export function useCatalogChanges(catalog: AnyCatalog) {
  const { t } = useTranslation()
  const say = useLocalized()
  const client = useQueryClient()
  const stale = [catalog.list]
  const restore = useAction(catalog.restore, { stale, toast: (item) => ({ text: t('settings.done.restored', { name: say(labelOf(item)) }) }) })
  const retire = useAction(catalog.retire, {
    stale,
    toast: (item) => ({
      text: t('settings.done.retired', { name: say(labelOf(item)) }),
      undo: { label: t('ui.undo'), run: () => restore.start({ params: { id: item.id } }) },
    }),
  })
  const reorder = useAction(catalog.reorder, { stale })
  const shown = keyOf(catalog.list, { query: { includeRetired: false } })

  return {
    retire: ({ id }: AnyItem) => retire.start({ params: { id } }),
    restore: ({ id }: AnyItem) => restore.start({ params: { id } }),
    /** All of the list's ids, those retired left out. */
    reorder: async (ids: string[]) => {
      client.setQueryData<{ data: AnyItem[] }>(
        shown,
        (before) => before && { data: ids.flatMap((id) => before.data.find((item) => item.id === id) ?? []) },
      )
      await reorder.run({ body: { ids } }).catch(() => makeStale(client, catalog.list))
    },
  }
}
