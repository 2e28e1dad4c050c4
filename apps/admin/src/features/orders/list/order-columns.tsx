import type { OrderRow } from '@amparo/contracts/staff/orders'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../../ui/list/data-row.tsx'
import { PassedDay } from '../../../ui/list/passed-day.tsx'
import { type OpenRowMenu, RowMenuButton } from '../../../ui/list/row-menu.tsx'
import { PersonName } from '../../../ui/person-avatar.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { deviceName } from '../../devices/device-name.ts'
import { type LimitOf, OverStage, useStageLimits } from '../../stages/over-stage.tsx'
import classes from './order-columns.module.css'
import { Promised } from './promised.tsx'

import { StatusAge } from './status-age.tsx'

export const columnKeys = ['device', 'status', 'internal', 'technician', 'location', 'promised', 'received'] as const
export type ColumnKey = (typeof columnKeys)[number]

interface Shown {
  hidden: readonly ColumnKey[]
  /** An order stands beside the list: only what tells the rows apart has room. */
  tight: boolean
  /** Rows that are in this view no more. */
  left: ReadonlySet<string>
  onMenu: OpenRowMenu<OrderRow>
}

/** The same array until something of it is other, so that rows that stay are not drawn again. */
export function useOrderColumns({ hidden, tight, left, onMenu }: Shown): Column<OrderRow>[] {
  const { t } = useTranslation()
  const limitOf = useStageLimits('ORDERS')
  return useMemo(() => columnsFor(t, { hidden, tight, left, onMenu, limitOf }), [t, hidden, tight, left, onMenu, limitOf])
}

function columnsFor(t: TFunction, { hidden, tight, left, onMenu, limitOf }: Shown & { limitOf: LimitOf }): Column<OrderRow>[] {
  const own: Record<ColumnKey, Omit<Column<OrderRow>, 'key' | 'header'>> = {
    device: { from: 'medium', cell: (row) => <DeviceWords row={row} /> },
    status: {
      width: tight ? '224px' : '204px',
      cell: (row) =>
        left.has(row.id) ? (
          <span className={classes.quiet}>{t('orderList.left')}</span>
        ) : (
          <span className={classes.status}>
            <StatusBadge status={row.status} />
            <span className={classes.quiet}>
              <StatusAge since={row.statusAt} />
            </span>
            <OverStage limitDays={limitOf(row.status.id)} since={row.statusAt} />
          </span>
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
    // Its heading has nothing to say; each button says whose it is.
    ...(tight
      ? []
      : [
          {
            key: 'menu',
            header: '',
            width: '54px',
            cell: (row: OrderRow) => <RowMenuButton row={row} label={t('orderList.rowMenu', { code: row.code })} onOpen={onMenu} />,
          },
        ]),
  ]
}

/** "iPhone 14 · …8812"; without a device, what it is about. */
export function DeviceWords({ row: { device, reason } }: { row: Pick<OrderRow, 'device' | 'reason'> }) {
  if (!device) return <span className={classes.quiet}>{reason}</span>
  return (
    <span className={classes.device}>
      <span className={classes.deviceName}>{deviceName(device)}</span>
      {device.serial && <span className={classes.serial}> · {device.serial.length > 6 ? `…${device.serial.slice(-4)}` : device.serial}</span>}
    </span>
  )
}
