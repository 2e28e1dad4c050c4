import { languageOptions } from '@amparo/contracts/model/languages'
import { EditOrganization, type Organization, organization } from '@amparo/contracts/staff/settings'
import { changedFields } from '@amparo/web/form/drafts'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { useQueryClient } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { saveVersioned } from '../../../data/save-versioned.ts'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { usePlace } from '../../../data/use-place.ts'
import { SelectField } from '../../../form/choice-fields.tsx'
import { ColorField } from '../../../form/color-field.tsx'
import { ContractForm, FormSection } from '../../../form/contract-form.tsx'
import { countryOptions } from '../../../form/countries.ts'
import { useDraftKey } from '../../../form/draft-key.ts'
import { PhoneField } from '../../../form/phone-field.tsx'
import { TextAreaField, TextField } from '../../../form/text-fields.tsx'
import { setMe, useMe } from '../../../session/session.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { PictureControl } from '../../../ui/picture-control.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { BrandPreview } from './brand-preview.tsx'
import classes from './company-form.module.css'
import { CompanyMoney } from './company-money.tsx'
import { currencyOptions } from './currencies.ts'
import { zoneLabel, zoneOptions } from './time-zones.ts'

type Values = z.output<typeof EditOrganization>

function valuesOf(company: Organization): Values {
  const { name, country, currency, timeZone, language, orderPrefix, requestPrefix, color } = company
  const { phone, email, address, website } = company
  const { taxName, taxMode, taxBasisPoints, paymentCurrencies, estimateDays } = company
  return {
    ...{ name, country, currency, timeZone, language, orderPrefix, requestPrefix, color, phone, email, address, website },
    ...{ taxName, taxMode, taxBasisPoints, paymentCurrencies, estimateDays },
  }
}

/** A number that every company can picture. */
const exampleNumber = 1042

/** Everything there is to say of the company. Its logo is saved at once, the rest together. */
export function CompanyForm({ company }: { company: Organization }) {
  const { t } = useTranslation()
  const { language } = usePlace()
  const [base, setBase] = useState(company)
  const form = useContractForm(EditOrganization, valuesOf(base))
  const draft = useDraft(form, useDraftKey('organization'))
  const { control } = form
  const saved = useSaved()
  const edit = useAction(organization.edit, { quiet: true, onDone: saved, toast: () => ({ text: t('ui.edited') }) })

  const save = async (values: Values) => {
    const changes = changedFields(values, valuesOf(base))
    if (!Object.keys(changes).length) showToast(t('settings.unchanged'))
    const now = Object.keys(changes).length
      ? await saveVersioned<Organization, Values>(base, changes, {
          read: () => staffCall(organization.get, {}),
          write: (body, version) => edit.run({ body, version }),
          valuesOf,
          describe: (field, value) => ({ label: labelOf(field), text: say(field, value) }),
        })
      : base
    setBase(now)
    form.reset(valuesOf(now))
  }

  const labelOf = (field: keyof Values) => {
    switch (field) {
      case 'taxName':
      case 'taxMode':
      case 'paymentCurrencies':
      case 'estimateDays':
        return t(`companyMoney.${field}`)
      case 'taxBasisPoints':
        return t('companyMoney.taxPercent')
      default:
        return t(`settings.company.${field}`)
    }
  }

  const say = (field: keyof Values, value: unknown) => {
    const text = String(value ?? '')
    const labelIn = (options: { value: string; label: string }[]) => options.find((option) => option.value === text)?.label ?? text
    switch (field) {
      case 'timeZone':
        return zoneLabel(language, base.country, text)
      case 'country':
        return labelIn(countryOptions(language))
      case 'currency':
        return labelIn(currencyOptions(language, text))
      case 'language':
        return labelIn(languageOptions)
      case 'taxMode':
        return t(`companyMoney.taxModes.${value as Values['taxMode']}`)
      case 'taxBasisPoints':
        return `${Number(value) / 100} %`
      default:
        return text
    }
  }

  return (
    <ContractForm form={form} draft={draft} onSubmit={save} submitLabel={t('settings.save')} fieldOf={{ phone_invalid: 'phone' }}>
      <FormSection title={t('settings.company.identity')} hint={t('settings.company.identityHint')}>
        <div data-whole>
          <Logo />
        </div>
        <TextField control={control} name="name" label={t('settings.company.name')} required maxLength={120} />
        <ColorField control={control} name="color" label={t('settings.company.color')} />
        <div data-whole>
          <BrandPreview name={form.watch('name')} logoUrl={useMe().organization.logoUrl} color={form.watch('color')} />
        </div>
      </FormSection>
      <FormSection title={t('settings.company.numbers')}>
        {(['order', 'request'] as const).map((of) => (
          <Fragment key={of}>
            <TextField
              control={control}
              name={`${of}Prefix`}
              label={t(`settings.company.${of}Prefix`)}
              description={t('settings.company.prefixHint')}
              maxLength={10}
              autoComplete="off"
            />
            <output className={classes.example} aria-live="polite">
              <span className={classes.exampleLabel}>{t(`settings.company.${of}Preview`)}</span>
              <strong className="tabular">{`${form.watch(`${of}Prefix`)}${exampleNumber}`}</strong>
            </output>
          </Fragment>
        ))}
      </FormSection>
      <FormSection title={t('settings.company.region')}>
        <SelectField control={control} name="country" label={t('settings.company.country')} data={countryOptions(language)} searchable />
        <SelectField
          control={control}
          name="currency"
          label={t('settings.company.currency')}
          description={t('settings.company.currencyHint')}
          data={currencyOptions(language, base.currency)}
          searchable
        />
        <SelectField
          control={control}
          name="timeZone"
          label={t('settings.company.timeZone')}
          data={zoneOptions(language, form.watch('country'), base.timeZone)}
          searchable
        />
        <SelectField
          control={control}
          name="language"
          label={t('settings.company.language')}
          description={t('settings.company.languageHint')}
          data={languageOptions}
        />
      </FormSection>
      <CompanyMoney form={form} />
      <FormSection title={t('settings.company.contact')} hint={t('settings.company.contactHint')}>
        <PhoneField control={control} name="phone" country={form.watch('country')} emptyAs={null} label={t('settings.company.phone')} />
        <TextField control={control} name="email" type="email" inputMode="email" emptyAs={null} label={t('settings.company.email')} maxLength={254} />
        <TextField
          control={control}
          name="website"
          type="url"
          inputMode="url"
          emptyAs={null}
          label={t('settings.company.website')}
          placeholder="https://"
          maxLength={200}
        />
        <div data-whole>
          <TextAreaField control={control} name="address" emptyAs={null} label={t('settings.company.address')} minRows={2} maxLength={300} />
        </div>
      </FormSection>
    </ContractForm>
  )
}

/** What is saved shows at once wherever the company's name and mark stand. */
function useSaved() {
  const client = useQueryClient()
  const me = useMe()
  return (company: Organization) => {
    client.setQueryData(keyOf(organization.get, {}), company)
    const { slug, name, country, currency, timeZone, language, orderPrefix, color, logoUrl, demo, reset } = company
    setMe({ ...me, organization: { slug, name, country, currency, timeZone, language, orderPrefix, color, logoUrl, demo, reset } })
  }
}

function Logo() {
  const { t } = useTranslation()
  const { organization: company } = useMe()
  const saved = useSaved()
  const upload = useAction(organization.setLogo, { onDone: saved })
  const remove = useAction(organization.removeLogo, { onDone: saved })
  return (
    <PictureControl
      label={t('settings.company.logo')}
      url={company.logoUrl}
      shape="wide"
      placeholder={<span style={{ color: 'var(--mantine-color-dimmed)' }}>{t('settings.company.noLogo')}</span>}
      onUpload={(file) => upload.run({ file })}
      onRemove={() => remove.run({})}
    />
  )
}
