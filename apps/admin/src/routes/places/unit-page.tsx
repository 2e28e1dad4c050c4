import { type Unit, units } from '@amparo/contracts/staff/places'
import { formatDate } from '@amparo/web/format/dates'
import { Anchor, Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { towerName, unitName } from '../../features/places/unit-name.ts'
import { UnitPanel } from '../../features/places/unit-panel.tsx'
import { UnitParties } from '../../features/places/unit-parties.tsx'
import { useUnitRetirement } from '../../features/places/use-place-retirement.ts'
import { RequestsSection } from '../../features/requests/request-lines.tsx'
import { useMay } from '../../session/permissions.ts'
import { Page } from '../../shell/page.tsx'
import { useShortcut } from '../../shell/shortcuts.ts'
import { Fact, Facts } from '../../ui/facts/facts.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RetiredNotice, RetireMenu } from '../../ui/retirement.tsx'
import { Section, SplitPage } from '../../ui/split-page.tsx'

export function Component() {
  const { id } = useParams() as { id: string }
  const query = useEndpoint(units.get, { params: { id } })
  return <Loaded query={query}>{(unit) => <UnitPage key={unit.id} unit={unit} />}</Loaded>
}

function UnitPage({ unit }: { unit: Unit }) {
  const { t } = useTranslation()
  const mayEdit = useMay('places.edit')
  const mayCreate = useMay('requests.create')
  const mayRequests = useMay('requests.read')
  const [editing, setEditing] = useState(false)
  const { retire, restore } = useUnitRetirement()
  const params = { id: unit.id }
  useShortcut('e', 'edit', () => setEditing(true), { enabled: unit.can.edit })

  return (
    <Page
      title={unitName(unit)}
      back={{ to: `/projects/${unit.project.id}`, label: unit.project.name }}
      width="wide"
      meta={[towerName(t, unit.tower), unit.floor && t('places.unit.floorNamed', { floor: unit.floor })].filter(Boolean).join(' · ')}
      primary={
        mayCreate &&
        !unit.retiredAt && (
          <Button component={Link} to={`/requests/new?unitId=${unit.id}`} leftSection={<IconPlus size={15} />}>
            {t('requestEntry.title')}
          </Button>
        )
      }
      actions={
        mayEdit && (
          <>
            {unit.can.edit && (
              <Button variant="default" leftSection={<IconPencil size={15} />} onClick={() => setEditing(true)}>
                {t('places.edit')}
              </Button>
            )}
            <RetireMenu retired={unit.retiredAt !== null} onRetire={() => retire.start({ params })} onRestore={() => restore.start({ params })} />
          </>
        )
      }
    >
      {unit.retiredAt && (
        <RetiredNotice
          text={t('places.unit.retiredNotice')}
          onRestore={mayEdit ? () => restore.start({ params }) : undefined}
          restoring={restore.pending}
        />
      )}
      <SplitPage aside={<UnitFacts unit={unit} />}>
        <UnitParties unit={unit} kind="OWNER" />
        <UnitParties unit={unit} kind="TENANT" />
        {mayRequests && <RequestsSection about={{ unitId: unit.id }} nothing={t('places.requests.noneOfUnit')} />}
      </SplitPage>
      {editing && <UnitPanel projectId={unit.project.id} unit={unit} onClose={() => setEditing(false)} />}
    </Page>
  )
}

function UnitFacts({ unit }: { unit: Unit }) {
  const { t } = useTranslation()
  const place = usePlace()
  return (
    <Section title={t('places.facts')}>
      <Facts label={t('places.facts')}>
        <Fact label={t('places.unit.project')}>
          <Anchor component={Link} to={`/projects/${unit.project.id}`} size="sm">
            {unit.project.name}
          </Anchor>
        </Fact>
        <Fact label={t('places.unit.kind')}>{unit.kind}</Fact>
        <Fact label={t('places.unit.tower')}>{unit.tower}</Fact>
        <Fact label={t('places.unit.floor')}>{unit.floor}</Fact>
        <Fact label={t('places.unit.deliveredOn')}>{unit.deliveredOn && formatDate(unit.deliveredOn, { ...place, timeZone: 'UTC' })}</Fact>
        {unit.notes && <Fact label={t('places.unit.notes')}>{unit.notes}</Fact>}
      </Facts>
    </Section>
  )
}
