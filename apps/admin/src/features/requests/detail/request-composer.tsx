import type { Request } from '@amparo/contracts/staff/requests'
import { readDraft } from '@amparo/web/form/drafts'
import { Tabs } from '@mantine/core'
import { IconBolt, IconMail, IconMessage2 } from '@tabler/icons-react'
import { useEffect, useReducer, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraftKey } from '../../../form/draft-key.ts'
import { MailForm } from './mail-form.tsx'
import classes from './request-composer.module.css'
import { SaidForm } from './said-form.tsx'

export type Tab = 'execute' | 'comment' | 'mail'

export interface Writing {
  tab: Tab
  /** Counts how often somebody asked to write: the focus follows when it grows. */
  starts: number
}

const icons = { execute: IconBolt, comment: IconMessage2, mail: IconMail }

interface Props {
  request: Request
  writing: Writing
  onTab: (tab: Tab) => void
}

/** Where one writes what was done, a comment, a mail: each tab keeps what was begun in it. */
export function RequestComposer({ request, writing, onTab }: Props) {
  const { t } = useTranslation()
  const root = useRef<HTMLElement>(null)
  // What was begun is over once it is sent.
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  const begun = useDraftKey(`request:${request.id}:execute`)
  const { can } = request
  // What somebody began to write stays in reach, also where a colleague has finished the request meanwhile.
  const tabs = (['execute', 'comment', 'mail'] as const).filter((tab) => can[tab] || (tab === 'execute' && readDraft(begun) !== undefined))
  const shown = tabs.find((tab) => tab === writing.tab) ?? tabs[0]

  useEffect(() => {
    if (!writing.starts) return
    const form = root.current?.querySelector<HTMLElement>(`[data-tab="${writing.tab}"]`)
    form?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
    root.current?.scrollIntoView({ block: 'nearest' })
  }, [writing])

  if (!shown) return null
  return (
    <section ref={root} className={classes.composer} aria-label={t('request.compose')}>
      <Tabs value={shown} onChange={(tab) => onTab(tab as Tab)} variant="none">
        <Tabs.List className={classes.tabs!}>
          {tabs.map((tab) => {
            const Icon = icons[tab]
            return (
              <Tabs.Tab key={tab} value={tab} className={classes.tab!} leftSection={<Icon size={15} aria-hidden />}>
                {t(`request.tabs.${tab}`)}
              </Tabs.Tab>
            )
          })}
        </Tabs.List>
        {tabs.map((tab) => (
          <div key={tab} data-tab={tab} role="tabpanel" aria-label={t(`request.tabs.${tab}`)} hidden={tab !== shown} className={classes.panel}>
            {tab === 'mail' ? <MailForm request={request} onDone={look} /> : <SaidForm request={request} deed={tab} onDone={look} />}
          </div>
        ))}
      </Tabs>
    </section>
  )
}
