import { type Project, projects } from '@amparo/contracts/staff/places'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { ProjectPanel } from '../../features/places/project-panel.tsx'
import { ProjectTerms } from '../../features/places/project-terms.tsx'
import { ProjectUnits } from '../../features/places/project-units.tsx'
import { useProjectRetirement } from '../../features/places/use-place-retirement.ts'
import { regionName } from '../../form/regions.ts'
import { useMay } from '../../session/permissions.ts'
import { Page } from '../../shell/page.tsx'
import { useShortcut } from '../../shell/shortcuts.ts'
import { Fact, Facts } from '../../ui/facts/facts.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RetiredNotice, RetireMenu } from '../../ui/retirement.tsx'
import { Section, SplitPage } from '../../ui/split-page.tsx'

export function Component() {
  const { id } = useParams() as { id: string }
  const query = useEndpoint(projects.get, { params: { id } })
  return <Loaded query={query}>{(project) => <ProjectPage project={project} />}</Loaded>
}

function ProjectPage({ project }: { project: Project }) {
  const { t } = useTranslation()
  const mayEdit = useMay('places.edit')
  const mayTerms = useMay('settings.read', 'requests.read')
  const [editing, setEditing] = useState(false)
  const { retire, restore } = useProjectRetirement()
  const params = { id: project.id }
  useShortcut('e', 'edit', () => setEditing(true), { enabled: project.can.edit })

  return (
    <Page
      title={project.name}
      back={{ to: '/projects', label: t('places.title') }}
      width="wide"
      meta={[project.code, project.city].filter(Boolean).join(' · ')}
      actions={
        mayEdit && (
          <>
            {project.can.edit && (
              <Button variant="default" leftSection={<IconPencil size={15} />} onClick={() => setEditing(true)}>
                {t('places.edit')}
              </Button>
            )}
            <RetireMenu retired={project.retiredAt !== null} onRetire={() => retire.start({ params })} onRestore={() => restore.start({ params })} />
          </>
        )
      }
    >
      {project.retiredAt && (
        <RetiredNotice
          text={t('places.project.retiredNotice')}
          onRestore={mayEdit ? () => restore.start({ params }) : undefined}
          restoring={restore.pending}
        />
      )}
      <SplitPage
        aside={
          <>
            <Section title={t('places.facts')}>
              <Facts label={t('places.facts')}>
                <Fact label={t('places.project.code')}>{project.code}</Fact>
                <Fact label={t('places.project.address')}>{project.address}</Fact>
                <Fact label={t('places.project.city')}>{project.city}</Fact>
                <Fact label={t('places.project.region')}>{project.region && regionName(project.region)}</Fact>
              </Facts>
            </Section>
            {mayTerms && <ProjectTerms project={project} />}
          </>
        }
      >
        <ProjectUnits project={project} />
      </SplitPage>
      {editing && <ProjectPanel project={project} onClose={() => setEditing(false)} />}
    </Page>
  )
}
