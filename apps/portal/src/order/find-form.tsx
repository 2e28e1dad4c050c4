import type { LimitedOrder } from '@amparo/contracts/portal/portal'
import { CallError } from '@amparo/web/api/call'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { trackOrder } from '../api'
import type { Company } from '../company/company'
import { useSpeech } from '../i18n/language'
import { failureOf } from '../load'
import { Field } from '../page/field'
import { FindFailure, type FindTrouble } from './find-failure'

interface Props {
  company: Company
  number?: string
  onFound: (order: LimitedOrder) => void
}

export function FindForm({ company, number: given = '', onFound }: Props) {
  const { t } = useSpeech()
  const [number, setNumber] = useState(given)
  const [surname, setSurname] = useState('')
  const [missing, setMissing] = useState({ number: false, surname: false })
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<FindTrouble>()
  const numberField = useRef<HTMLInputElement>(null)
  const surnameField = useRef<HTMLInputElement>(null)
  const failure = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (trouble) failure.current?.focus()
  }, [trouble])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const lacks = { number: !number.trim(), surname: !surname.trim() }
    setMissing(lacks)
    if (lacks.number) return numberField.current?.focus()
    if (lacks.surname) return surnameField.current?.focus()

    setBusy(true)
    setTrouble(undefined)
    try {
      onFound(await trackOrder(company.slug, number, surname))
    } catch (error) {
      setTrouble({ failure: failureOf(error), waitSeconds: error instanceof CallError ? waitOf(error) : undefined })
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      {trouble && <FindFailure ref={failure} company={company} {...trouble} />}
      <Field
        ref={numberField}
        name="number"
        label={t('find.number')}
        hint={t('find.numberHint')}
        error={missing.number ? t('find.numberMissing') : undefined}
        value={number}
        onChange={setNumber}
        maxLength={30}
        autoComplete="off"
        autoCapitalize="characters"
      />
      <Field
        ref={surnameField}
        name="surname"
        label={t('find.surname')}
        hint={t('find.surnameHint')}
        error={missing.surname ? t('find.surnameMissing') : undefined}
        value={surname}
        onChange={setSurname}
        maxLength={120}
        autoComplete="family-name"
        autoCapitalize="words"
      />
      <button type="submit" className="button" aria-disabled={busy}>
        {t(busy ? 'find.busy' : 'find.submit')}
      </button>
    </form>
  )
}

function waitOf(error: CallError): number | undefined {
  const seconds = error.problem?.data?.retryAfterSeconds
  return typeof seconds === 'number' ? seconds : undefined
}
