import { Button } from '@mantine/core'
import { IconPlus, type TablerIcon } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useMay } from '../../../session/permissions.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { ReadOnlyNotice } from '../read-only-notice.tsx'
import { RetiredToggle } from '../retired-toggle.tsx'
import { SettingsPage } from '../settings-page.tsx'
import type { AnyCatalog, ItemOf } from './any-catalog.ts'

interface Props<C extends AnyCatalog> {
  catalog: C
  words: { title: string; about: string; add: string; none: string; noneHint: string }
  icon: TablerIcon
  list: (items: readonly ItemOf<C>[], onEdit: (item: ItemOf<C>) => void) => ReactNode
  /** Beside the list; without an item, to add one. */
  panel: (item: ItemOf<C> | undefined, onClose: () => void) => ReactNode
}

/** A page of one list of the company: what is in it, in its order, and a panel to add and to change. */
export function CatalogPage<C extends AnyCatalog>({ catalog, words, icon, list, panel }: Props<C>) {
  const mayEdit = useMay('settings.edit')
  const [retired, setRetired] = useState(false)
  const [open, setOpen] = useState<ItemOf<C> | 'new' | null>(null)
  const query = useEndpoint(catalog.list as AnyCatalog['list'], { query: { includeRetired: retired } }, { keepPrevious: true })
  const add = mayEdit && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setOpen('new')}>
      {words.add}
    </Button>
  )

  return (
    <SettingsPage title={words.title} meta={words.about} width="form" primary={add}>
      {!mayEdit && <ReadOnlyNotice who="settings" />}
      <Loaded query={query} skeleton={<RowsSkeleton rows={5} height={48} />}>
        {({ data }) =>
          data.length ? (
            list(data as ItemOf<C>[], setOpen)
          ) : (
            <EmptyState icon={icon} title={words.none} text={words.noneHint} action={add || undefined} />
          )
        }
      </Loaded>
      <RetiredToggle shown={retired} onChange={setRetired} />
      {open && panel(open === 'new' ? undefined : open, () => setOpen(null))}
    </SettingsPage>
  )
}
