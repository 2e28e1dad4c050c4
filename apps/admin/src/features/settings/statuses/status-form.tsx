import type { Localized } from '@amparo/contracts/common'
import { inEachLanguage, languages } from '@amparo/contracts/model/languages'
import { EstimateEvent, NewInternalStatus, NewPublicStatus, type OrderStatus, statuses } from '@amparo/contracts/staff/statuses'
import { CallError } from '@amparo/web/api/call'
import { changedFields } from '@amparo/web/form/drafts'
import { type ContractForm as Form, useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { z } from 'zod'
import { saveVersioned } from '../../../data/save-versioned.ts'
import { useAction } from '../../../data/use-action.ts'
import { makeStale } from '../../../data/use-endpoint.ts'
import { SegmentsField, SelectField, SwitchField } from '../../../form/choice-fields.tsx'
import { ColorField } from '../../../form/color-field.tsx'
import { ContractForm, FormSection } from '../../../form/contract-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { TextAreaField, TextField, useField } from '../../../form/text-fields.tsx'
import { staffCall } from '../../../session/staff-call.ts'
import { showToast } from '../../../ui/toast.tsx'
import { CustomerPreview } from './customer-preview.tsx'
import { InternalPreview } from './internal-preview.tsx'
import { MessageEditor } from './message-editor.tsx'
import { MessagePreview } from './message-preview.tsx'
import classes from './status-form.module.css'
import { categories, type StatusKind } from './status-kinds.ts'

type PublicValues = z.output<typeof NewPublicStatus>
type InternalValues = z.output<typeof NewInternalStatus>

const nothing = inEachLanguage(() => '')

function publicValues({ label, nextStep, category, mover, color, notify, initial, estimateEvent, whatsapp }: OrderStatus): PublicValues {
  return { label, nextStep, category: category ?? 'WORKING', mover, color, notify, initial, estimateEvent, whatsapp }
}

function internalValues({ label, color, initial }: OrderStatus): InternalValues {
  return { label, color, initial }
}

interface Props {
  /** The one to change; left out to add one. */
  status?: OrderStatus
}

/** A status that customers see, beside what they will read. */
export function PublicStatusForm({ status }: Props) {
  const { t } = useTranslation()
  const [initial] = useState(status)
  const form = useContractForm(
    NewPublicStatus,
    initial
      ? publicValues(initial)
      : {
          label: nothing,
          nextStep: nothing,
          category: 'WORKING',
          mover: 'SHOP',
          color: '#1c6fc4',
          notify: true,
          initial: false,
          estimateEvent: null,
          whatsapp: nothing,
        },
  )
  const submit = useSave<PublicValues>('public-statuses', initial, publicValues, (body) => staffCall(statuses.createPublic, { body }))
  const draft = useDraft(form, useDraftKey(`status:${initial?.id ?? 'new-public'}`))
  const { control } = form
  const [label, nextStep, category, mover, color, whatsapp] = form.watch(['label', 'nextStep', 'category', 'mover', 'color', 'whatsapp'])

  return (
    <div className={classes.split}>
      <ContractForm
        form={form}
        draft={draft}
        submitLabel={t(initial ? 'settings.save' : 'settings.statuses.add')}
        onCancel={submit.leave}
        onSubmit={async (values) => {
          await submit.save(values)
          draft.clear()
          submit.leave()
        }}
      >
        <FormSection title={t('settings.statuses.name')} hint={t('settings.statuses.nameHint')}>
          {languages.map((language) => (
            <TextField
              key={language}
              control={control}
              name={`label.${language}`}
              label={t(`settings.statuses.in.${language}`)}
              required
              maxLength={60}
              lang={language}
            />
          ))}
        </FormSection>
        <FormSection title={t('settings.statuses.nextStep')} hint={t('settings.statuses.nextStepHint')}>
          {languages.map((language) => (
            <TextAreaField
              key={language}
              control={control}
              name={`nextStep.${language}`}
              label={t(`settings.statuses.in.${language}`)}
              required
              maxLength={240}
              lang={language}
            />
          ))}
        </FormSection>
        <FormSection title={t('settings.statuses.meaning')}>
          <SelectField
            control={control}
            name="category"
            label={t('settings.statuses.category')}
            description={t(`settings.statuses.categoryHints.${category}`)}
            data={categories.map((value) => ({ value, label: t(`settings.statuses.categories.${value}`) }))}
          />
          <ColorField control={control} name="color" label={t('settings.statuses.color')} description={t('settings.statuses.colorHint')} />
          <div data-whole>
            <SegmentsField
              control={control}
              name="mover"
              label={t('settings.statuses.mover')}
              data={(['SHOP', 'CUSTOMER', 'NOBODY'] as const).map((value) => ({ value, label: t(`settings.statuses.movers.${value}`) }))}
            />
          </div>
          <div data-whole className={classes.switches}>
            <SwitchField control={control} name="notify" label={t('settings.statuses.notify')} description={t('settings.statuses.notifyHint')} />
            <InitialSwitch form={form} isInitial={initial?.initial ?? false} />
          </div>
          <div data-whole>
            <EstimateEventField form={form} />
          </div>
        </FormSection>
        <FormSection title={t('statusMessages.title')} hint={t('statusMessages.hint')}>
          <MessageEditor form={form} />
        </FormSection>
      </ContractForm>
      <div className={classes.aside}>
        <CustomerPreview label={label} nextStep={nextStep} category={category} mover={mover} color={color} />
        <MessagePreview text={whatsapp ?? nothing} label={label} nextStep={nextStep} />
      </div>
    </div>
  )
}

/** A status among colleagues, beside how it will look in lists. */
export function InternalStatusForm({ status }: Props) {
  const { t } = useTranslation()
  const [initial] = useState(status)
  const form = useContractForm(NewInternalStatus, initial ? internalValues(initial) : { label: nothing, color: '#5c6b7a', initial: false })
  const submit = useSave<InternalValues>('internal-statuses', initial, internalValues, (body) => staffCall(statuses.createInternal, { body }))
  const draft = useDraft(form, useDraftKey(`status:${initial?.id ?? 'new-internal'}`))
  const { control } = form
  const [label, color] = form.watch(['label', 'color'])

  return (
    <div className={classes.split}>
      <ContractForm
        form={form}
        draft={draft}
        submitLabel={t(initial ? 'settings.save' : 'settings.statuses.add')}
        onCancel={submit.leave}
        onSubmit={async (values) => {
          await submit.save(values)
          draft.clear()
          submit.leave()
        }}
      >
        <FormSection title={t('settings.statuses.name')}>
          {languages.map((language) => (
            <TextField
              key={language}
              control={control}
              name={`label.${language}`}
              label={t(`settings.statuses.in.${language}`)}
              required
              maxLength={60}
              lang={language}
            />
          ))}
          <ColorField control={control} name="color" label={t('settings.statuses.color')} />
          <div data-whole>
            <InitialSwitch form={form} isInitial={initial?.initial ?? false} />
          </div>
        </FormSection>
      </ContractForm>
      <div className={classes.aside}>
        <InternalPreview label={label} color={color} />
      </div>
    </div>
  )
}

/** Which news of an estimate brings an order here by itself (B-07). */
function EstimateEventField({ form }: { form: Form<typeof NewPublicStatus> }) {
  const { t } = useTranslation()
  const { value, onChange, error, ref, ...field } = useField<z.input<typeof NewPublicStatus>, string | null | undefined>({
    control: form.control,
    name: 'estimateEvent',
  })
  return (
    <NativeSelect
      {...field}
      ref={ref}
      error={error}
      label={t('statusMessages.estimateEvent')}
      description={t('statusMessages.estimateEventHint')}
      value={value ?? ''}
      data={[
        { value: '', label: t('statusMessages.estimateEvents.none') },
        ...EstimateEvent.options.map((each) => ({ value: each, label: t(`statusMessages.estimateEvents.${each}`) })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}

/** One status is where orders start; it stops being that only when another becomes it. */
function InitialSwitch({ form, isInitial }: { form: Form<typeof NewPublicStatus> | Form<typeof NewInternalStatus>; isInitial: boolean }) {
  const { t } = useTranslation()
  const { control } = form as Form<typeof NewInternalStatus>
  return (
    <SwitchField
      control={control}
      name="initial"
      label={t('settings.statuses.initial')}
      description={t(isInitial ? 'settings.statuses.initialHere' : 'settings.statuses.initialHint')}
      disabled={isInitial}
    />
  )
}

/** Adds a status, or saves what of it changed, and leads back to the list. */
function useSave<V extends { label: Localized }>(
  kind: StatusKind,
  initial: OrderStatus | undefined,
  valuesOf: (status: OrderStatus) => V,
  create: (values: V) => Promise<OrderStatus>,
) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const edit = useAction(statuses.edit, { quiet: true, stale: [statuses.list], toast: () => ({ text: t('ui.edited') }) })
  const client = useQueryClient()

  const say = (field: string, value: unknown): string => {
    if (field === 'category') return t(`settings.statuses.categories.${value as OrderStatus['category'] & string}`)
    if (field === 'mover') return t(`settings.statuses.movers.${value as OrderStatus['mover']}`)
    if (field === 'estimateEvent') return t(`statusMessages.estimateEvents.${(value as OrderStatus['estimateEvent']) ?? 'none'}`)
    if (typeof value === 'boolean') return t(value ? 'settings.yes' : 'settings.no')
    if (value && typeof value === 'object') return Object.values(value).join('\n')
    return String(value)
  }

  const labelOf = (field: string) => {
    if (field === 'estimateEvent') return t('statusMessages.estimateEvent')
    if (field === 'whatsapp') return t('statusMessages.title')
    return t(`settings.statuses.${field === 'label' ? 'name' : (field as 'nextStep' | 'category' | 'mover' | 'color' | 'notify' | 'initial')}`)
  }

  return {
    leave: () => void navigate(`/settings/${kind}`),
    save: async (values: V) => {
      if (!initial) {
        const made = await create(values)
        showToast(t('settings.statuses.added'))
        await makeStale(client, statuses.list)
        return made
      }
      const changes = changedFields(values, valuesOf(initial))
      if (!Object.keys(changes).length) return initial
      return saveVersioned<OrderStatus, V>(initial, changes, {
        read: () => readStatus(kind, initial.id),
        write: (body, version) => edit.run({ params: { kind, id: initial.id }, body, version }),
        valuesOf,
        describe: (field, value) => ({
          label: labelOf(field),
          text: say(field, value),
        }),
      })
    },
  }
}

/** There is no reading of one status alone: the lists are short. */
async function readStatus(kind: StatusKind, id: string): Promise<OrderStatus> {
  const { data } = await staffCall(statuses.list, { params: { kind }, query: { includeRetired: true } })
  const found = data.find((status) => status.id === id)
  if (!found) throw new CallError('not_found')
  return found
}
