import type { MailRow } from '@amparo/contracts/staff/mails'
import { IconAlertTriangle, IconCircleCheck, IconClock, IconSend, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import classes from './mail-state.module.css'

export type Mail = z.infer<typeof MailRow>

export const mailStates = ['WAITING', 'QUEUED', 'SENT', 'FAILED'] as const

const icons: Record<Mail['state'], TablerIcon> = { WAITING: IconClock, QUEUED: IconSend, SENT: IconCircleCheck, FAILED: IconAlertTriangle }

export function MailState({ state, why }: { state: Mail['state']; why?: string | null }) {
  const { t } = useTranslation()
  const Icon = icons[state]
  return (
    <span className={classes.state} data-state={state} title={why ?? undefined}>
      <Icon size={15} aria-hidden />
      {t(`mails.states.${state}`)}
    </span>
  )
}
