import type { Localized } from '@amparo/contracts/common'
import { languages } from '@amparo/contracts/model/languages'
import { fillPlaces } from '@amparo/contracts/model/messages'
import { formatMoney } from '@amparo/contracts/model/money'
import { localeOf } from '@amparo/web/format/place'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { useMe } from '../../../session/session.ts'
import classes from './message-preview.module.css'

interface Props {
  text: Localized
  label: Localized
  nextStep: Localized
}

/** The WhatsApp message as it will stand in the customer's chat, with an order that one can picture. */
export function MessagePreview({ text, label, nextStep }: Props) {
  const { t, i18n } = useTranslation()
  const { organization } = useMe()
  const place = usePlace()
  const shown = languages.filter((language) => text[language]?.trim())
  return (
    <section aria-label={t('statusMessages.preview')} className={classes.preview}>
      <h2 className={classes.title}>{t('statusMessages.preview')}</h2>
      {shown.map((language) => {
        const say = i18n.getFixedT(i18n.language)
        return (
          <p key={language} className={classes.bubble} lang={language}>
            {fillPlaces(text[language], {
              customer: say('statusMessages.examples.customer'),
              company: organization.name,
              order: `${organization.orderPrefix}1042`,
              device: say('statusMessages.examples.device'),
              status: label[language],
              nextStep: nextStep[language],
              promised: say('statusMessages.examples.promised'),
              balance: formatMoney(10_000, organization.currency, localeOf({ ...place, language })),
              link: `${location.host}/${organization.slug}/o/…`,
            })}
          </p>
        )
      })}
      {shown.length < languages.length && <p className={classes.standard}>{t('statusMessages.standard')}</p>}
    </section>
  )
}
