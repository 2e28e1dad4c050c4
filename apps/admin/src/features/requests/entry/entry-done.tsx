import { type Request, requests } from '@amparo/contracts/staff/requests'
import { formatDate } from '@amparo/web/format/dates'
import { Button, Skeleton } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import done from '../../../form/done.module.css'
import { useMe } from '../../../session/session.ts'
import { useShortcut } from '../../../shell/shortcuts.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import classes from './entry.module.css'
import type { EntryStart } from './entry-schema.ts'

interface Props {
  id: string
  onAnother: (start?: EntryStart) => void
}

/** It stands in the tray: its number, to be said on the phone, and on to the next (S2-25). */
export function EntryDone({ id, onAnother }: Props) {
  const { t } = useTranslation()
  const query = useEndpoint(requests.get, { params: { id } })
  useShortcut('n', 'newRequest', () => onAnother())
  return (
    <Loaded query={query} skeleton={<Skeleton height={280} maw={640} mx="auto" mt={48} radius={12} />}>
      {(request) => (
        <section className={`${done.done} ${classes.done}`} aria-label={t('requestEntry.done.title')}>
          <h1 className={done.said}>
            <IconCircleCheck size={20} aria-hidden />
            {t('requestEntry.done.title')}
          </h1>
          <p className={done.number}>{request.code}</p>
          <Words request={request} />
          <div className={`${done.buttons} ${classes.doneButtons}`}>
            <Button component={Link} to={`/requests/${request.id}`} variant="default">
              {t('requestEntry.done.open')}
            </Button>
            <Button variant="default" onClick={() => onAnother(samePerson(request))}>
              {t('requestEntry.done.same')}
            </Button>
            <Button autoFocus onClick={() => onAnother()}>
              {t('requestEntry.done.another')}
            </Button>
          </div>
        </section>
      )}
    </Loaded>
  )
}

function Words({ request }: { request: Request }) {
  const { t } = useTranslation()
  const place = usePlace()
  const localized = useLocalized()
  const me = useMe()
  const { contact, type, unit, responsible, dueAt } = request
  const due = formatDate(dueAt, place, 'exact')
  return (
    <>
      <p className={done.what}>{[contact.name, localized(type.label), unit?.name !== contact.name && unit?.name].filter(Boolean).join(' · ')}</p>
      <p className={done.what}>
        {responsible.id === me.id ? t('requestEntry.done.dueByYou', { due }) : t('requestEntry.done.due', { due, name: responsible.name })}
      </p>
    </>
  )
}

/** The same caller often asks for something else as well. */
function samePerson({ association, customer, unit, contact, project }: Request): EntryStart {
  const { name, email, phone } = contact
  return {
    association,
    customerId: association === 'UNIT' ? null : (customer?.id ?? null),
    unitId: unit?.id ?? null,
    ...(association === 'OTHER' && { contact: { name, email, phone }, projectId: project?.id ?? null }),
  }
}
