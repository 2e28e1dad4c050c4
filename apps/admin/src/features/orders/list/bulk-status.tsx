import type { Input } from '@amparo/contracts/endpoint'
import type { orders } from '@amparo/contracts/staff/orders'
import { Button, Checkbox, Popover, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { IconProgressCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import { LongText } from '../../../form/long-text.tsx'
import { StatusDot } from '../../../ui/status-badge.tsx'
import { longestNote } from '../longest-note.ts'
import { useStatuses } from '../use-statuses.ts'
import classes from './bulk.module.css'

type Change = Omit<Input<typeof orders.updateMany>['body'], 'ids'>

interface Props {
  count: number
  opened: boolean
  onToggle: (opened: boolean) => void
  pending: boolean
  onChange: (change: Change) => void
}

/** One status for all of them. Mails that went out cannot be called back: so it is said before, and sent by a button of its own. */
export function BulkStatus({ count, opened, onToggle, pending, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Popover opened={opened} onChange={onToggle} position="top-start" width={340} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="default" leftSection={<IconProgressCheck size={15} aria-hidden />} loading={pending} onClick={() => onToggle(!opened)}>
          {t('orderList.bulk.status')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('orderList.bulk.status')}>
        <StatusForm
          count={count}
          onChange={(change) => {
            onToggle(false)
            onChange(change)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function StatusForm({ count, onChange }: { count: number; onChange: (change: Change) => void }) {
  const { t } = useTranslation()
  const say = useLocalized()
  const [kind, setKind] = useState<Change['kind']>('PUBLIC')
  const [statusId, setStatusId] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [notify, setNotify] = useState(true)
  const choices = { PUBLIC: useStatuses('public-statuses').current, INTERNAL: useStatuses('internal-statuses').current }
  const chosen = choices[kind].find(({ id }) => id === statusId)
  const tells = kind === 'PUBLIC' && chosen?.notify !== false

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (statusId) onChange({ kind, statusId, note, notify: tells && notify })
      }}
    >
      <Stack gap={12}>
        {choices.INTERNAL.length > 0 && (
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('orderList.bulk.whose')}
            value={kind}
            data={(['PUBLIC', 'INTERNAL'] as const).map((value) => ({ value, label: t(`orderList.bulk.kinds.${value}`) }))}
            onChange={(value) => {
              setKind(value as Change['kind'])
              setStatusId(null)
            }}
          />
        )}
        <Select
          label={t('orderList.columns.status')}
          data={choices[kind].map(({ id, label }) => ({ value: id, label: say(label) }))}
          value={statusId}
          onChange={setStatusId}
          placeholder={t('orderList.bulk.choose')}
          searchable
          data-autofocus
          maxDropdownHeight={360}
          comboboxProps={{ withinPortal: false }}
          leftSection={chosen && <StatusDot color={chosen.color} category={chosen.category} />}
          renderOption={({ option }) => {
            const status = choices[kind].find(({ id }) => id === option.value)
            return (
              <span className={classes.option}>
                {status && <StatusDot color={status.color} category={status.category} />}
                {option.label}
              </span>
            )
          }}
        />
        <LongText
          label={t('orderList.bulk.note')}
          description={kind === 'PUBLIC' ? t('orderList.bulk.noteSeen') : undefined}
          value={note}
          minRows={2}
          maxLength={longestNote}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {tells && (
          <Checkbox label={t('orderList.bulk.notify', { count })} checked={notify} onChange={(event) => setNotify(event.currentTarget.checked)} />
        )}
        {kind === 'PUBLIC' && chosen && !tells && (
          <Text size="xs" c="dimmed">
            {t('orderList.bulk.silent')}
          </Text>
        )}
        <Button type="submit" disabled={!statusId || note.length > longestNote} fullWidth>
          {t('orderList.bulk.change', { count })}
        </Button>
      </Stack>
    </form>
  )
}
