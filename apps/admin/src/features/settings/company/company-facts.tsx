import { languageOptions } from '@amparo/contracts/model/languages'
import { formatPhone } from '@amparo/contracts/model/phones'
import type { Organization } from '@amparo/contracts/staff/settings'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { countryOptions } from '../../../form/countries.ts'
import { Fact, Facts } from '../../../ui/facts/facts.tsx'
import { currencyOptions } from './currencies.ts'
import { zoneLabel } from './time-zones.ts'

/** The company, for those who may only look. */
export function CompanyFacts({ company }: { company: Organization }) {
  const { t } = useTranslation()
  const { language } = usePlace()
  const labelIn = (options: { value: string; label: string }[], value: string) => options.find((option) => option.value === value)?.label ?? value
  return (
    <Facts label={t('settings.sections.company')}>
      <Fact label={t('settings.company.name')}>{company.name}</Fact>
      <Fact label={t('settings.company.country')}>{labelIn(countryOptions(language), company.country)}</Fact>
      <Fact label={t('settings.company.currency')}>{labelIn(currencyOptions(language, company.currency), company.currency)}</Fact>
      <Fact label={t('settings.company.timeZone')}>{zoneLabel(language, company.country, company.timeZone)}</Fact>
      <Fact label={t('settings.company.language')}>{labelIn(languageOptions, company.language)}</Fact>
      <Fact label={t('settings.company.orderPrefix')}>{company.orderPrefix}</Fact>
      <Fact label={t('settings.company.requestPrefix')}>{company.requestPrefix}</Fact>
      <Fact label={t('companyMoney.taxMode')}>
        {company.taxMode === 'NONE'
          ? t('companyMoney.taxModes.NONE')
          : `${company.taxName} ${company.taxBasisPoints / 100} % · ${t(`companyMoney.taxModes.${company.taxMode}`)}`}
      </Fact>
      <Fact label={t('companyMoney.paymentCurrencies')}>{company.paymentCurrencies.join(', ')}</Fact>
      <Fact label={t('companyMoney.estimateDays')}>{company.estimateDays}</Fact>
      <Fact label={t('settings.company.phone')}>{company.phone && formatPhone(company.phone)}</Fact>
      <Fact label={t('settings.company.email')}>{company.email}</Fact>
      <Fact label={t('settings.company.website')}>{company.website}</Fact>
      <Fact label={t('settings.company.address')}>{company.address}</Fact>
    </Facts>
  )
}
