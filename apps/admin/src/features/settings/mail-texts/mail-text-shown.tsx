import type { MailText } from '@amparo/contracts/staff/notices'
import { useTranslation } from 'react-i18next'
import { Fact, Facts } from '../../../ui/facts/facts.tsx'
import classes from './mail-text-editor.module.css'

/** The words of a mail, for those who may only look. */
export function MailTextShown({ text: { subject, body, language } }: { text: MailText }) {
  const { t } = useTranslation()
  return (
    <Facts label={t('mailTexts.body')}>
      <Fact label={t('mailTexts.subject')}>
        <span lang={language}>{subject}</span>
      </Fact>
      <Fact label={t('mailTexts.body')}>
        <p className={classes.said} lang={language}>
          {body}
        </p>
      </Fact>
    </Facts>
  )
}
