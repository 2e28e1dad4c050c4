import { ActionIcon, Modal, Popover, Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBell } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useShortcut } from '../../shell/shortcuts.ts'
import { late } from '../../ui/late.tsx'
import { NoticePanel } from './notice-panel.tsx'
import classes from './notices.module.css'
import { shownCount } from './shown-count.ts'
import { useShownRequest } from './shown-request.ts'
import { useNoticeCounts } from './use-notices.ts'

const RequestDialog = late(() => import('./request-dialog.tsx'))

/** The bell of the top bar: what one is told and what is overdue, wherever one is (S2-45). */
export default function Bell() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const counts = useNoticeCounts()
  const { unread, alerts } = counts ?? { unread: 0, alerts: 0 }
  const [opened, setOpened] = useState(false)
  const shown = useShownRequest()
  const button = useRef<HTMLButtonElement>(null)
  const news = useNews(counts)
  useShortcut('b', 'notices', () => setOpened(true), { level: 'shell' })
  useEffect(() => setOpened(false), [pathname])
  useFocusBack(button, shown.id !== undefined, pathname)

  const label = t('notices.bell', { unread: t('notices.unreadCount', { count: unread }), alerts: t('notices.alertCount', { count: alerts }) })
  const panel = (
    <NoticePanel
      unread={unread}
      alerts={alerts}
      onLeave={() => setOpened(false)}
      onOpen={({ kind, id }) => {
        setOpened(false)
        if (kind === 'REQUEST') shown.show(id)
        else void navigate(`/orders/${id}`)
      }}
    />
  )
  const target = (
    <ActionIcon
      ref={button}
      size={34}
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={opened}
      className={classes.bell!}
      onClick={() => setOpened(!opened)}
    >
      <IconBell size={19} aria-hidden />
      {unread + alerts > 0 && (
        <span className={classes.badge} data-alarming={alerts > 0 || undefined} aria-hidden>
          {shownCount(unread + alerts)}
        </span>
      )}
    </ActionIcon>
  )

  return (
    <>
      {phone ? (
        <>
          {target}
          <Modal
            opened={opened}
            onClose={() => setOpened(false)}
            fullScreen
            title={t('notices.title')}
            closeButtonProps={{ 'aria-label': t('ui.close') }}
          >
            {panel}
          </Modal>
        </>
      ) : (
        <Popover opened={opened} onChange={setOpened} position="bottom-end" width={460} trapFocus returnFocus withinPortal>
          <Popover.Target>
            <Tooltip label={`${t('notices.title')} · B`} disabled={opened}>
              {target}
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown className={classes.dropdown!} aria-label={t('notices.title')}>
            {panel}
          </Popover.Dropdown>
        </Popover>
      )}
      <output className={classes.hidden}>{news}</output>
      {shown.id && <RequestDialog id={shown.id} onClose={shown.close} />}
    </>
  )
}

/** Says what arrived while one was elsewhere on the page; not what was there before. */
function useNews(counts: { unread: number; alerts: number } | undefined): string {
  const { t } = useTranslation()
  const before = useRef(counts)
  const [news, setNews] = useState('')
  useEffect(() => {
    const known = before.current
    before.current = counts
    if (!known || !counts) return
    const more = { unread: counts.unread - known.unread, alerts: counts.alerts - known.alerts }
    if (more.unread > 0) setNews(t('notices.arrived', { count: more.unread }))
    else if (more.alerts > 0) setNews(t('notices.alertsArrived', { count: more.alerts }))
  }, [counts, t])
  return news
}

/** Whoever closes the request that lay over the page is back at the bell; whoever went on from it is not. */
function useFocusBack(button: React.RefObject<HTMLElement | null>, shown: boolean, pathname: string): void {
  const before = useRef({ shown, pathname })
  useEffect(() => {
    const closed = before.current.shown && !shown && before.current.pathname === pathname
    before.current = { shown, pathname }
    if (closed) button.current?.focus({ preventScroll: true })
  }, [button, shown, pathname])
}
