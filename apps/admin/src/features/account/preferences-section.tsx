import type { Language } from '@amparo/contracts/common'
import { languageOptions } from '@amparo/contracts/model/languages'
import { me as endpoints } from '@amparo/contracts/staff/auth'
import { Input, type MantineColorScheme, SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../data/use-action.ts'
import { setMe, useMe } from '../../session/session.ts'
import { shortcutsAreOn, switchShortcuts, useRegisteredShortcuts } from '../../shell/shortcuts.ts'
import classes from './account.module.css'

/** How the pages look and listen. Each is kept at once: the language with the person, the rest with the machine. */
export function PreferencesSection() {
  const { t } = useTranslation()
  const me = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const edit = useAction(endpoints.edit, { onDone: setMe })
  // Told again when shortcuts are switched anywhere.
  useRegisteredShortcuts()

  return (
    <div className={classes.preferences}>
      <Input.Wrapper label={t('shell.user.language')} labelElement="div" labelProps={{ id: 'account-language' }}>
        <div>
          <SegmentedControl
            aria-labelledby="account-language"
            value={me.language}
            data={languageOptions}
            onChange={(language) => edit.start({ body: { language: language as Language }, version: me.version })}
          />
        </div>
      </Input.Wrapper>
      <Input.Wrapper label={t('shell.user.theme')} labelElement="div" labelProps={{ id: 'account-theme' }}>
        <div>
          <SegmentedControl
            aria-labelledby="account-theme"
            value={colorScheme}
            data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`shell.user.themes.${value}`) }))}
            onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
          />
        </div>
      </Input.Wrapper>
      <Switch
        label={t('shortcuts.on')}
        description={t('shortcuts.onHint')}
        checked={shortcutsAreOn()}
        onChange={(event) => switchShortcuts(event.currentTarget.checked)}
      />
    </div>
  )
}
