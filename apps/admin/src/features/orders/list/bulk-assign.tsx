import type { Person } from '@amparo/contracts/common'
import { Button, Popover } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AssignList } from '../page/assign-list.tsx'

interface Props {
  opened: boolean
  onToggle: (opened: boolean) => void
  pending: boolean
  onAssign: (technician: Person | null) => void
}

/** Who is to have the orders. */
export function BulkAssign({ opened, onToggle, pending, onAssign }: Props) {
  const { t } = useTranslation()
  return (
    <Popover opened={opened} onChange={onToggle} position="top-start" width={270} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconUserPlus size={15} aria-hidden />} loading={pending} onClick={() => onToggle(!opened)}>
          {t('orderList.bulk.assign')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t('orderList.bulk.assign')}>
        <AssignList
          // Of several orders there is no one who has them now; nobody is a choice too.
          current=""
          onPick={(technician) => {
            onToggle(false)
            onAssign(technician)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
