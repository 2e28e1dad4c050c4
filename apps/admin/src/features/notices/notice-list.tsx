import { type Notification, notices } from '@amparo/contracts/staff/notices'
import { IconBellCheck, IconMailOpened, IconSettingsAutomation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpointPages } from '../../data/use-endpoint.ts'
import { LoadMore } from '../../ui/list/load-more.tsx'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { NoticeLine } from './notice-line.tsx'
import classes from './notices.module.css'
import { useNoticeWords } from './use-notice-words.ts'

interface Props {
  onOpen: (about: Notification['about']) => void
  onRead: (which: readonly Notification[]) => void
}

/** What one is told, newest first (S2-46). */
export function NoticeList({ onOpen, onRead }: Props) {
  const { t } = useTranslation()
  const wordsOf = useNoticeWords()
  const pages = useEndpointPages(notices.list, { query: {} })
  const rows = pages.data?.rows
  if (pages.isPending) return <RowsSkeleton rows={5} height={52} />
  if (!rows) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  if (!rows.length) return <EmptyState icon={IconBellCheck} title={t('notices.none.title')} text={t('notices.none.text')} />
  return (
    <>
      <ul className={classes.lines}>
        {rows.map((notice) => {
          const { who, words } = wordsOf(notice)
          return (
            <NoticeLine
              key={notice.id}
              mark={<Mark notice={notice} />}
              unread={!notice.readAt}
              second={
                <>
                  {notice.about.title} · <RelativeTime at={notice.at} />
                </>
              }
              onOpen={() => {
                onRead([notice])
                onOpen(notice.about)
              }}
              read={{ label: t('notices.read'), run: () => onRead([notice]) }}
            >
              {!notice.readAt && <span className={classes.hidden}>{t('notices.unread')}: </span>}
              {who && <strong>{who}</strong>} {words}
            </NoticeLine>
          )
        })}
      </ul>
      <LoadMore pages={pages} />
    </>
  )
}

function Mark({ notice: { actor, kind } }: { notice: Notification }) {
  if (actor) return <PersonAvatar person={actor} size={28} />
  const Icon = kind === 'request.replied' ? IconMailOpened : IconSettingsAutomation
  return (
    <span className={classes.sign}>
      <Icon size={16} aria-hidden />
    </span>
  )
}
