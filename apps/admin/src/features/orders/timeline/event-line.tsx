import type { ActivityData } from '@amparo/contracts/model/activities'
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
import { useChangeWords } from '../../history/change-list.tsx'
import classes from '../../history/history.module.css'
import { HistoryLine, type Told } from '../../history/history-line.tsx'
import { Thumbnails } from '../../images/thumbnails.tsx'
import { useStatuses } from '../use-statuses.ts'
import { useFieldName } from './field-name.ts'
import { type Sentences, useMoneySentences } from './money-sentences.tsx'
import { SeenMark } from './seen-mark.tsx'

/** Something that happened, in one line: who, what, when. */
export function EventLine({ activity, fresh }: { activity: Activity; fresh: boolean }) {
  const tell = useSentence()
  return <HistoryLine told={tell(activity)} actor={activity.actor} at={activity.at} fresh={fresh} mark={activity.customerSees && <SeenMark />} />
}

/** Each kind of activity as a sentence. */
function useSentence(): (activity: Activity) => Told {
  const { t } = useTranslation()
  const say = useLocalized()
  const fieldName = useFieldName()
  const changeWords = useChangeWords()
  const publicStatuses = useStatuses('public-statuses')
  const internalStatuses = useStatuses('internal-statuses')
  const money = useMoneySentences()
  const sentences: Sentences = {
    ...money,
    'order.created': () => ({ icon: IconClipboardPlus, words: t('timeline.sentences.created') }),
    'order.edited': ({ changes }) => ({ icon: IconPencil, ...changeWords(changes, fieldName, t('timeline.sentences.edited')) }),
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
        <Anchor component={Link} to={`/mails?beside=${mailId}`} size="sm" aria-label={`${t('timeline.mails.open')}: ${title}`}>
          {title}
        </Anchor>
      ) : (
        title
      )}
    </>
  )
}
