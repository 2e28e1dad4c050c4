import { type Mail as MailWithBody, mails } from '@amparo/contracts/staff/mails'
import { formatDate } from '@amparo/web/format/dates'
import { Alert, Anchor, Button } from '@mantine/core'
import { IconAlertTriangle, IconLock, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { z } from 'zod'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { Fact, Facts } from '../../ui/facts/facts.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { MailFrame } from './mail-frame.tsx'
import { MailState } from './mail-state.tsx'
import classes from './mail-view.module.css'
import { useSendMail } from './use-send-mail.ts'

/** One mail as its reader gets it, with what became of it. */
export function MailView({ id }: { id: string }) {
  const query = useEndpoint(mails.get, { params: { id } })
  return (
    <Loaded
      query={query}
      skeleton={
        <div className={classes.head}>
          <RowsSkeleton rows={6} />
        </div>
      }
    >
      {(mail) => <Shown mail={mail} />}
    </Loaded>
  )
}

function Shown({ mail }: { mail: z.infer<typeof MailWithBody> }) {
  const { t } = useTranslation()
  const place = usePlace()
  const { send } = useSendMail()
  const leaves = useEndpoint(mails.status, {}).data?.server ?? false
  return (
    <div className={classes.view}>
      <header className={classes.head}>
        <h2 className={classes.subject}>{mail.subject}</h2>
        <Facts label={mail.subject}>
          <Fact label={t('mails.state')}>
            <MailState state={mail.state} />
          </Fact>
          <Fact label={t('mails.to')}>{mail.toName ? `${mail.toName} · ${mail.to}` : mail.to}</Fact>
          <Fact label={t('mails.written')}>{formatDate(mail.createdAt, place, 'moment')}</Fact>
          <Fact label={t('mails.sent')}>{mail.sentAt && formatDate(mail.sentAt, place, 'moment')}</Fact>
          {mail.order && (
            <Fact label={t('mails.order')}>
              <Anchor component={Link} to={`/orders/${mail.order.id}`} size="sm" className="tabular">
                {mail.order.code}
              </Anchor>
            </Fact>
          )}
        </Facts>
        {mail.state === 'FAILED' && (
          <Alert
            color="red"
            variant="light"
            icon={<IconAlertTriangle size={16} />}
            p="xs"
            mt="xs"
            title={t('mails.failed', { count: mail.attempts })}
          >
            {mail.error}
          </Alert>
        )}
        {mail.can.send && leaves && (
          <Button
            mt="sm"
            variant="default"
            leftSection={<IconSend size={15} />}
            loading={send.pending}
            onClick={() => send.start({ params: { id: mail.id } })}
          >
            {t(mail.state === 'SENT' ? 'mails.resend' : mail.state === 'FAILED' ? 'mails.tryAgain' : 'mails.sendNow')}
          </Button>
        )}
      </header>
      {mail.html === null ? (
        <p className={classes.hidden}>
          <IconLock size={16} aria-hidden />
          {t('mails.personal')}
        </p>
      ) : (
        <MailFrame className={classes.body} title={mail.subject} html={mail.html} />
      )}
    </div>
  )
}
