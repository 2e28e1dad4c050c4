import type { Device } from '@amparo/contracts/staff/customers'

/** Brand and model, or the kind where neither is known. */
export function deviceName({ kind, brand, model }: Pick<Device, 'kind' | 'brand' | 'model'>): string {
  return [brand, model].filter(Boolean).join(' ') || kind
}
