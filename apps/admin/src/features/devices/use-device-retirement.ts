import { type Device, devices } from '@amparo/contracts/staff/customers'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../data/use-action.ts'
import { deviceName } from './device-name.ts'

/** Takes a device out of pickers, and brings it back; each is the other's undo. */
export function useDeviceRetirement() {
  const { t } = useTranslation()
  const stale = [devices.list, devices.get]
  const nameOf = (device: Device) => deviceName(device) || t('devices.title')
  const restore = useAction(devices.restore, { stale, toast: (device) => ({ text: t('devices.done.restored', { name: nameOf(device) }) }) })
  const retire = useAction(devices.retire, {
    stale,
    toast: (device) => ({
      text: t('devices.done.retired', { name: nameOf(device) }),
      undo: { label: t('ui.undo'), run: () => restore.start({ params: { id: device.id } }) },
    }),
  })
  return { retire, restore }
}
