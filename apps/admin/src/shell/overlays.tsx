import '@mantine/notifications/styles.layer.css'
import { useMediaQuery } from '@mantine/hooks'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import classes from './overlays.module.css'

/** What may lie over the page: toasts and dialogs. Both hear of what to show by events, so that they can come after the page. */
export default function Overlays() {
  // At the thumb lies what comes next.
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  return (
    <>
      <ModalsProvider />
      <Notifications position={phone ? 'top-center' : 'bottom-right'} limit={4} classNames={{ root: classes.toasts! }} />
    </>
  )
}
