import { type Request, requests } from '@amparo/contracts/staff/requests'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useShortcut } from '../../../shell/shortcuts.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Facts, TextFact } from '../../../ui/facts/facts.tsx'
import { useFactBase } from '../../../ui/facts/use-fact-base.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Section } from '../../../ui/split-page.tsx'
import { useNarrow } from '../../../ui/use-narrow.ts'
import { RequestActionDialog } from './request-action-dialog.tsx'
import { actsOn, RequestActions } from './request-actions.tsx'
import { RequestBand } from './request-band.tsx'
import { RequestComposer, type Tab, type Writing } from './request-composer.tsx'
import { RequestFacts } from './request-facts.tsx'
import { RequestHeader } from './request-header.tsx'
import { RequestHistory } from './request-history.tsx'
import { RequestImages } from './request-images.tsx'
import { RequestSkeleton } from './request-skeleton.tsx'
import classes from './request-view.module.css'
import type { Deed } from './use-overtaken.ts'
import { useRequestEdit } from './use-request-edit.ts'

interface Props {
  id: string
  /** A panel beside a list is narrow, and a dialog lies over some other page: both leave the page its heading. */
  place: 'page' | 'panel' | 'dialog'
  /** What stands above on a page: the way back. */
  above?: ReactNode
  /** Told once the request is there, such as for the document's title. */
  children?: (request: Request) => ReactNode
}

/** Everything about one request: its state first, then what was asked, then the conversation, with the facts beside it. */
export function RequestView({ id, place, above, children }: Props) {
  const query = useEndpoint(requests.get, { params: { id } })
  return (
    <div className={classes.view} data-place={place}>
      {above}
      <Loaded query={query} skeleton={<RequestSkeleton />}>
        {(request) => (
          <>
            {children?.(request)}
            <LoadedRequest key={request.id} request={request} place={place} />
          </>
        )}
      </Loaded>
    </div>
  )
}

const twoColumns = 860
const isTab = (deed: Deed): deed is Tab => deed === 'execute' || deed === 'comment' || deed === 'mail'

function LoadedRequest({ request, place }: { request: Request; place: Props['place'] }) {
  const { t } = useTranslation()
  const root = useRef<HTMLDivElement>(null)
  const narrow = useNarrow(root, twoColumns)
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
  const aside = <RequestFacts request={request} />
  return (
    <div ref={root} className={classes.request} data-narrow={narrow || undefined} data-primary={primary || undefined}>
      <RequestHeader
        request={request}
        place={place}
        actions={
          primary && (
            <div className={classes.primary}>
              <RequestActions request={request} onAct={act} />
            </div>
          )
        }
      />
      <RequestBand request={request} />
      {narrow && <Disclosure label={t('request.facts.show')}>{aside}</Disclosure>}
      <div className={classes.columns}>
        <div className={classes.main}>
          <Asked request={request} />
          <RequestImages request={request} />
          <RequestComposer request={request} writing={writing} onTab={(tab) => setWriting((now) => ({ ...now, tab }))} />
          <RequestHistory id={request.id} />
        </div>
        {!narrow && <aside className={classes.aside}>{aside}</aside>}
      </div>
      {dialog && <RequestActionDialog id={request.id} action={dialog} onClose={() => setDialog(null)} />}
    </div>
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
