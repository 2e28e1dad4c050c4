import { Kbd, Modal, Switch } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './shortcut-sheet.module.css'
import { type ShortcutName, shortcutsAreOn, switchShortcuts, useRegisteredShortcuts } from './shortcuts.ts'

/** `?`: the keys that work here and now. */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const mac = useOs() === 'macos'
  const registered = useRegisteredShortcuts()
  const unique = (level: 'page' | 'shell') => [...new Map(registered.filter((one) => one.level === level).map((one) => [one.name, one])).values()]
  const page = unique('page')
  const onList = page.some(({ name }) => name === 'listDown')
  const command = mac ? '⌘' : 'Ctrl'

  return (
    <Modal opened onClose={onClose} title={t('shortcuts.title')} closeButtonProps={{ 'aria-label': t('ui.close') }} size="md">
      {page.length > 0 && <Group title={t('shortcuts.here')} rows={[...page, ...(onList ? [{ keys: 'Enter', name: 'open' as const }] : [])]} />}
      <Group title={t('shortcuts.everywhere')} rows={unique('shell')} />
      <Group title={t('shortcuts.inForm')} rows={[{ keys: `${command}+Enter`, name: 'sendForm' }]} />
      <Group title={t('shortcuts.always')} rows={[{ keys: `${command}+K`, name: 'palette' }]} />
      <Switch
        mt="lg"
        label={t('shortcuts.on')}
        description={t('shortcuts.onHint')}
        checked={shortcutsAreOn()}
        onChange={(event) => switchShortcuts(event.currentTarget.checked)}
      />
    </Modal>
  )
}

function Group({ title, rows }: { title: string; rows: { keys: string; name: ShortcutName }[] }) {
  const { t } = useTranslation()
  return (
    <section className={classes.group}>
      <h2 className={classes.title}>{title}</h2>
      <dl className={classes.rows}>
        {rows.map(({ keys, name }) => (
          <div key={name} className={classes.row}>
            <dt>{t(`shortcuts.names.${name}`)}</dt>
            <dd className={classes.keys}>
              {keys.split(' ').map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && <span className={classes.then}>{t('shortcuts.next')}</span>}
                  <Kbd size="xs">{key.length === 1 ? key.toUpperCase() : key.replace('Escape', 'Esc')}</Kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
