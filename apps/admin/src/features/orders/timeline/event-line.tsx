import type { ActivityData, Said } from '@amparo/contracts/model/activities'
import type { Activity } from '@amparo/contracts/staff/order-updates'
import { Anchor } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconCircleDot,
  IconClipboardPlus,
  IconEdit,
  IconLink,
  IconMailCheck,
  IconMailX,
  IconMessageX,
  IconPencil,
  IconPhoto,
  IconPhotoX,
  IconUserCheck,
  IconUserX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLocalized } from '../../../data/use-place.ts'
import { useMay } from '../../../session/permissions.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { Thumbnails } from '../attachments/thumbnails.tsx'
import { useStatuses } from '../use-statuses.ts'
import { useActorName } from './actor.tsx'
import { ChangeList, FromTo, useFieldName } from './change-list.tsx'
import { type Sentences, type Told, useMoneySentences } from './money-sentences.tsx'
import { SeenMark } from './seen-mark.tsx'
import classes from './timeline.module.css'

/** Something that happened, in one line: who, what, when. */
export function EventLine({ activity, fresh }: { activity: Activity; fresh: boolean }) {
  const actorName = useActorName()
  const tell = useSentence()
  const { icon: Icon, words, anonymous, below, alarming } = tell(activity)
  return (
    <div className={classes.event} data-fresh={fresh || undefined} data-alarming={alarming || undefined}>
      <span className={classes.icon}>
        <Icon size={15} stroke={1.8} aria-hidden />
      </span>
      <div className={classes.told}>
        <p className={classes.sentence}>
          {!anonymous && <span className={classes.actor}>{actorName(activity.actor)} </span>}
          {words}
          <span className={classes.when}>
            <RelativeTime at={activity.at} />
          </span>
          {activity.customerSees && <SeenMark />}
        </p>
        {below}
      </div>
    </div>
  )
}

/** Each kind of activity as a sentence. */
function useSentence(): (activity: Activity) => Told {
  const { t } = useTranslation()
  const say = useLocalized()
  const fieldName = useFieldName()
  const publicStatuses = useStatuses('public-statuses')
  const internalStatuses = useStatuses('internal-statuses')
  const money = useMoneySentences()
  const sentences: Sentences = {
    ...money,
    'order.created': () => ({ icon: IconClipboardPlus, words: t('timeline.sentences.created') }),
    'order.edited': ({ changes }) => {
      const [only] = changes
      if (changes.length !== 1 || !only) return { icon: IconPencil, words: t('timeline.sentences.edited'), below: <ChangeList changes={changes} /> }
      const field = fieldName(only.field)
      const words =
        only.from === null
          ? t('timeline.sentences.added', { field })
          : only.to === null
            ? t('timeline.sentences.removed', { field })
            : t('timeline.sentences.editedOne', { field })
      const short = lengthOf(only.from) + lengthOf(only.to) < 60
      if (!short)
        return {
          icon: IconPencil,
          words,
          below: (
            <p className={classes.below}>
              <FromTo from={only.from} to={only.to} />
            </p>
          ),
        }
      return {
        icon: IconPencil,
        words: (
          <>
            {words}: <FromTo from={only.from} to={only.to} />
          </>
        ),
      }
    },
    'order.assigned': ({ from, to }) =>
      to === null
        ? { icon: IconUserX, words: t('timeline.sentences.unassigned', { from: from ?? t('timeline.someone') }) }
        : { icon: IconUserCheck, words: from ? t('timeline.sentences.reassigned', { from, to }) : t('timeline.sentences.assigned', { to }) },
    // With its update it is a card; here it was taken back.
    'order.status': ({ statusId }) => {
      const status = publicStatuses.find(statusId)
      return {
        icon: IconMessageX,
        words: t('timeline.sentences.statusGone', { status: status ? say(status.label) : '…' }),
      }
    },
    'order.internal_status': ({ statusId }) => {
      const status = internalStatuses.find(statusId)
      return { icon: IconMessageX, words: t('timeline.sentences.internalGone', { status: status ? say(status.label) : '…' }) }
    },
    'order.note': () => ({ icon: IconMessageX, words: t('timeline.sentences.noteGone') }),
    'order.update_edited': ({ before }) => ({
      icon: IconEdit,
      words: t('timeline.sentences.updateEdited'),
      below: (
        <p className={classes.below}>
          {before ? (
            <>
              {t('timeline.sentences.before')}: <q className={classes.quote}>{before}</q>
            </>
          ) : (
            t('timeline.sentences.beforeNothing')
          )}
        </p>
      ),
    }),
    'order.update_deleted': () => ({ icon: IconMessageX, words: t('timeline.sentences.updateDeleted') }),
    'order.attachments_added': (_, { attachments }) => ({
      icon: IconPhoto,
      words: attachments.length ? t('timeline.sentences.imagesAdded', { count: attachments.length }) : t('timeline.sentences.imagesGone'),
      below: <Thumbnails images={attachments} />,
    }),
    'order.attachment_deleted': ({ name }) => ({ icon: IconPhotoX, words: t('timeline.sentences.imageDeleted', { name }) }),
    'order.retired': ({ reason }) => ({ icon: IconArchive, words: t('timeline.sentences.retired', { reason }) }),
    'order.restored': () => ({ icon: IconArchiveOff, words: t('timeline.sentences.restored') }),
    'order.tracking_link_replaced': () => ({ icon: IconLink, words: t('timeline.sentences.linkReplaced') }),
    'mail.sent': (data) => ({ icon: IconMailCheck, anonymous: true, words: <MailWords data={data} sent /> }),
    'mail.failed': (data) => ({
      icon: IconMailX,
      anonymous: true,
      alarming: true,
      words: <MailWords data={data} sent={false} />,
      below: <p className={classes.below}>{data.error}</p>,
    }),
  }
  return (activity) => {
    const sentence = sentences[activity.kind as keyof ActivityData] as ((data: unknown, activity: Activity) => Told) | undefined
    return sentence?.(activity.data, activity) ?? { icon: IconCircleDot, words: t('timeline.sentences.other') }
  }
}

const mailTitles = ['order_received', 'order_status', 'estimate_sent', 'estimate_answered', 'order_document'] as const

function MailWords({ data, sent }: { data: ActivityData['mail.sent']; sent: boolean }) {
  const { t } = useTranslation()
  const mayRead = useMay('mails.read')
  const { mailId, template, to } = data
  const title = t(`timeline.mails.${mailTitles.find((known) => known === template) ?? 'other'}`)
  return (
    <>
      {t(sent ? 'timeline.sentences.mailSent' : 'timeline.sentences.mailFailed', { to })}{' '}
      {mayRead ? (
        <Anchor component={Link} to={`/mails/${mailId}`} size="sm" aria-label={`${t('timeline.mails.open')}: ${title}`}>
          {title}
        </Anchor>
      ) : (
        title
      )}
    </>
  )
}

/** Amounts and terms are always short. */
function lengthOf(said: Said | null): number {
  return typeof said === 'string' ? said.length : 0
}
