import type { Order } from '@amparo/contracts/staff/orders'
import { type Part, parts } from '@amparo/contracts/staff/parts'
import { ActionIcon, Anchor, Button, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconPlus, IconShieldCheck, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAction } from '../../../data/use-action.ts'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import { Section } from '../../../ui/split-page.tsx'
import { ErrorState, NothingYet } from '../../../ui/states.tsx'
import { moneyStale } from '../money/order-money.tsx'
import { useAmount } from '../money/use-amount.ts'
import classes from './order-parts.module.css'
import { PartForm, type PartValues } from './part-form.tsx'
import { usePartWords } from './part-words.ts'

/** The parts that went into it, each with its warranty and serials; added and changed where they stand. */
export function OrderParts({ order }: { order: Order }) {
  const { t } = useTranslation()
  const query = useEndpoint(parts.ofOrder, { params: { id: order.id } })
  const [open, setOpen] = useState<{ start?: Partial<PartValues> } | { id: string } | null>(null)
  const rows = query.data?.data
  const add = order.can.update && (
    <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setOpen({})}>
      {t('orderParts.add')}
    </Button>
  )
  const close = () => setOpen(null)
  const common = { orderId: order.id, currency: order.money.currency, onClose: close }

  // Where nothing can be added, nothing is nothing to speak of.
  if (rows?.length === 0 && !order.can.update) return null
  return (
    <Section title={t('orderParts.title')} count={rows?.length} action={add}>
      {query.isPending && <RowsSkeleton rows={1} height={44} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && !open && <NothingYet text={t('orderParts.none')} />}
      {rows && rows.length > 0 && (
        <ul className={classes.parts}>
          {rows.map((part) => (
            <li key={part.id}>
              {open && 'id' in open && open.id === part.id ? (
                <PartForm key={part.id} {...common} part={part} />
              ) : (
                <PartRow part={part} orderId={order.id} onOpen={() => setOpen({ id: part.id })} />
              )}
            </li>
          ))}
        </ul>
      )}
      {open && !('id' in open) && <PartForm key={open.start?.replacesId ?? 'new'} {...common} {...(open.start && { start: open.start })} />}
      {order.can.update && order.earlierOrders.length > 0 && <CoveredParts order={order} used={rows ?? []} onUse={(start) => setOpen({ start })} />}
    </Section>
  )
}

function PartRow({ part, orderId, onOpen }: { part: Part; orderId: string; onOpen: () => void }) {
  const { t } = useTranslation()
  const amount = useAmount(part.total.currency)
  const words = usePartWords()
  const stale = [parts.ofOrder, parts.covered, parts.list, parts.totals, ...moneyStale]
  const add = useAction(parts.add, { stale })
  const remove = useAction(parts.remove, {
    stale,
    toast: () => ({
      text: t('orderParts.removed', { part: part.description }),
      undo: {
        label: t('ui.undo'),
        run: () => {
          const { description, quantity, unitPrice, usedOn, warranty, oldSerial, newSerial, replaces } = part
          const body = {
            description,
            quantity,
            unitPrice: unitPrice.amount,
            usedOn,
            warranty,
            oldSerial,
            newSerial,
            replacesId: replaces?.id ?? null,
          }
          add.start({ params: { id: orderId }, body })
        },
      },
    }),
  })
  const serials = [
    part.oldSerial && t('orderParts.serialOut', { serial: part.oldSerial }),
    part.newSerial && t('orderParts.serialIn', { serial: part.newSerial }),
  ].filter(Boolean)
  const cover = words.cover(part)

  const content = (
    <>
      <span className={classes.first}>
        <span>
          {part.quantity > 1 && <span className="tabular">{part.quantity} × </span>}
          {part.description}
        </span>
        <span className={classes.amount}>{part.replaces && part.total.amount === 0 ? t('orderParts.free') : amount(part.total.amount)}</span>
      </span>
      {cover && (
        <span className={classes.second} data-state={part.cover.state}>
          {part.cover.state === 'ACTIVE' && <IconShieldCheck size={13} aria-hidden />}
          {cover}
        </span>
      )}
      {serials.length > 0 && <span className={classes.second}>{serials.join(' · ')}</span>}
      <span className={classes.second}>
        {[words.day(part.usedOn), part.addedBy?.name ?? (part.fromEstimate && t('partList.byCustomer'))].filter(Boolean).join(' · ')}
      </span>
    </>
  )
  return (
    <div className={classes.row} data-editable={part.can.edit || undefined}>
      {part.can.edit ? (
        <UnstyledButton className={classes.open!} onClick={onOpen}>
          <VisuallyHidden>{t('orderParts.edit', { part: part.description })}</VisuallyHidden>
          {content}
        </UnstyledButton>
      ) : (
        <div className={classes.open}>{content}</div>
      )}
      {part.replaces && (
        <span className={classes.second}>
          {t('orderParts.replaces')}{' '}
          <Anchor component={Link} to={`/orders/${part.replaces.order.id}`} inherit>
            {part.replaces.order.code}
          </Anchor>
        </span>
      )}
      {part.can.edit && (
        <ActionIcon
          size={26}
          className={classes.remove!}
          aria-label={t('orderParts.remove', { part: part.description })}
          loading={remove.pending}
          onClick={() => remove.start({ params: { id: orderId, partId: part.id }, version: part.version })}
        >
          <IconTrash size={15} />
        </ActionIcon>
      )}
    </div>
  )
}

interface CoveredProps {
  order: Order
  used: readonly Part[]
  onUse: (start: Partial<PartValues>) => void
}

/** What earlier repairs of the device put in and still answer for: a repair under warranty costs nothing and does not restart the term. */
function CoveredParts({ order, used, onUse }: CoveredProps) {
  const { t } = useTranslation()
  const { data } = useEndpoint(parts.covered, { params: { id: order.id } })
  const words = usePartWords()
  const left = data?.data.filter(({ id }) => !used.some(({ replaces }) => replaces?.id === id)) ?? []
  if (!left.length) return null
  return (
    <section className={classes.covered} aria-label={t('orderParts.covered')}>
      <h3 className={classes.coveredTitle}>
        <IconShieldCheck size={15} aria-hidden />
        {t('orderParts.covered')}
      </h3>
      <ul className={classes.parts}>
        {left.map((part) => (
          <li key={part.id} className={classes.coveredRow}>
            <span>
              {part.description}
              <span className={classes.second}>
                {words.cover(part)} ·{' '}
                <Anchor component={Link} to={`/orders/${part.order.id}`} inherit>
                  {part.order.code}
                </Anchor>
              </span>
            </span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`${t('orderParts.useWarranty')}: ${part.description}`}
              onClick={() =>
                onUse({
                  description: part.description,
                  quantity: part.quantity,
                  unitPrice: 0,
                  warranty: null,
                  oldSerial: part.newSerial,
                  replacesId: part.id,
                })
              }
            >
              {t('orderParts.useWarranty')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
