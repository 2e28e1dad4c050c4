import { useMediaQuery } from '@mantine/hooks'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../shell/page.tsx'

/** A section of the settings: where the settings' navigation has no room beside it, it leads back to it. */
export function SettingsPage({ back, ...rest }: ComponentProps<typeof Page>) {
  const { t } = useTranslation()
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false })
  const up = back ?? (narrow ? { to: '/settings', label: t('settings.title') } : undefined)
  return <Page {...rest} {...(up && { back: up })} />
}
