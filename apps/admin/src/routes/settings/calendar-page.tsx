import { calendar } from '@amparo/contracts/staff/calendar'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { DuePreview } from '../../features/settings/calendar/due-preview.tsx'
import { Holidays } from '../../features/settings/calendar/holidays.tsx'
import { WeekFacts } from '../../features/settings/calendar/week-facts.tsx'
import { WeekForm } from '../../features/settings/calendar/week-form.tsx'
import { ReadOnlyNotice } from '../../features/settings/read-only-notice.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { Section, SplitPage } from '../../ui/split-page.tsx'

export function Component() {
  const { t } = useTranslation()
  const query = useEndpoint(calendar.get, {})
  return (
    <SettingsPage title={t('settings.sections.calendar')} meta={t('settings.about.calendar')} width="wide">
      <Loaded query={query} skeleton={<RowsSkeleton rows={8} height={48} />}>
        {(current) => (
          <>
            {!current.can.edit && <ReadOnlyNotice who="settings" />}
            <SplitPage aside={<DuePreview />}>
              <Section title={t('calendar.week')}>{current.can.edit ? <WeekForm current={current} /> : <WeekFacts current={current} />}</Section>
              <Holidays editable={current.can.edit} />
            </SplitPage>
          </>
        )}
      </Loaded>
    </SettingsPage>
  )
}
