import { customers } from '@amparo/contracts/staff/customers'
import { units } from '@amparo/contracts/staff/places'
import { type Request, requests } from '@amparo/contracts/staff/requests'
import { CallError } from '@amparo/web/api/call'
import { checkForm } from '@amparo/web/form/check-form'
import { type ContractForm, showProblem, useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../data/error-text.ts'
import { keyOf, makeStale } from '../../../data/use-endpoint.ts'
import { BlockForm } from '../../../form/block-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { useKeptKey } from '../../../form/use-kept-key.ts'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { showError } from '../../../ui/toast.tsx'
import { useFileDrop } from '../../images/use-file-drop.ts'
import { useImageTray } from '../../images/use-image-tray.ts'
import { useSending } from '../../images/use-sending.ts'
import { AboutBlock, useKinds } from './about-block.tsx'
import { AnswerBlock } from './answer-block.tsx'
import { type EntryStart, fieldOf, relevant, requestOf, EntryForm as Schema, startEntry } from './entry-schema.ts'
import { OpenEdits } from './open-edits.ts'
import { useAsked } from './use-asked.ts'
import { useTerm } from './use-term.ts'
import { WhatBlock } from './what-block.tsx'

export type EntryFormState = ContractForm<typeof Schema>

interface Props {
  start: EntryStart
  onDone: (request: Request) => void
}

/** A machine stands at one counter: what comes in there comes in the same way. */
const lastChannel = 'amparo:channel'

/** Enters a request with all that it needs (S2-08), by keyboard from one end to the other while somebody is on the phone. */
export function EntryForm({ start, onDone }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const client = useQueryClient()
  const kinds = useKinds()
  const mayBeResponsible = useMay('requests.read')
  const key = useDraftKey(['request:new', start.customerId, start.unitId].filter(Boolean).join(':'))
  const [initial] = useState(() => {
    const association = kinds.includes(start.association) ? start.association : kinds[0]!
    return startEntry({ ...start, association }, { me, now: new Date(), lastChannelId: localStorage.getItem(lastChannel), mayBeResponsible })
  })
  const form = useContractForm(Schema, initial, relevant)
  const draft = useDraft(form, key)
  const photos = useImageTray(key)
  const keys = useKeptKey(key)
  const asked = useAsked(form)
  const term = useTerm(form, asked.projectId)
  const [edits] = useState(() => new Set<() => Promise<boolean>>())
  const root = useRef<HTMLFormElement>(null)

  const addFiles = (files: File[]) => {
    const left = photos.tray.add(files)
    if (left) showError(t('images.tooMany', { count: left }))
  }
  const over = useFileDrop(root, addFiles, { pasteAnywhere: true })

  const check = async () => {
    for (const save of edits) if (!(await save())) return false
    await term.settle()
    return checkForm(form)
  }

  const send = async () => {
    const body = requestOf(Schema.parse(relevant(form.getValues())), photos.ids)
    const request = await staffCall(requests.create, { body }, { idempotencyKey: keys.keyFor(body) })
    keys.happened()
    localStorage.setItem(lastChannel, request.channel.id)
    draft.clear()
    photos.tray.clear()
    client.setQueryData(keyOf(requests.get, { params: { id: request.id } }), request)
    void makeStale(client, requests.list, requests.counts, customers.get, units.get)
    onDone(request)
  }

  const explain = (error: unknown) => {
    if (!(error instanceof CallError)) return errorText(t, error)
    const placed = error.problem !== undefined && place(error.problem)
    // What the profile leaves out may have no field of its own in sight.
    if (placed && error.code !== 'project_not_yours') return t('errors.invalid_input')
    return `${errorText(t, error)}${error.code === 'offline' ? ` ${t('intake.draftKept')}` : ''}`
  }
  /** Puts what the server found wrong on the field it is about. */
  const place = (problem: NonNullable<CallError['problem']>): boolean => {
    const kind = form.getValues('association')
    const fields = (problem.fields ?? []).map(({ path, code }) => ({ path: fieldOf(path, kind) ?? path, code }))
    return showProblem(
      form,
      { ...problem, fields },
      {
        period_invalid: 'dueAt',
        category_of_another_type: 'categoryId',
        phone_invalid: 'contact.phone',
        project_not_yours: kind === 'OTHER' ? 'projectId' : 'unitId',
      },
    )
  }

  const sending = useSending(photos, { check, wrong: Object.keys(form.formState.errors).length > 0, send, explain })
  return (
    <OpenEdits value={edits}>
      <BlockForm
        ref={root}
        sending={sending}
        restoredFrom={draft.restoredFrom}
        onDiscard={() => {
          draft.discard()
          photos.tray.clear()
        }}
        submitLabel={t('requestEntry.submit')}
      >
        <AboutBlock form={form} />
        <WhatBlock form={form} photos={photos} onFiles={addFiles} over={over} />
        <AnswerBlock form={form} term={term} email={asked.email} />
      </BlockForm>
    </OpenEdits>
  )
}
