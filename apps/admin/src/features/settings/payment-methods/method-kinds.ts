import type { PaymentMethod } from '@amparo/contracts/staff/payments'
import { IconBuildingBank, IconCash, IconCoins, IconCreditCard, type TablerIcon } from '@tabler/icons-react'

export const methodKinds = ['CASH', 'CARD', 'TRANSFER', 'OTHER'] as const satisfies readonly PaymentMethod['kind'][]

export const methodIcons: Record<PaymentMethod['kind'], TablerIcon> = {
  CASH: IconCash,
  CARD: IconCreditCard,
  TRANSFER: IconBuildingBank,
  OTHER: IconCoins,
}
