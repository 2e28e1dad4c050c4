import type { Order } from '@amparo/contracts/staff/orders'
import { Anchor, Button, Skeleton } from '@mantine/core'
import { IconBrandWhatsapp, IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../session/session.ts'
import { customerChat } from '../order-words.ts'
import { copyText } from './copy-text.ts'
import { TrackingButton } from './tracking-button.tsx'
import classes from './tracking-link.module.css'
import { useTrackingQr } from './use-tracking-qr.ts'

interface Props {
  order: Order
  /** What the ready message tells: that it was received, or how it stands. */
  message: 'received' | 'status'
}

/** The customer's secret link in every way one hands it over: as a code to point a phone at, copied, opened, in a chat. */
export function TrackingLink({ order, message }: Props) {
  const { t } = useTranslation()
  const { organization } = useMe()
  const qr = useTrackingQr(order.id, order.trackingUrl)
  const chat = customerChat(order, organization, message)
  return (
    <div className={classes.link}>
      <div className={classes.code}>
        {qr.data ? (
          <img src={qr.data} alt={t('order.link.qr')} width={168} height={168} />
        ) : qr.isError ? (
          <span className={classes.failed}>{t('order.link.qrFailed')}</span>
        ) : (
          <Skeleton width={168} height={168} />
        )}
      </div>
      <div className={classes.ways}>
        <Anchor href={order.trackingUrl} target="_blank" rel="noreferrer" className={classes.address!}>
          {order.trackingUrl.replace(/^https?:\/\//, '')}
        </Anchor>
        <p className={classes.hint}>{t('order.link.text')}</p>
        <div className={classes.buttons}>
          {chat && (
            <Button
              component="a"
              href={chat}
              target="_blank"
              rel="noreferrer"
              variant="default"
              leftSection={<IconBrandWhatsapp size={16} aria-hidden />}
            >
              {t('order.link.whatsapp')}
            </Button>
          )}
          <CopyButton text={order.trackingUrl} />
          <TrackingButton url={order.trackingUrl}>{t('order.link.open')}</TrackingButton>
        </div>
      </div>
    </div>
  )
}

function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2_500)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <Button
      variant="default"
      leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      aria-live="polite"
      onClick={() => void copyText(text).then(() => setCopied(true))}
    >
      {t(copied ? 'order.link.copied' : 'order.link.copy')}
    </Button>
  )
}
