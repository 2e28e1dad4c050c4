import type { Activity } from '@amparo/contracts/staff/order-updates'
import type { Order } from '@amparo/contracts/staff/orders'
import { CallError } from '@amparo/web/api/call'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../data/error-text.ts'
import { useMe } from '../../../session/session.ts'
import { PersonAvatar } from '../../../ui/person-avatar.tsx'
import classes from '../../history/history.module.css'
import { Said } from '../../history/said.tsx'
import { MentionWords } from '../../mentions/mention-words.tsx'
import { useStatuses } from '../use-statuses.ts'
import type { Outbox, OutboxEntry } from './outbox.ts'
import { SeenMark } from './seen-mark.tsx'
import { UpdateHeading } from './update-card.tsx'
import type { ComposerState } from './use-composer.ts'

interface Props {
  order: Order
  entry: OutboxEntry
  outbox: Outbox
  composer: ComposerState
}

/** What was said and has not arrived: it stands where it will stand, and says so. */
export function OutboxCard({ order, entry, outbox, composer }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const publicStatuses = useStatuses('public-statuses')
  const internalStatuses = useStatuses('internal-statuses')
  const { body } = entry
  const status = body.kind === 'NOTE' ? null : ((body.kind === 'PUBLIC' ? publicStatuses : internalStatuses).find(body.statusId) ?? null)
  const from = body.kind === 'PUBLIC' ? order.status.id : null
  const waits = entry.state === 'failed'

  const takeBack = () => {
    composer.tray.tray.putBack(entry.images)
    composer.start({
      kind: body.kind,
      note: body.note ?? '',
      mentions: entry.mentions,
      ...(body.kind === 'PUBLIC' && { publicStatusId: body.statusId, notify: body.notify ?? null }),
      ...(body.kind === 'INTERNAL' && { internalStatusId: body.statusId }),
    })
    outbox.remove(entry.key)
  }

  return (
    <article className={classes.card} data-kind={body.kind} data-waiting={!waits || undefined}>
      <PersonAvatar person={me} size={28} />
      <div className={classes.said}>
        <header className={classes.head}>
          <UpdateHeading
            update={{ kind: body.kind, status }}
            activity={{
              id: entry.key,
              kind: 'order.note',
              data: body.kind === 'NOTE' ? {} : { statusId: body.statusId, from },
              at: entry.at as Activity['at'],
              actor: { kind: 'USER', name: me.name, photoUrl: me.photoUrl },
              customerSees: body.kind === 'PUBLIC',
              update: null,
              mentions: entry.mentions,
              attachments: [],
            }}
          />
          {!waits && <span className={classes.when}>{t('timeline.outbox.sending')}</span>}
          {body.kind === 'PUBLIC' && <SeenMark />}
        </header>
        <Said note={body.note && <MentionWords text={body.note} mentions={entry.mentions} />} images={entry.images} />
        {waits && (
          <div className={classes.unsent} role="alert">
            {entry.error === 'offline' ? <IconCloudOff size={15} aria-hidden /> : <IconAlertTriangle size={15} aria-hidden />}
            <span>
              {entry.error === 'offline'
                ? t('timeline.outbox.offline')
                : `${t('timeline.outbox.failed')} ${errorText(t, new CallError(entry.error ?? 'internal'))}`}
            </span>
            <Button variant="subtle" size="compact-sm" onClick={() => outbox.retry(entry.key)}>
              {t('timeline.outbox.again')}
            </Button>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={takeBack}>
              {t('timeline.outbox.takeBack')}
            </Button>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => outbox.remove(entry.key)}>
              {t('timeline.outbox.drop')}
            </Button>
          </div>
        )}
      </div>
    </article>
  )
}
