import { projects } from '@amparo/contracts/staff/places'
import type { Role } from '@amparo/contracts/staff/users'
import { Button, Checkbox, Popover, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useLocalized } from '../../../data/use-place.ts'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import classes from './projects-choice.module.css'

interface Props {
  role: Role
  editable: boolean
  onChange: (projectIds: string[]) => void
}

/** The projects in which a profile's people enter requests: all of them, or those that are ticked. */
export function ProjectsChoice({ role, editable, onChange }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const chosen = role.projectIds
  const words = chosen.length ? t('escalations.projectCount', { count: chosen.length }) : t('escalations.allProjects')
  if (!editable) return <>{words}</>
  return (
    <Popover position="bottom" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="compact-xs" aria-label={`${say(role.name)}: ${t('escalations.projects')}, ${words}`}>
          {words}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('escalations.projects')} className={classes.choice!}>
        <Choice chosen={chosen} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** As many as fit a choice by hand; of more, words find the one. */
const shown = 50

function Choice({ chosen, onChange }: { chosen: readonly string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words.trim(), 200)
  const found = useEndpoint(projects.list, { query: { limit: shown, ...(q && { q }) } }, { keepPrevious: true })
  return (
    <>
      <p className={classes.hint}>{t('escalations.projectsHint')}</p>
      <Checkbox
        label={t('escalations.everyProject')}
        checked={chosen.length === 0}
        disabled={chosen.length === 0}
        onChange={() => onChange([])}
        data-autofocus
      />
      <TextInput
        size="xs"
        value={words}
        leftSection={<IconSearch size={14} aria-hidden />}
        placeholder={t('escalations.findProject')}
        aria-label={t('escalations.findProject')}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.list}>
        {found.data ? (
          found.data.data.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.includes(id)}
              onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
            />
          ))
        ) : (
          <RowsSkeleton rows={4} height={22} />
        )}
        {found.data?.data.length === 0 && <p className={classes.hint}>{t('ui.nothingFound')}</p>}
      </div>
    </>
  )
}
