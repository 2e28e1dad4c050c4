import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { findOnlyCompany } from '../api'
import { Frame } from '../company/frame'
import { useSpeech } from '../i18n/language'
import { useLoad } from '../load'
import { Field } from '../page/field'
import { PageTitle } from '../page/page-title'
import { Skeleton } from '../page/skeleton'
import { Trouble } from '../page/trouble'

/** Asks for the company's address, or goes to the only company there is. */
export function ChooseCompany({ unknown }: { unknown?: string }) {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const { data, failure, reload } = useLoad(findOnlyCompany)
  const only = data?.only
  const [slug, setSlug] = useState('')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (only && unknown === undefined) navigate(`/${only}`, { replace: true })
  }, [only, unknown, navigate])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = readSlug(slug)
    setMissing(!wanted)
    if (wanted) navigate(`/${wanted}`)
    else field.current?.focus()
  }

  if (unknown === undefined && !data && failure) {
    return (
      <Frame>
        <Trouble failure={failure} onRetry={reload} />
      </Frame>
    )
  }
  if (unknown === undefined && (!data || only)) {
    return (
      <Frame>
        <Skeleton />
      </Frame>
    )
  }
  const title = t(unknown === undefined ? 'company.title' : 'company.unknownTitle')
  return (
    <Frame>
      <section className="card">
        <PageTitle title={title}>{title}</PageTitle>
        {unknown !== undefined && <p className="lead">{t('company.unknown')}</p>}
        <form onSubmit={submit} noValidate>
          <Field
            ref={field}
            name="company"
            label={t('company.label')}
            hint={t('company.hint', { host: location.host })}
            error={missing ? t('company.missing') : undefined}
            value={slug}
            onChange={setSlug}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
          />
          <button type="submit" className="button">
            {t('company.submit')}
          </button>
        </form>
      </section>
    </Frame>
  )
}

/** The company's part of what somebody typed or pasted, even where it is the whole link. */
function readSlug(typed: string): string {
  const path = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(`${location.host}/`, '')
  return (
    path
      .split(/[/?#]/)
      .find(Boolean)
      ?.replace(/[^a-z0-9-]/g, '') ?? ''
  )
}
