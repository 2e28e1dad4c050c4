import type { Notification } from '@amparo/contracts/staff/notices'
import { Button, Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../session/permissions.ts'
import { AlertList } from './alert-list.tsx'
import { stepLines } from './notice-line.tsx'
import { NoticeList } from './notice-list.tsx'
import classes from './notices.module.css'
import { shownCount } from './shown-count.ts'
import { useMarkRead } from './use-notices.ts'

interface Props {
  unread: number
  alerts: number
  onOpen: (about: Pick<Notification['about'], 'kind' | 'id'>) => void
  /** Where a line leads to a page. */
  onLeave: () => void
}

/** What one is told, and what is overdue, each in its tab. */
export function NoticePanel({ unread, alerts, onOpen, onLeave }: Props) {
  const { t } = useTranslation()
  const markRead = useMarkRead()
  const [seesOrders, seesRequests] = [useMay('orders.read'), useMay('requests.read')]
  const mayAlerts = seesOrders || seesRequests
  const [tab, setTab] = useState<string | null>(unread === 0 && alerts > 0 ? 'alerts' : 'notices')
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} className={classes.panel!} onKeyDown={stepLines}>
      <div className={classes.top}>
        <Tabs.List className={classes.tabs!} aria-label={t('notices.title')}>
          <Tabs.Tab value="notices" data-autofocus={tab === 'notices' || undefined} rightSection={<Count number={unread} />}>
            {t('notices.tabs.notices')}
          </Tabs.Tab>
          {mayAlerts && (
            <Tabs.Tab value="alerts" data-autofocus={tab === 'alerts' || undefined} rightSection={<Count number={alerts} alarming />}>
              {t('notices.tabs.alerts')}
            </Tabs.Tab>
          )}
        </Tabs.List>
        {tab === 'notices' && unread > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => markRead('all')}>
            {t('notices.readAll')}
          </Button>
        )}
      </div>
      <Tabs.Panel value="notices" className={classes.body!}>
        <NoticeList onOpen={onOpen} onRead={markRead} />
      </Tabs.Panel>
      {mayAlerts && (
        <Tabs.Panel value="alerts" className={classes.body!}>
          <AlertList onOpen={(id) => onOpen({ kind: 'REQUEST', id })} onLeave={onLeave} />
        </Tabs.Panel>
      )}
    </Tabs>
  )
}

function Count({ number, alarming }: { number: number; alarming?: boolean }) {
  if (!number) return null
  return (
    <span className={classes.count} data-alarming={alarming || undefined}>
      {shownCount(number)}
    </span>
  )
}
