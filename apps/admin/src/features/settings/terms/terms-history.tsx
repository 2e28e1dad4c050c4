import { languages } from '@amparo/contracts/model/languages'
import { type SignKind, type Terms, terms } from '@amparo/contracts/staff/signatures'
import { formatDate } from '@amparo/web/format/dates'
import { Accordion } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { usePlace } from '../../../data/use-place.ts'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import { Section } from '../../../ui/split-page.tsx'
import { ErrorState } from '../../../ui/states.tsx'
import classes from './terms-history.module.css'

/** Every version there was, as it was: what a customer signed stays tied to one of them. */
export function TermsHistory({ kind }: { kind: SignKind }) {
  const { t } = useTranslation()
  const query = useEndpoint(terms.history, { params: { kind } })
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <RowsSkeleton rows={3} />
  if (!query.data.data.length) return null
  return (
    <Section title={t('terms.history')} count={query.data.data.length}>
      <Accordion variant="default" chevronPosition="left" classNames={{ content: classes.content!, control: classes.control! }}>
        {query.data.data.map((version, at) => (
          <Version key={version.id} version={version} current={at === 0} />
        ))}
      </Accordion>
    </Section>
  )
}

function Version({ version, current }: { version: Terms; current: boolean }) {
  const { t } = useTranslation()
  const place = usePlace()
  const date = formatDate(version.createdAt, place, 'moment')
  return (
    <Accordion.Item value={version.id}>
      <Accordion.Control>
        <span className={classes.line}>
          <strong>{t('terms.version', { revision: version.revision })}</strong>
          {current && <span className={classes.current}>{t('terms.inForce')}</span>}
          <span className={classes.quiet}>{version.createdBy ? t('terms.by', { date, name: version.createdBy.name }) : date}</span>
        </span>
      </Accordion.Control>
      <Accordion.Panel>
        <div className={classes.texts}>
          {languages.map((language) => (
            <p key={language} lang={language}>
              {version.text[language]}
            </p>
          ))}
        </div>
      </Accordion.Panel>
    </Accordion.Item>
  )
}
