import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './shell.module.css'
import { SideNav } from './side-nav.tsx'

/** The sections on a phone. */
export default function NavDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="left"
      size={270}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': t('shell.nav.menu') } }}
      classNames={{ body: classes.drawer! }}
    >
      <SideNav />
    </Drawer>
  )
}
