import { customers, devices, NewCustomer } from '@amparo/contracts/staff/customers'
import { orders } from '@amparo/contracts/staff/orders'
import type { Location } from '@amparo/contracts/staff/settings'
import { CallError } from '@amparo/web/api/call'
import { checkForm } from '@amparo/web/form/check-form'
import { showProblem, useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../data/error-text.ts'
import { keyOf, makeStale } from '../../../data/use-endpoint.ts'
import { BlockForm } from '../../../form/block-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { useKeptKey } from '../../../form/use-kept-key.ts'
import { useMe } from '../../../session/session.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { showError } from '../../../ui/toast.tsx'
import { emptyCustomer, withoutEmptyRows } from '../../customers/customer-form.tsx'
import { useFileDrop } from '../../images/use-file-drop.ts'
import { useImageTray } from '../../images/use-image-tray.ts'
import { useSending } from '../../images/use-sending.ts'
import { AgreedBlock } from './agreed-block.tsx'
import { orderOf, IntakeForm as Schema, startIntake } from './intake-schema.ts'
import { WhatBlock } from './what-block.tsx'
import { WhoBlock } from './who-block.tsx'

interface Props {
  locations: readonly Location[]
  /** Whom and what the page was opened for. */
  customerId: string | null
  deviceId: string | null
  onDone: (orderId: string) => void
}

/** A machine stands at one counter, whoever works at it. */
const lastLocation = 'amparo:location'

/** Takes in an order: who, what, what was agreed; by keyboard from one end to the other. */
export function IntakeForm({ locations, customerId, deviceId, onDone }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const client = useQueryClient()
  const key = useDraftKey(customerId ? `order:new:${customerId}` : 'order:new')
  const [start] = useState(() =>
    startIntake({ me, locations, now: new Date(), customerId, deviceId, lastLocationId: localStorage.getItem(lastLocation) }),
  )
  const form = useContractForm(Schema, start)
  const draft = useDraft(form, key)
  const customerForm = useContractForm(NewCustomer, emptyCustomer(me.organization.country, me.organization.language), withoutEmptyRows)
  const customerDraft = useDraft(customerForm, `${key}:customer`)
  const photos = useImageTray(key)
  const keys = useKeptKey(key)
  const root = useRef<HTMLFormElement>(null)

  const addFiles = (files: File[]) => {
    const left = photos.tray.add(files)
    if (left) showError(t('images.tooMany', { count: left }))
  }
  const over = useFileDrop(root, addFiles, { pasteAnywhere: true })

  const useKnown = (id: string) => {
    form.setValue('who', 'known', { shouldDirty: true })
    form.setValue('customerId', id, { shouldDirty: true })
    // Their own devices come first, unless another was described already.
    if (form.getValues('what') === 'new' && !Object.values(form.getValues('device')).some(Boolean)) form.setValue('what', 'open')
    sending.setFailed(null)
  }

  const explain = (error: unknown): ReactNode => {
    if (!(error instanceof CallError)) return errorText(t, error)
    const existing = error.problem?.data?.customerId
    if (error.code === 'tax_id_taken')
      return typeof existing !== 'string' ? (
        t('customers.form.duplicateHidden')
      ) : (
        <>
          {t('intake.duplicate')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => useKnown(existing)}>
            {t('intake.useExisting')}
          </Button>
        </>
      )
    return `${errorText(t, error)}${error.code === 'offline' ? ` ${t('intake.draftKept')}` : ''}`
  }

  /** Puts what the server found wrong on the fields of either form. */
  const place = (error: unknown): boolean => {
    if (!(error instanceof CallError) || !error.problem) return false
    const fields = error.problem.fields ?? []
    const prefix = 'body.customer.'
    // The whole request's code says more than that of the field: taken, not wrong.
    const taken = error.code === 'tax_id_taken'
    const ofCustomer = fields
      .filter(({ path }) => path.startsWith(prefix) && !(taken && path.endsWith('.taxId')))
      .map(({ path, code }) => ({ path: path.slice(prefix.length), code }))
    const rest = { ...error.problem, fields: fields.filter(({ path }) => !path.startsWith(prefix)) }
    const onCustomer =
      (taken || ofCustomer.length > 0) &&
      showProblem(customerForm, { ...error.problem, code: taken ? 'tax_id_taken' : 'invalid_input', fields: ofCustomer }, { tax_id_taken: 'taxId' })
    return showProblem(form, rest) || onCustomer
  }

  const check = async () => {
    const orderOk = await checkForm(form)
    const customerOk = form.getValues('who') !== 'new' || (await checkForm(customerForm))
    return orderOk && customerOk
  }

  const send = async () => {
    const isNew = form.getValues('who') === 'new'
    const body = orderOf(Schema.parse(form.getValues()), isNew ? NewCustomer.parse(withoutEmptyRows(customerForm.getValues())) : null, photos.ids)
    const order = await staffCall(orders.create, { body }, { idempotencyKey: keys.keyFor(body) })
    keys.happened()
    localStorage.setItem(lastLocation, order.location.id)
    draft.clear()
    customerDraft.clear()
    photos.tray.clear()
    client.setQueryData(keyOf(orders.get, { params: { id: order.id } }), order)
    void makeStale(client, orders.list, orders.counts, customers.list, customers.get, devices.list, devices.get)
    onDone(order.id)
  }

  const sending = useSending(photos, {
    check,
    wrong: [form, customerForm].some(({ formState }) => Object.keys(formState.errors).length > 0),
    send,
    explain: (error) => {
      const placed = place(error)
      const own = error instanceof CallError && error.code === 'tax_id_taken'
      return placed && !own ? t('errors.invalid_input') : explain(error)
    },
  })

  return (
    <BlockForm
      ref={root}
      sending={sending}
      restoredFrom={draft.restoredFrom ?? customerDraft.restoredFrom}
      onDiscard={() => {
        draft.discard()
        customerDraft.discard()
        photos.tray.clear()
      }}
      submitLabel={t('intake.submit')}
    >
      <WhoBlock form={form} customerForm={customerForm} onKnown={useKnown} />
      <WhatBlock form={form} photos={photos} onFiles={addFiles} over={over} />
      <AgreedBlock form={form} customerForm={customerForm} locations={locations} />
    </BlockForm>
  )
}
