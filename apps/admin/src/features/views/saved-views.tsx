import type { ListName, SavedView } from '@amparo/contracts/staff/notices'
import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconBookmarkPlus, IconCheck, IconDeviceFloppy, IconPencil, IconTrash, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { z } from 'zod'
import { Tab } from '../../ui/list/view-tabs.tsx'
import classes from './saved-views.module.css'
import { type SavedViews as Saved, useSavedViews } from './use-saved-views.ts'
import { ViewDialog } from './view-dialog.tsx'

/** The saved views of a list without tabs of its own. */
export function SavedViews({ list }: { list: z.infer<typeof ListName> }) {
  return <SavedViewsMenu saved={useSavedViews(list)} />
}

/** So many of one's own stand among the tabs; the menu has them all. */
const amongTabs = 4

/** One's own views among the tabs of a list, and a colleague's while one is in it. */
export function SavedViewTabs({ saved }: { saved: Saved }) {
  const { t } = useTranslation()
  const { own, current } = saved
  const shown = own.slice(0, amongTabs)
  if (current && !shown.includes(current)) shown.push(current)
  return shown.map((view) => {
    const here = view === current
    return (
      <Tab
        key={view.id}
        name={view.name}
        to={saved.to(view)}
        current={here}
        mark={<IconBookmark size={14} aria-hidden className={classes.mark!} />}
        end={here && saved.changed && <span className={classes.changed} role="img" aria-label={t('views.changed')} title={t('views.changed')} />}
      />
    )
  })
}

/** All saved views of a list, and what can be done with the one that is open. */
export function SavedViewsMenu({ saved }: { saved: Saved }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<'new' | 'edit' | null>(null)
  const { own, shared, current, changed } = saved
  const mine = current?.can.edit ? current : undefined
  const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

  return (
    <>
      {mine && changed && (
        <Button
          variant="subtle"
          size="compact-sm"
          visibleFrom="sm"
          leftSection={<IconDeviceFloppy size={15} aria-hidden />}
          onClick={() => saved.update(mine)}
        >
          {t('views.update')}
        </Button>
      )}
      <Menu width={290}>
        <Menu.Target>
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconBookmark size={15} aria-hidden />}>
            {t('views.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu!}>
          {own.length + shared.length === 0 && <p className={classes.none}>{t('views.none')}</p>}
          <Views label={t('views.own')} views={own} saved={saved} />
          <Views label={t('views.shared')} views={shared} saved={saved} />
          {own.length + shared.length > 0 && <Menu.Divider />}
          {mine && (
            <>
              <Menu.Label>{t('views.this', { name: mine.name })}</Menu.Label>
              {changed && (
                <Menu.Item leftSection={<IconDeviceFloppy {...icon} />} onClick={() => saved.update(mine)}>
                  {t('views.update')}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setAsking('edit')}>
                {t('views.edit')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => saved.remove(mine)}>
                {t('views.delete')}
              </Menu.Item>
              <Menu.Divider />
            </>
          )}
          <Menu.Item leftSection={<IconBookmarkPlus {...icon} />} onClick={() => setAsking('new')}>
            {t(current ? 'views.saveAnother' : 'views.save')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking === 'new' && <ViewDialog onSave={saved.create} onClose={() => setAsking(null)} />}
      {asking === 'edit' && mine && <ViewDialog view={mine} onSave={(words) => saved.rename(mine, words)} onClose={() => setAsking(null)} />}
    </>
  )
}

function Views({ label, views, saved }: { label: string; views: readonly SavedView[]; saved: Saved }) {
  const { t } = useTranslation()
  if (!views.length) return null
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {views.map((view) => (
        <Menu.Item
          key={view.id}
          component={Link}
          to={saved.to(view)}
          aria-current={view === saved.current || undefined}
          leftSection={view === saved.current ? <IconCheck size={16} aria-hidden /> : <span className={classes.gap} />}
          rightSection={view.can.edit && view.shared && <IconUsers size={14} role="img" aria-label={t('views.isShared')} />}
        >
          <span className={classes.name}>{view.name}</span>
          {!view.can.edit && <span className={classes.by}>{t('views.by', { name: view.by.name })}</span>}
        </Menu.Item>
      ))}
    </>
  )
}
