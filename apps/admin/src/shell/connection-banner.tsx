import { useNetwork } from '@mantine/hooks'
import { IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../data/connection.ts'
import classes from './connection-banner.module.css'

export function ConnectionBanner() {
  const { t } = useTranslation()
  const { down } = useConnection()
  const { online } = useNetwork()
  return (
    <div role="status">
      {(down || !online) && (
        <p className={classes.banner}>
          <IconCloudOff size={16} aria-hidden />
          {t('shell.connection.offline')}
        </p>
      )}
    </div>
  )
}
