import { languages } from '@amparo/contracts/model/languages'
import type { MailText } from '@amparo/contracts/staff/notices'
import { IconPencilCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import rows from '../rows.module.css'

/** The mails whose words a company may write, and in which languages it did. */
export function MailTextList({ texts }: { texts: readonly MailText[] }) {
  const { t } = useTranslation()
  const templates = [...new Set(texts.map(({ template }) => template))]
  return (
    <ul className={rows.rows} aria-label={t('settings.sections.mailTexts')}>
      {templates.map((template) => {
        const own = languages.filter((language) => texts.some((text) => text.template === template && text.language === language && text.own))
        return (
          <li key={template} className={rows.row}>
            <span className={rows.words}>
              <Link to={`/settings/mail-texts/${template}`} className={rows.name}>
                {t(`mails.templates.${template}`)}
              </Link>
              <span className={rows.note}>{t(`mailTexts.when.${template}`)}</span>
            </span>
            <span className={rows.side}>
              {own.length ? (
                <span className={rows.flag}>
                  <IconPencilCheck size={15} aria-hidden />
                  {own.length === languages.length ? t('mailTexts.ownBoth') : t(`mailTexts.ownIn.${own[0]!}`)}
                </span>
              ) : (
                t('mailTexts.standard')
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
