import type { Order } from '@amparo/contracts/staff/orders'
import { Button, Menu } from '@mantine/core'
import { IconCash, IconCashBanknoteMinus, IconChevronDown, IconLock, IconSignature } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import classes from '../../../ui/split-button.module.css'
import { StatusDot } from '../../../ui/status-badge.tsx'
import { type Step, stepsLeft } from '../closing/next-step.ts'
import { useClose } from '../closing/use-close.ts'
import { useAmount } from '../money/use-amount.ts'
import { suggestStatus } from '../suggest-status.ts'
import type { ComposerState } from '../timeline/use-composer.ts'
import { useStatuses } from '../use-statuses.ts'
import { useDeeds } from './order-deeds.tsx'

/**
 * The one thing that comes next, by name: the next status while it is worked on, then the signature, the money, the
 * closing. Everything else is a click away. Nothing is sent before the person has read it.
 */
export function NextButton({ order, composer }: { order: Order; composer: ComposerState }) {
  const { t } = useTranslation()
  const say = useLocalized()
  const open = useDeeds()
  const amount = useAmount(order.money.currency)
  const { close, pending } = useClose(order)
  const { current } = useStatuses('public-statuses')
  const mayMove = order.can.update
  const next = mayMove ? suggestStatus(current, order.status) : undefined
  const steps = stepsLeft(order)
  const step = steps[0]
  const go = (statusId: string) => composer.start({ kind: 'PUBLIC', publicStatusId: statusId, notify: null })
  const take = (which: Step) => {
    if (which === 'close') close()
    else if (which === 'sign') open({ kind: 'sign', which: 'DELIVERY' })
    else open({ kind: which })
  }
  const nameOf = (which: Step) => t(`closing.steps.${which}`, { amount: amount(Math.abs(order.money.balance ?? 0)) })
  if (!mayMove && !step) return null
  const filled = step || next ? 'filled' : 'default'

  return (
    <Button.Group className={classes.group!}>
      <Button
        variant={filled}
        className={classes.main!}
        loading={pending}
        leftSection={
          step ? (
            <StepIcon step={step} />
          ) : (
            next && (
              <span className={classes.dot}>
                <StatusDot color="currentColor" category={next.category} />
              </span>
            )
          )
        }
        onClick={() => (step ? take(step) : go(next?.id ?? order.status.id))}
      >
        {step ? nameOf(step) : next ? t('order.act.moveTo', { status: say(next.label) }) : t('order.act.update')}
      </Button>
      <Menu>
        <Menu.Target>
          <Button variant={filled} px={8} className={classes.more!} aria-label={t(step ? 'closing.otherSteps' : 'order.act.otherStatus')}>
            <IconChevronDown size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {steps.slice(1).map((which) => (
            <Menu.Item key={which} leftSection={<StepIcon step={which} />} onClick={() => take(which)}>
              {nameOf(which)}
            </Menu.Item>
          ))}
          {step && mayMove && <Menu.Label>{t('closing.statuses')}</Menu.Label>}
          {(mayMove ? current : []).map((status) => (
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

const stepIcons = { sign: IconSignature, charge: IconCash, refund: IconCashBanknoteMinus, close: IconLock }

function StepIcon({ step }: { step: Step }) {
  const Icon = stepIcons[step]
  return <Icon size={16} aria-hidden />
}
