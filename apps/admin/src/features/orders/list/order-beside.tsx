import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowsMaximize, IconArrowUp, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useShortcut } from '../../../shell/shortcuts.ts'
import classes from './order-beside.module.css'
import { OrderSummary } from './order-summary.tsx'

interface Props {
  id: string
  /** Which of the rows it is, from 1; undefined where it is none of them. */
  position: number | undefined
  total: string
  onStep: (by: 1 | -1) => void
  onClose: () => void
}

/** An order beside the list, which stays: arrows step through the rows as they are filtered. */
export function OrderBeside({ id, position, total, onStep, onClose }: Props) {
  const { t } = useTranslation()
  useShortcut('ArrowDown', 'besideNext', () => onStep(1))
  useShortcut('ArrowUp', 'besidePrevious', () => onStep(-1))
  useShortcut('j', 'besideNext', () => onStep(1))
  useShortcut('k', 'besidePrevious', () => onStep(-1))
  useShortcut('Escape', 'besideClose', onClose)

  return (
    <aside className={classes.beside} aria-label={t('orderList.beside.label')}>
      <header className={classes.bar}>
        <ActionIcon aria-label={t('orderList.beside.previous')} onClick={() => onStep(-1)} disabled={position === 1}>
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon aria-label={t('orderList.beside.next')} onClick={() => onStep(1)}>
          <IconArrowDown size={16} />
        </ActionIcon>
        {position !== undefined && <span className={classes.position}>{t('orderList.beside.position', { position, total })}</span>}
        <Button
          component={Link}
          to={`/orders/${id}`}
          variant="subtle"
          size="compact-sm"
          className={classes.open!}
          leftSection={<IconArrowsMaximize size={15} aria-hidden />}
        >
          {t('orderList.beside.open')}
        </Button>
        <Tooltip label={`${t('ui.close')} · Esc`}>
          <ActionIcon aria-label={t('ui.close')} onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </header>
      <div className={classes.body}>
        <OrderSummary key={id} id={id} />
      </div>
    </aside>
  )
}
