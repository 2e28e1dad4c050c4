import type { Localized } from '@amparo/contracts/common'
import { languages } from '@amparo/contracts/model/languages'
import type { Place } from '@amparo/web/format/place'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/session.ts'

/** The person's language with the country and the time zone of their company: what every formatter asks for. */
export function usePlace(): Place {
  const { i18n } = useTranslation()
  const { organization } = useMe()
  const language = languages.find((known) => known === i18n.language) ?? organization.language
  return { language, country: organization.country, timeZone: organization.timeZone }
}

/** Picks the person's language out of texts that the company wrote in each. */
export function useLocalized(): (text: Localized) => string {
  const { language } = usePlace()
  return (text) => text[language]
}
