import { type Estimate, estimates } from '@amparo/contracts/staff/estimates'
import type { Order } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../data/error-text.ts'
import { useAction } from '../../../data/use-action.ts'
import { moneyStale } from '../money/order-money.tsx'
import { useAmount } from '../money/use-amount.ts'

interface Props {
  order: Order
  estimate: Estimate
  onClose: () => void
}

/** Writes down what the customer said by phone or at the counter. */
export default function AnswerDialog({ order, estimate, onClose }: Props) {
  const { t } = useTranslation()
  const amount = useAmount(estimate.totals.currency)
  const [said, setSaid] = useState<'yes' | 'no'>('yes')
  const [name, setName] = useState(order.customer.displayName)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [failed, setFailed] = useState<string>()
  const answer = useAction(estimates.answer, {
    quiet: true,
    // What was approved is put on the order: its parts, its price.
    stale: [estimates.list, parts.ofOrder, ...moneyStale],
    toast: ({ revision }) => ({ text: t(said === 'yes' ? 'estimates.approvedNow' : 'estimates.declinedNow', { revision }) }),
  })
  const declined = said === 'no'
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!name.trim() || (declined && !reason.trim())) return
    try {
      const body = { approve: !declined, name: name.trim(), reason: declined ? reason.trim() : '' }
      await answer.run({ params: { id: order.id, estimateId: estimate.id }, body })
      onClose()
    } catch (error) {
      setFailed(errorText(t, error))
    }
  }
  const missing = (value: string) => tried && !value.trim() && t('fieldErrors.required')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('estimates.answerTitle', { revision: estimate.revision, amount: amount(estimate.totals.total) })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form noValidate onSubmit={(event) => void send(event)}>
        <Stack>
          <SegmentedControl
            fullWidth
            aria-label={t('estimates.answer')}
            value={said}
            data={(['yes', 'no'] as const).map((value) => ({ value, label: t(`estimates.said.${value}`) }))}
            onChange={(value) => setSaid(value as typeof said)}
          />
          <TextInput
            label={t('estimates.whoAnswered')}
            value={name}
            maxLength={120}
            required
            data-autofocus
            error={missing(name)}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {declined && (
            <TextInput
              label={t('estimates.reason')}
              placeholder={t('estimates.reasonHint')}
              value={reason}
              maxLength={500}
              required
              error={missing(reason)}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {failed && (
            <Text c="red" role="alert">
              {failed}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={answer.pending}>
              {t('estimates.saveAnswer')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
