import type { Estimate } from '@amparo/contracts/staff/estimates'
import type { Order } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import { languageOfCustomer } from '../order-words.ts'
import type { Deed } from '../page/order-deeds.tsx'
import { EstimateEditor } from './estimate-editor.tsx'
import { EstimateSheet } from './estimate-sheet.tsx'
import { fromEstimate, fromOrder } from './start-estimate.ts'

interface Props {
  order: Order
  estimate: Estimate | undefined
  /** A new version that starts from this one. */
  again: boolean
  onAct: (deed: Deed) => void
  onClose: () => void
}

export default function EstimateDialog({ order, estimate, again, onAct, onClose }: Props) {
  const { t } = useTranslation()
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const reading = estimate && estimate.state !== 'DRAFT' && !again
  const title = reading ? t('estimates.title', { revision: estimate.revision, code: order.code }) : t('estimates.newTitle', { code: order.code })
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={960}
      fullScreen={phone ?? false}
      closeOnClickOutside={reading ?? false}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {reading ? (
        <EstimateSheet order={order} estimate={estimate} onAct={onAct} onClose={onClose} />
      ) : estimate ? (
        <EstimateEditor
          order={order}
          start={fromEstimate(estimate, again)}
          draft={again ? undefined : estimate}
          draftName={again ? `again:${estimate.id}` : estimate.id}
          onClose={onClose}
        />
      ) : (
        <FromOrder order={order} onClose={onClose} />
      )}
    </Modal>
  )
}

function FromOrder({ order, onClose }: { order: Order; onClose: () => void }) {
  const used = useEndpoint(parts.ofOrder, { params: { id: order.id } })
  return (
    <Loaded query={used} skeleton={<RowsSkeleton rows={6} height={44} />}>
      {({ data }) => (
        <EstimateEditor order={order} start={fromOrder(order, data, languageOfCustomer(order))} draft={undefined} draftName="new" onClose={onClose} />
      )}
    </Loaded>
  )
}
