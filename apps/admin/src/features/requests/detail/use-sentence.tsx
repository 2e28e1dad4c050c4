import type { ActivityData, Said } from '@amparo/contracts/model/activities'
import type { RequestActivity } from '@amparo/contracts/staff/requests'
import { formatDate } from '@amparo/web/format/dates'
import { Anchor } from '@mantine/core'
import {
  IconAlarm,
  IconCircleCheck,
  IconCircleDot,
  IconClock,
  IconMailCheck,
  IconMailForward,
  IconMailX,
  IconMessage2Plus,
  IconMessageX,
  IconPencil,
  IconPhoto,
  IconPlayerPlay,
  IconUserCheck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePlace } from '../../../data/use-place.ts'
import { useMay } from '../../../session/permissions.ts'
import { useChangeWords } from '../../history/change-list.tsx'
import classes from '../../history/history.module.css'
import type { Told } from '../../history/history-line.tsx'
import { Thumbnails } from '../../images/thumbnails.tsx'
import own from './request-history.module.css'

type Sentences = { [K in keyof ActivityData]?: (data: ActivityData[K], activity: RequestActivity) => Told }

const mailTitles = ['request_created', 'request_assigned', 'request_finished', 'request_overdue', 'request_message'] as const
const fields = ['channel', 'type', 'category', 'area', 'description', 'startOn', 'dueAt'] as const

/** Each kind of activity of a request as a sentence. */
export function useSentence(): (activity: RequestActivity) => Told {
  const { t } = useTranslation()
  const place = usePlace()
  const changeWords = useChangeWords()
  const mayReadMails = useMay('mails.read')
  const moment = (at: string) => formatDate(at, place, 'moment')
  const day = (date: Said | null) => (typeof date === 'string' ? formatDate(`${date}T12:00Z`, { ...place, timeZone: 'UTC' }) : date)
  const fieldName = (field: string) => t(`request.history.fields.${fields.find((known) => known === field) ?? 'other'}`)
  const title = (template: string) => t(`request.history.mails.${mailTitles.find((known) => known === template) ?? 'other'}`)
  const mailLink = (mailId: string, words: string) =>
    mayReadMails ? (
      <Anchor component={Link} to={`/mails?beside=${mailId}`} size="sm" aria-label={`${t('timeline.mails.open')}: ${words}`}>
        {words}
      </Anchor>
    ) : (
      words
    )

  const sentences: Sentences = {
    'request.created': () => ({ icon: IconMessage2Plus, words: t('request.history.created') }),
    'request.edited': ({ changes }) => ({
      icon: IconPencil,
      ...changeWords(
        changes.map((change) => (change.field === 'startOn' ? { ...change, from: day(change.from), to: day(change.to) } : change)),
        fieldName,
        t('request.history.edited'),
      ),
    }),
    'request.assigned': ({ from, to }) => ({
      icon: IconUserCheck,
      words: from ? t('request.history.reassigned', { from, to }) : t('request.history.assigned', { to }),
    }),
    'request.mailed': ({ mailId, to, subject }, { mail }) => ({
      icon: IconMailForward,
      words: (
        <>
          {t('request.history.mailed', { to: to.join(', ') })} {mailLink(mailId, t('request.history.subject', { subject }))}
          {mail && <MailState state={mail.state} />}
        </>
      ),
    }),
    'request.resumed': ({ dueAt }) => ({ icon: IconPlayerPlay, words: t('request.history.resumedUntil', { date: moment(dueAt) }) }),
    'request.finished': ({ success }) => ({ icon: IconCircleCheck, words: t(`request.history.${success ? 'succeeded' : 'failed'}`) }),
    'request.attachments_added': (_, { attachments }) => ({
      icon: IconPhoto,
      words: attachments.length ? t('timeline.sentences.imagesAdded', { count: attachments.length }) : t('timeline.sentences.imagesGone'),
      below: <Thumbnails images={attachments} />,
    }),
    'request.overdue': ({ dueAt }) => ({
      icon: IconAlarm,
      anonymous: true,
      alarming: true,
      words: t('request.history.overdue', { date: moment(dueAt) }),
    }),
    'request.replied': ({ from }) => ({ icon: IconMessageX, anonymous: true, words: t('request.history.repliedGone', { from }) }),
    'mail.sent': ({ mailId, template, to }) => ({
      icon: IconMailCheck,
      anonymous: true,
      words: (
        <>
          {t('timeline.sentences.mailSent', { to })} {mailLink(mailId, title(template))}
        </>
      ),
    }),
    'mail.failed': ({ mailId, template, to, error }) => ({
      icon: IconMailX,
      anonymous: true,
      alarming: true,
      words: (
        <>
          {t('timeline.sentences.mailFailed', { to })} {mailLink(mailId, title(template))}
        </>
      ),
      below: <p className={classes.below}>{error}</p>,
    }),
  }
  return (activity) => {
    const sentence = sentences[activity.kind as keyof ActivityData] as ((data: unknown, activity: RequestActivity) => Told) | undefined
    return sentence?.(activity.data, activity) ?? { icon: IconCircleDot, words: t('timeline.sentences.other') }
  }
}

const mailIcons = { WAITING: IconClock, QUEUED: IconClock, SENT: IconMailCheck, FAILED: IconMailX }

function MailState({ state }: { state: string }) {
  const { t } = useTranslation()
  const known = state in mailIcons ? (state as keyof typeof mailIcons) : 'QUEUED'
  const Icon = mailIcons[known]
  return (
    <span className={own.state} data-alarming={known === 'FAILED' || undefined}>
      <Icon size={13} aria-hidden />
      {t(`order.mails.states.${known}`)}
    </span>
  )
}
