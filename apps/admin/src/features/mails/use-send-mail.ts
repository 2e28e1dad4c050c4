import { mails } from '@amparo/contracts/staff/mails'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../data/use-action.ts'

const stale = [mails.list, mails.get, mails.status]

export function useSendMail() {
  const { t } = useTranslation()
  return {
    send: useAction(mails.send, { stale, toast: ({ to }) => ({ text: t('mails.done.queued', { to }) }) }),
    sendWaiting: useAction(mails.sendWaiting, { stale, toast: ({ queued }) => ({ text: t('mails.done.allQueued', { count: queued }) }) }),
  }
}
