import { customers, devices, NewCustomer } from '@amparo/contracts/staff/customers'
import { orders } from '@amparo/contracts/staff/orders'
import type { Location } from '@amparo/contracts/staff/settings'
import { CallError } from '@amparo/web/api/call'
import { showProblem, useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { Alert, Button, Kbd } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../data/error-text.ts'
import { keyOf, makeStale } from '../../../data/use-endpoint.ts'
import { useDraftKey } from '../../../form/draft-key.ts'
import { useMe } from '../../../session/session.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { showError } from '../../../ui/toast.tsx'
import { emptyCustomer } from '../../customers/customer-form.tsx'
import { useFileDrop } from '../../images/use-file-drop.ts'
import { useImageTray } from '../../images/use-image-tray.ts'
import { AgreedBlock } from './agreed-block.tsx'
import classes from './intake.module.css'
import { orderOf, IntakeForm as Schema, startIntake } from './intake-schema.ts'
import { useKeptKey } from './use-kept-key.ts'
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

const filledPhones = (values: typeof NewCustomer._zod.input) => ({ ...values, phones: values.phones?.filter(({ e164 }) => e164.trim() !== '') })

/** Takes in an order: who, what, what was agreed; by keyboard from one end to the other. */
export function IntakeForm({ locations, customerId, deviceId, onDone }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const client = useQueryClient()
  const mac = useOs() === 'macos'
  const key = useDraftKey(customerId ? `order:new:${customerId}` : 'order:new')
  const [start] = useState(() =>
    startIntake({ me, locations, now: new Date(), customerId, deviceId, lastLocationId: localStorage.getItem(lastLocation) }),
  )
  const form = useContractForm(Schema, start)
  const draft = useDraft(form, key)
  const customerForm = useContractForm(NewCustomer, emptyCustomer(me.organization.country, me.organization.language), filledPhones)
  const customerDraft = useDraft(customerForm, `${key}:customer`)
  const photos = useImageTray(key)
  const keys = useKeptKey(key)
  const [failed, setFailed] = useState<ReactNode>(null)
  const [state, setState] = useState<'idle' | 'waiting' | 'sending'>('idle')
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
    setFailed(null)
  }

  const explain = (error: unknown): ReactNode => {
    if (!(error instanceof CallError)) return errorText(t, error)
    const existing = error.problem?.data?.customerId
    if (error.code === 'tax_id_taken' && typeof existing === 'string')
      return (
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

  const send = async () => {
    setFailed(null)
    const isNew = form.getValues('who') === 'new'
    const [orderOk, customerOk] = [
      await form.trigger(undefined, { shouldFocus: true }),
      !isNew || (await customerForm.trigger(undefined, { shouldFocus: true })),
    ]
    if (!orderOk || !customerOk) {
      setState('idle')
      return setFailed(t('errors.invalid_input'))
    }
    if (photos.failed) {
      setState('idle')
      return setFailed(t('images.failed', { count: photos.failed }))
    }
    if (photos.pending) return setState('waiting')

    setState('sending')
    const body = orderOf(Schema.parse(form.getValues()), isNew ? NewCustomer.parse(filledPhones(customerForm.getValues())) : null, photos.ids)
    try {
      const order = await staffCall(orders.create, { body }, { idempotencyKey: keys.keyFor(body) })
      keys.happened()
      localStorage.setItem(lastLocation, order.location.id)
      draft.clear()
      customerDraft.clear()
      photos.tray.clear()
      client.setQueryData(keyOf(orders.get, { params: { id: order.id } }), order)
      void makeStale(client, orders.list, orders.counts, customers.list, customers.get, devices.list, devices.get)
      onDone(order.id)
    } catch (error) {
      const placed = place(error)
      const own = error instanceof CallError && error.code === 'tax_id_taken'
      setFailed(placed && !own ? t('errors.invalid_input') : explain(error))
      setState('idle')
    }
  }

  const latestSend = useRef(send)
  useEffect(() => {
    latestSend.current = send
  })
  useEffect(() => {
    if (state === 'waiting' && !photos.pending) void latestSend.current()
  }, [state, photos.pending])

  const restored = draft.restoredFrom ?? customerDraft.restoredFrom
  return (
    <form
      ref={root}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (state === 'idle') void send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && state === 'idle') {
          event.preventDefault()
          void send()
        }
      }}
    >
      {restored && (
        <Alert color="blue" variant="light" icon={<IconHistory size={16} />} p="xs" mb="md">
          {t('ui.draft.restored')} <RelativeTime at={restored.toISOString()} />
          <Button
            variant="subtle"
            size="compact-sm"
            ml="xs"
            onClick={() => {
              draft.discard()
              customerDraft.discard()
              photos.tray.clear()
            }}
          >
            {t('ui.draft.discard')}
          </Button>
        </Alert>
      )}
      <WhoBlock form={form} customerForm={customerForm} onKnown={useKnown} />
      <WhatBlock form={form} photos={photos} onFiles={addFiles} over={over} />
      <AgreedBlock form={form} customerForm={customerForm} locations={locations} />
      <div className={classes.bar}>
        {failed && (
          <div className={classes.failed} role="alert">
            <IconAlertTriangle size={16} aria-hidden />
            <span>{failed}</span>
          </div>
        )}
        <Kbd size="xs" className={classes.keys!}>
          {t(mac ? 'timeline.compose.keysMac' : 'timeline.compose.keys')}
        </Kbd>
        <Button type="submit" loading={state === 'sending'} disabled={state === 'waiting'} className={classes.submit!}>
          {state === 'waiting' ? t('images.pending', { count: photos.pending }) : t('intake.submit')}
        </Button>
      </div>
    </form>
  )
}
