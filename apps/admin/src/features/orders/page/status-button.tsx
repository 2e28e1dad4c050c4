import type { Order } from '@amparo/contracts/staff/orders'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import { StatusDot } from '../../../ui/status-badge.tsx'
import { suggestStatus } from '../suggest-status.ts'
import type { ComposerState } from '../timeline/use-composer.ts'
import { useStatuses } from '../use-statuses.ts'
import classes from './status-button.module.css'

/** What is usually done next, by name, with every other status a click away. Nothing is sent before the person has read it. */
export function StatusButton({ order, composer }: { order: Order; composer: ComposerState }) {
  const { t } = useTranslation()
  const say = useLocalized()
  const { current } = useStatuses('public-statuses')
  const next = suggestStatus(current, order.status)
  const go = (statusId: string) => composer.start({ kind: 'PUBLIC', publicStatusId: statusId, notify: null })

  return (
    <Button.Group className={classes.group!}>
      <Button
        variant={next ? 'filled' : 'default'}
        className={classes.main!}
        leftSection={
          next && (
            <span className={classes.dot}>
              <StatusDot color="currentColor" category={next.category} />
            </span>
          )
        }
        onClick={() => go(next?.id ?? order.status.id)}
      >
        {next ? t('order.act.moveTo', { status: say(next.label) }) : t('order.act.update')}
      </Button>
      <Menu>
        <Menu.Target>
          <Button variant={next ? 'filled' : 'default'} px={8} className={classes.more!} aria-label={t('order.act.otherStatus')}>
            <IconChevronDown size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {current.map((status) => (
            <Menu.Item
              key={status.id}
              leftSection={<StatusDot color={status.color} category={status.category} />}
              disabled={status.id === order.status.id}
              onClick={() => go(status.id)}
            >
              {say(status.label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
}
