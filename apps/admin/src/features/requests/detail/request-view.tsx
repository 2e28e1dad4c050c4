import { type Request, requests } from '@amparo/contracts/staff/requests'
import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useShortcut } from '../../../shell/shortcuts.ts'
import { Facts, TextFact } from '../../../ui/facts/facts.tsx'
import { useFactBase } from '../../../ui/facts/use-fact-base.ts'
import { Section } from '../../../ui/split-page.tsx'
import type { Place } from '../../../ui/subject/subject-header.tsx'
import { SubjectBody, type SubjectProps, SubjectView } from '../../../ui/subject/subject-view.tsx'
import { HistorySkeleton } from '../../history/history-skeleton.tsx'
import { RequestActionDialog } from './request-action-dialog.tsx'
import { actsOn, RequestActions } from './request-actions.tsx'
import { RequestBand } from './request-band.tsx'
import { RequestComposer, type Tab, type Writing } from './request-composer.tsx'
import { RequestFacts } from './request-facts.tsx'
import { RequestHeader } from './request-header.tsx'
import { RequestHistory } from './request-history.tsx'
import { RequestImages } from './request-images.tsx'
import classes from './request-view.module.css'
import type { Deed } from './use-overtaken.ts'
import { useRequestEdit } from './use-request-edit.ts'

/** Everything about one request: its state first, then what was asked, then the conversation, with the facts beside it. */
export function RequestView({ id, place, above, children }: SubjectProps<Request>) {
  const query = useEndpoint(requests.get, { params: { id } })
  const shape = (
    <>
      <Skeleton height={64} radius={8} />
      <Skeleton height={168} radius={10} />
      <HistorySkeleton />
    </>
  )
  return (
    <SubjectView query={query} place={place} above={above} band={84} shape={shape}>
      {(request) => (
        <>
          {children?.(request)}
          <LoadedRequest key={request.id} request={request} place={place} />
        </>
      )}
    </SubjectView>
  )
}

const isTab = (deed: Deed): deed is Tab => deed === 'execute' || deed === 'comment' || deed === 'mail'

function LoadedRequest({ request, place }: { request: Request; place: Place }) {
  const { t } = useTranslation()
  const [writing, setWriting] = useState<Writing>({ tab: request.can.execute ? 'execute' : 'comment', starts: 0 })
  const [dialog, setDialog] = useState<Deed | null>(null)
  const { can } = request
  const act = (deed: Deed) => {
    if (isTab(deed)) setWriting(({ starts }) => ({ tab: deed, starts: starts + 1 }))
    else setDialog(deed)
  }
  // Beneath a dialog the page's own keys stay the page's.
  const keys = place !== 'dialog'
  useShortcut('a', 'assignResponsible', () => act('assign'), { enabled: keys && can.assign })
  useShortcut('e', 'execute', () => act('execute'), { enabled: keys && can.execute })
  useShortcut('m', 'comment', () => act('comment'), { enabled: keys && can.comment })
  useShortcut('f', 'finish', () => act('finish'), { enabled: keys && can.finish })

  const primary = actsOn(request).length > 0
  return (
    <>
      <SubjectBody
        primary={primary}
        facts={<RequestFacts request={request} />}
        factsLabel={t('request.facts.show')}
        head={() => (
          <>
            <RequestHeader request={request} place={place} primary={primary && <RequestActions request={request} onAct={act} />} />
            <RequestBand request={request} />
          </>
        )}
      >
        <Asked request={request} />
        <RequestImages request={request} />
        <RequestComposer request={request} writing={writing} onTab={(tab) => setWriting((now) => ({ ...now, tab }))} />
        <RequestHistory id={request.id} />
      </SubjectBody>
      {dialog && <RequestActionDialog id={request.id} action={dialog} onClose={() => setDialog(null)} />}
    </>
  )
}

/** What was asked, in the words of whoever took it down. */
function Asked({ request }: { request: Request }) {
  const { t } = useTranslation()
  const { save, watch } = useFactBase(request, useRequestEdit())
  const label = t('request.facts.description')
  return (
    <div className={classes.asked} {...watch}>
      <Section title={label}>
        <Facts label={label}>
          <TextFact
            label={label}
            value={request.description}
            long
            maxLength={8000}
            onSave={
              request.can.edit &&
              (async (description) =>
                description.trim() ? save({ description: description.trim() }, { description: description.trim() }) : undefined)
            }
          />
        </Facts>
      </Section>
    </div>
  )
}
