import { type Project, projects, type Term } from '@amparo/contracts/staff/places'
import { Button, NumberInput, SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../data/use-action.ts'
import { keyOf, useEndpoint } from '../../data/use-endpoint.ts'
import { useLocalized } from '../../data/use-place.ts'
import { staffCall } from '../../session/staff-call.ts'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { Section } from '../../ui/split-page.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useRequestCatalogs } from '../requests/use-request-catalogs.ts'
import { termWords } from '../settings/request-catalogs/term-words.ts'
import classes from './places.module.css'

type OwnTerm = { typeId: string; term: Term }
type TypeRow = ReturnType<typeof useRequestCatalogs>['types'][number]

/** In how long each type of request is answered here, where that differs from the company (S2-17). */
export function ProjectTerms({ project }: { project: Project }) {
  const { t } = useTranslation()
  const params = { id: project.id }
  const query = useEndpoint(projects.terms, { params })
  const { types } = useRequestCatalogs()
  const [editing, setEditing] = useState<string | null>(null)
  const save = useSaveTerm(project.id)
  const own = new Map(query.data?.data.map(({ typeId, term }) => [typeId, term]))

  return (
    <Section title={t('places.terms.title')}>
      <p className={classes.hint}>{t('places.terms.hint')}</p>
      {query.isPending ? (
        <RowsSkeleton rows={5} height={36} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ul className={classes.lines}>
          {types
            .filter(({ id, retiredAt }) => !retiredAt || own.has(id))
            .map((type) => (
              <TermLine
                key={type.id}
                type={type}
                own={own.get(type.id)}
                editing={editing === type.id}
                onEdit={project.can.edit ? () => setEditing(type.id) : undefined}
                onSave={async (term) => {
                  await save(type, term, own.get(type.id))
                  setEditing(null)
                }}
                onCancel={() => setEditing(null)}
              />
            ))}
        </ul>
      )}
    </Section>
  )
}

/** Says one term anew and leaves the others as they are now, whoever set them. */
function useSaveTerm(projectId: string) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const say = useLocalized()
  const params = { id: projectId }
  const set = useAction(projects.setTerms, {
    onDone: (answer) => client.setQueryData(keyOf(projects.terms, { params }), answer),
  })
  const write = async (typeId: string, term: Term | null) => {
    const { data } = await staffCall(projects.terms, { params })
    const others: OwnTerm[] = data.filter((each) => each.typeId !== typeId)
    await set.run({ params, body: { data: term ? [...others, { typeId, term }] : others } })
  }
  return async (type: TypeRow, term: Term | null, before: Term | undefined) => {
    await write(type.id, term)
    const text = t('places.terms.saved', { type: say(type.label), term: termWords(t, term ?? type.term) })
    showToast(text, { label: t('ui.undo'), run: () => void write(type.id, before ?? null) })
  }
}

interface LineProps {
  type: TypeRow
  own: Term | undefined
  editing: boolean
  onEdit: (() => void) | undefined
  onSave: (term: Term | null) => Promise<void>
  onCancel: () => void
}

function TermLine({ type, own, editing, onEdit, onSave, onCancel }: LineProps) {
  const { t } = useTranslation()
  const say = useLocalized()
  const name = say(type.label)
  const company = t('places.terms.ofCompany', { term: termWords(t, type.term) })
  if (editing) return <TermEditor name={name} start={own ?? type.term} company={own && company} onSave={onSave} onCancel={onCancel} />
  return (
    <li className={classes.line}>
      <span className={classes.lineWords}>
        <span className={classes.lineName}>{name}</span>
        {own && <span className={classes.lineDetail}>{company}</span>}
      </span>
      <span className={own ? classes.own : classes.lineDetail}>{termWords(t, own ?? type.term)}</span>
      {onEdit && (
        <Button variant="subtle" size="compact-sm" onClick={onEdit} aria-label={`${t('places.change')}: ${name}`}>
          {t('places.change')}
        </Button>
      )}
    </li>
  )
}

interface EditorProps extends Pick<LineProps, 'onSave' | 'onCancel'> {
  name: string
  start: Term
  /** The company's term in words, where there is another to go back from. */
  company: string | undefined
}

function TermEditor({ name, start, company, onSave, onCancel }: EditorProps) {
  const { t } = useTranslation()
  const [value, setValue] = useState<number | string>(start.value)
  const [unit, setUnit] = useState<Term['unit']>(start.unit)
  const [saving, setSaving] = useState(false)
  const least = unit === 'HOURS' ? 1 : 0
  const valid = typeof value === 'number' && value >= least && value <= 365
  const save = (term: Term | null) => {
    setSaving(true)
    // Whoever saves says what went wrong.
    onSave(term).catch(() => setSaving(false))
  }
  return (
    <li className={classes.editor}>
      <form
        className={classes.editorForm}
        onSubmit={(event) => {
          event.preventDefault()
          if (valid) save({ value, unit })
        }}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      >
        <NumberInput
          label={name}
          value={value}
          onChange={setValue}
          min={least}
          max={365}
          allowDecimal={false}
          w={120}
          error={!valid}
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
        />
        <SegmentedControl
          aria-label={t('requestCatalogs.unit')}
          value={unit}
          onChange={(next) => setUnit(next as Term['unit'])}
          data={(['DAYS', 'HOURS'] as const).map((each) => ({ value: each, label: t(`requestCatalogs.units.${each}`) }))}
        />
        <span className={classes.editorButtons}>
          {company && (
            <Button variant="subtle" onClick={() => save(null)} disabled={saving}>
              {t('places.terms.back')}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" variant="default" loading={saving} disabled={!valid}>
            {t('places.terms.save')}
          </Button>
        </span>
      </form>
    </li>
  )
}
