import type { LimitedOrder } from '@amparo/contracts/portal/portal'
import { useSpeech } from '../i18n/language'
import type { TextKey } from '../i18n/texts'

type Category = LimitedOrder['status']['category']

const stages = ['order.stageReceived', 'order.stageWorking', 'order.stageReady', 'order.stageDelivered'] as const satisfies readonly TextKey[]
const reached: Record<Category, number | undefined> = { NEW: 0, WORKING: 1, WAITING: 1, READY: 2, DELIVERED: 3, CANCELLED: undefined }

/** How far along the order is, as a picture; a cancelled one is nowhere on the way. */
export function Stages({ category }: { category: Category }) {
  const { t } = useSpeech()
  const current = reached[category]
  if (current === undefined) return null
  return (
    <ol className="stages" aria-label={t('order.stages')}>
      {stages.map((stage, at) => (
        <li key={stage} className={at <= current ? 'done' : undefined} aria-current={at === current ? 'step' : undefined}>
          {t(stage)}
        </li>
      ))}
    </ol>
  )
}
