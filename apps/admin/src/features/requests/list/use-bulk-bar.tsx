import type { RequestRow } from '@amparo/contracts/staff/requests'
import { Button, Popover, Text } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../session/permissions.ts'
import { useShortcut } from '../../../shell/shortcuts.ts'
import { BulkOutcome } from '../../../ui/list/bulk-outcome.tsx'
import { useBulkDeeds } from '../../../ui/list/use-bulk-deeds.ts'
import type { Selection } from '../../../ui/list/use-selection.ts'
import { PeopleList } from '../../../ui/people-list.tsx'
import { useResponsibles } from '../../people/use-responsibles.ts'
import { useBulkAssign } from './use-bulk-assign.ts'

interface BulkBar {
  possible: boolean
  selection: Selection<RequestRow>
  actions: ReactNode
  outcome: ReactNode
}

interface Options {
  rows: readonly RequestRow[]
  onChanging: () => void
  besideId: string | undefined
}

/** Handing over several requests at once, by pointer or by key: `a` takes the row in focus where none is ticked. */
export function useBulkBar({ rows, onChanging, besideId }: Options): BulkBar {
  const { t } = useTranslation()
  const possible = useMay('requests.assign', 'requests.act', 'requests.act_responsible')
  const people = useResponsibles()
  const { selection, opened, setOpened, open, failures, setFailures, onDone } = useBulkDeeds<RequestRow, 'assign'>(rows, besideId)
  const bulk = useBulkAssign({ onChanging, onDone })
  useShortcut('a', 'assign', () => open('assign'), { enabled: possible })

  return {
    possible,
    selection,
    actions: (
      <Popover opened={opened !== null} onChange={(open) => setOpened(open ? 'assign' : null)} position="top-start" width={270} trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconUserPlus size={15} aria-hidden />}
            loading={bulk.pending}
            onClick={() => setOpened(opened ? null : 'assign')}
          >
            {t('requestList.bulk.assign')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={8} aria-label={t('requestList.bulk.assign')}>
          {selection.rows.some(({ can }) => can.assign) ? (
            <PeopleList
              people={people}
              label={t('requestList.columns.responsible')}
              // Of several requests there is no one who has them now.
              current={null}
              onPick={(person) => {
                setOpened(null)
                void bulk.assign(selection.rows, person)
              }}
            />
          ) : (
            <Text size="sm">{t('requestList.bulk.noneYours')}</Text>
          )}
        </Popover.Dropdown>
      </Popover>
    ),
    outcome: failures.length > 0 && (
      <BulkOutcome
        title={t('requestList.bulk.failed', { count: failures.length })}
        failures={failures}
        name={({ id, code, contact }) => ({ id, code, to: `/requests/${id}`, who: contact.name })}
        onClose={() => setFailures([])}
      />
    ),
  }
}
