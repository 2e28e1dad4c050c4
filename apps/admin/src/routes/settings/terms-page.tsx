import { SignKind, terms } from '@amparo/contracts/staff/signatures'
import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { ReadOnlyNotice } from '../../features/settings/read-only-notice.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { TermsEditor } from '../../features/settings/terms/terms-editor.tsx'
import { TermsHistory } from '../../features/settings/terms/terms-history.tsx'
import { useMay } from '../../session/permissions.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'

/** What customers sign when they leave a thing and when they take it back. */
export function Component() {
  const { t } = useTranslation()
  const mayEdit = useMay('settings.edit')
  const [params, setParams] = useSearchParams()
  const kind = SignKind.catch('INTAKE').parse(params.get('kind'))
  const query = useEndpoint(terms.list, {})
  return (
    <SettingsPage title={t('settings.sections.terms')} meta={t('settings.about.terms')} width="wide">
      {!mayEdit && <ReadOnlyNotice who="settings" />}
      <SegmentedControl
        aria-label={t('terms.which')}
        value={kind}
        data={SignKind.options.map((value) => ({ value, label: t(`terms.kinds.${value}`) }))}
        onChange={(value) => setParams({ kind: value }, { replace: true })}
        mb="xs"
      />
      <Text c="dimmed" mb="md">
        {t(`terms.hints.${kind}`)}
      </Text>
      <Stack gap={32}>
        {mayEdit && (
          <Loaded query={query} skeleton={<RowsSkeleton rows={8} />}>
            {({ data }) => <TermsEditor key={kind} kind={kind} current={data.find((each) => each.kind === kind)} />}
          </Loaded>
        )}
        <TermsHistory kind={kind} />
      </Stack>
    </SettingsPage>
  )
}
