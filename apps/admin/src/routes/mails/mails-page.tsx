export { MailList as Component } from '../../features/mails/mail-list.tsx'
