import type { OrderRow } from '@amparo/contracts/staff/orders'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '../../../ui/list/cells.module.css'
import type { Column, Shown } from '../../../ui/list/data-row.tsx'
import { PassedDay } from '../../../ui/list/passed-day.tsx'
import { menuColumn } from '../../../ui/list/row-menu.tsx'
import { PersonName } from '../../../ui/person-avatar.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { deviceName } from '../../devices/device-name.ts'
import { type LimitOf, OverStage, useStageLimits } from '../../stages/over-stage.tsx'
import { Promised } from './promised.tsx'
import { StatusAge } from './status-age.tsx'

export const columnKeys = ['device', 'status', 'internal', 'technician', 'location', 'promised', 'received'] as const
export type ColumnKey = (typeof columnKeys)[number]
type OrderColumns = Shown<OrderRow, ColumnKey>

/** The same array until something of it is other, so that rows that stay are not drawn again. */
export function useOrderColumns({ hidden, tight, left, onMenu }: OrderColumns): Column<OrderRow>[] {
  const { t } = useTranslation()
  const limitOf = useStageLimits('ORDERS')
  return useMemo(() => columnsFor(t, { hidden, tight, left, onMenu, limitOf }), [t, hidden, tight, left, onMenu, limitOf])
}

function columnsFor(t: TFunction, { hidden, tight, left, onMenu, limitOf }: OrderColumns & { limitOf: LimitOf }): Column<OrderRow>[] {
  const own: Record<ColumnKey, Omit<Column<OrderRow>, 'key' | 'header'>> = {
    device: { from: 'medium', cell: (row) => <DeviceWords row={row} /> },
    status: {
      width: tight ? '224px' : '204px',
      cell: (row) =>
        left.has(row.id) ? (
          <span className={classes.quiet}>{t('orderList.left')}</span>
        ) : (
          <StatusWords row={row} limitDays={limitOf(row.status.id)} />
        ),
    },
    internal: { width: '12%', from: 'wide', cell: (row) => row.internalStatus && <StatusBadge status={row.internalStatus} /> },
    technician: { width: '12%', from: 'medium', cell: (row) => row.technician && <PersonName person={row.technician} /> },
    location: { width: '9.5%', from: 'wide', cell: (row) => row.location.name },
    promised: { width: '118px', cell: (row) => <Promised order={row} /> },
    received: {
      width: '90px',
      from: 'wide',
      cell: (row) => (
        <span className={classes.quiet}>
          <PassedDay at={row.receivedAt} />
        </span>
      ),
    },
  }
  const roomFor = (key: ColumnKey) => (tight ? key === 'status' || key === 'promised' : !hidden.includes(key))

  return [
    { key: 'code', header: t('orderList.columns.code'), width: '68px', cell: (row) => row.code },
    {
      key: 'customer',
      header: t('orderList.columns.customer'),
      cell: (row) =>
        tight ? (
          <>
            {row.customer.displayName} <span className={classes.quiet}>{row.device && deviceName(row.device)}</span>
          </>
        ) : (
          row.customer.displayName
        ),
    },
    ...columnKeys.filter(roomFor).map((key) => ({ key, header: t(`orderList.columns.${key}`), ...own[key] })),
    ...(tight ? [] : [menuColumn(({ code }: OrderRow) => t('orderList.rowMenu', { code }), onMenu)]),
  ]
}

interface StatusProps {
  row: Pick<OrderRow, 'status' | 'statusAt'>
  /** After how many days this status is too long. */
  limitDays: number | undefined
}

export function StatusWords({ row, limitDays }: StatusProps) {
  return (
    <span className={classes.state}>
      <StatusBadge status={row.status} />
      <span className={classes.age}>
        <StatusAge since={row.statusAt} />
      </span>
      <OverStage limitDays={limitDays} since={row.statusAt} />
    </span>
  )
}

/** "iPhone 14 · …8812"; without a device, what it is about. */
export function DeviceWords({ row: { device, reason } }: { row: Pick<OrderRow, 'device' | 'reason'> }) {
  if (!device) return <span className={classes.quiet}>{reason}</span>
  return (
    <span className={classes.pair}>
      <span className={classes.gives}>{deviceName(device)}</span>
      {device.serial && (
        <span className={`${classes.stays} ${classes.quiet}`}> · {device.serial.length > 6 ? `…${device.serial.slice(-4)}` : device.serial}</span>
      )}
    </span>
  )
}
