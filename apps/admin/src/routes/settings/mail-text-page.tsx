import { Language } from '@amparo/contracts/common'
import { languages } from '@amparo/contracts/model/languages'
import { EditableMail, mailTexts } from '@amparo/contracts/staff/notices'
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { MailTextEditor } from '../../features/settings/mail-texts/mail-text-editor.tsx'
import { MailTextShown } from '../../features/settings/mail-texts/mail-text-shown.tsx'
import { ReadOnlyNotice } from '../../features/settings/read-only-notice.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { useMay } from '../../session/permissions.ts'
import { NotFound } from '../../shell/not-found.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'

export function Component() {
  const template = EditableMail.safeParse(useParams().template).data
  return template ? <Text key={template} template={template} /> : <NotFound />
}

function Text({ template }: { template: (typeof EditableMail.options)[number] }) {
  const { t } = useTranslation()
  const mayEdit = useMay('settings.edit')
  const place = usePlace()
  const [params, setParams] = useSearchParams()
  const language = Language.catch(place.language).parse(params.get('language'))
  const query = useEndpoint(mailTexts.list, {})
  return (
    <SettingsPage
      title={t(`mails.templates.${template}`)}
      meta={t(`mailTexts.when.${template}`)}
      back={{ to: '/settings/mail-texts', label: t('settings.sections.mailTexts') }}
      width="wide"
    >
      {!mayEdit && <ReadOnlyNotice who="settings" />}
      <SegmentedControl
        aria-label={t('mailTexts.language')}
        value={language}
        data={languages.map((value) => ({ value, label: t(`mailTexts.languages.${value}`) }))}
        onChange={(value) => setParams({ language: value }, { replace: true })}
        mb="md"
      />
      <Loaded query={query} skeleton={<RowsSkeleton rows={10} />}>
        {({ data }) => {
          const text = data.find((each) => each.template === template && each.language === language)!
          return mayEdit ? <MailTextEditor key={language} text={text} /> : <MailTextShown text={text} />
        }}
      </Loaded>
    </SettingsPage>
  )
}
