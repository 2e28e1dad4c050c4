import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { InternalStatusForm, PublicStatusForm } from '../../features/settings/statuses/status-form.tsx'
import { sectionOf, statusKindIn } from '../../features/settings/statuses/status-kinds.ts'
import { NotFound } from '../../shell/not-found.tsx'

export function Component() {
  const { t } = useTranslation()
  const kind = statusKindIn(useParams().kind)
  if (!kind) return <NotFound />
  return (
    <SettingsPage
      title={t(kind === 'public-statuses' ? 'settings.statuses.addPublic' : 'settings.statuses.addInternal')}
      back={{ to: `/settings/${kind}`, label: t(`settings.sections.${sectionOf[kind]}`) }}
      width="wide"
    >
      {kind === 'public-statuses' ? <PublicStatusForm /> : <InternalStatusForm />}
    </SettingsPage>
  )
}
