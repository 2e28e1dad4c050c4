import type { Notification } from '@amparo/contracts/staff/notices'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/session.ts'

/** The kinds that are told of in words of their own; what each is about follows. */
const kinds = {
  'request.created': 'requestCreated',
  'request.executed': 'requestExecuted',
  'request.commented': 'requestCommented',
  'request.mailed': 'requestMailed',
  'request.replied': 'requestReplied',
  'request.assigned': 'requestAssigned',
  'request.overdue': 'requestOverdue',
  'order.created': 'orderAssigned',
  'order.assigned': 'orderAssigned',
  'order.note': 'orderMentioned',
  'estimate.approved': 'estimateApproved',
  'estimate.declined': 'estimateDeclined',
  'estimate.expired': 'estimateExpired',
} as const

export interface NoticeWords {
  /** Who did it; nobody in particular where it happened by itself. */
  who: string | undefined
  words: string
}

/** A notification as a sentence: who, and what they did to what. */
export function useNoticeWords(): (notice: Notification) => NoticeWords {
  const { t } = useTranslation()
  const me = useMe()
  return ({ kind, data, about, actor }) => {
    const known = kinds[kind as keyof typeof kinds] as (typeof kinds)[keyof typeof kinds] | undefined
    const code = { code: about.code }
    const who =
      actor?.name ?? (kind === 'request.replied' ? String(data.from ?? about.title) : kind.startsWith('estimate.') ? about.title : undefined)
    if (kind === 'request.commented' && Array.isArray(data.mentionIds) && data.mentionIds.includes(me.id))
      return { who, words: t('notices.kinds.requestMentioned', code) }
    if (kind === 'request.finished') return { who, words: t(`notices.kinds.${data.success === true ? 'requestSucceeded' : 'requestFailed'}`, code) }
    if (!known) return { who, words: t(about.kind === 'REQUEST' ? 'notices.kinds.request' : 'notices.kinds.order', code) }
    return { who, words: t(`notices.kinds.${known}`, code) }
  }
}
