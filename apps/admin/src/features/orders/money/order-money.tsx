import { type Order, orders } from '@amparo/contracts/staff/orders'
import { IconAlertTriangle, IconCircleCheck, IconFileCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EditableFact, Fact, Facts } from '../../../ui/facts/facts.tsx'
import { useFactBase } from '../../../ui/facts/use-fact-base.ts'
import { Section } from '../../../ui/split-page.tsx'
import { MoneyInput } from '../page/money-input.tsx'
import { useOrderEdit } from '../page/use-order-edit.ts'
import classes from './order-money.module.css'
import { beyondApproval, withAmounts } from './order-totals.ts'
import { useAmount } from './use-amount.ts'
import { useTaxName } from './use-tax-name.ts'

interface Props {
  order: Order
  action?: ReactNode
}

/** What the order comes to, line by line, what was paid and what is left; price and discount are changed where they stand. */
export function OrderMoney({ order, action }: Props) {
  const { t } = useTranslation()
  const { money, status } = order
  const amount = useAmount(money.currency)
  const { save, watch } = useFactBase(order, useOrderEdit())
  const taxName = useTaxName(money.tax > 0)
  const cancelled = status.category === 'CANCELLED'
  const beyond = beyondApproval(order)

  const editable = (name: 'price' | 'discount' | 'kept', value: number | null, show: ReactNode) => (
    <EditableFact
      label={t(`order.facts.${name}`)}
      value={value}
      show={show}
      onSave={
        order.can.price &&
        ((typed) => {
          const changes = name === 'price' ? { price: typed } : name === 'discount' ? { discount: typed ?? 0 } : { kept: typed ?? 0 }
          return save(changes, withAmounts(order, changes))
        })
      }
      editor={(editor) => (
        <MoneyInput
          label={t(`order.facts.${name}`)}
          amount={editor.value || null}
          currency={money.currency}
          onSave={editor.save}
          onLeave={editor.leave}
        />
      )}
    />
  )

  return (
    <Section title={t('orderMoney.title')} action={action}>
      <div className={classes.money} {...watch}>
        <Facts label={t('orderMoney.title')}>
          {editable('price', money.price, money.price !== null && amount(money.price))}
          {money.parts > 0 && <Fact label={t('orderMoney.parts')}>{amount(money.parts)}</Fact>}
          {(money.discount > 0 || order.can.price) && editable('discount', money.discount, money.discount > 0 && `−${amount(money.discount)}`)}
          {money.tax > 0 && (
            <Fact
              label={t(money.taxMode === 'INCLUDED' ? 'orderMoney.taxIncluded' : 'orderMoney.taxAdded', {
                tax: taxName,
                percent: money.taxBasisPoints / 100,
              })}
            >
              {amount(money.tax)}
            </Fact>
          )}
        </Facts>
        <div className={classes.sums}>
          <Facts label={t('orderMoney.sums')}>
            {cancelled ? (
              editable('kept', money.kept, amount(money.kept))
            ) : (
              <Fact label={t('orderMoney.total')}>
                <strong>{amount(money.total)}</strong>
              </Fact>
            )}
            {money.paid !== null && (money.paid !== 0 || money.total > 0) && <Fact label={t('orderMoney.paid')}>{amount(money.paid)}</Fact>}
            {money.balance !== null && money.paid !== null && (money.paid !== 0 || money.total > 0) && (
              <Fact label={t(money.balance < 0 ? 'orderMoney.toReturn' : 'orderMoney.balance')}>
                <Balance balance={money.balance} text={amount(Math.abs(money.balance))} />
              </Fact>
            )}
          </Facts>
        </div>
        {cancelled && money.paid !== null && money.paid > 0 && (
          <p className={classes.note}>{t(money.balance === 0 ? 'orderMoney.cancelledSettled' : 'orderMoney.cancelled')}</p>
        )}
        {money.approved !== null && !cancelled && (
          <p className={classes.approved} data-beyond={beyond > 0 || undefined}>
            {beyond > 0 ? <IconAlertTriangle size={15} aria-hidden /> : <IconFileCheck size={15} aria-hidden />}
            <span>
              {beyond > 0
                ? t('orderMoney.beyond', { approved: amount(money.approved), beyond: amount(beyond) })
                : t('orderMoney.approved', { approved: amount(money.approved) })}
            </span>
          </p>
        )}
      </div>
    </Section>
  )
}

function Balance({ balance, text }: { balance: number; text: string }) {
  const { t } = useTranslation()
  if (balance === 0)
    return (
      <span className={classes.settled}>
        <IconCircleCheck size={15} aria-hidden />
        {t('orderMoney.settled')}
      </span>
    )
  return (
    <strong className={classes.balance} data-owed={balance < 0 || undefined}>
      {text}
    </strong>
  )
}

/** What a change of an order's money makes stale beside what was changed. */
export const moneyStale = [orders.get, orders.activities, orders.list, orders.counts] as const
