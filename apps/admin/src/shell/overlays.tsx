import '@mantine/notifications/styles.layer.css'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import classes from './overlays.module.css'

/** What may lie over the page: toasts and dialogs. Both hear of what to show by events, so that they can come after the page. */
export default function Overlays() {
  return (
    <>
      <ModalsProvider />
      <Notifications position="bottom-right" limit={4} classNames={{ root: classes.toasts! }} />
    </>
  )
}
