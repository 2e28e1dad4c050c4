import { Button, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EntrancePage } from './entrance.tsx'
import { refreshSession } from './session.ts'

/** The server gives no answer: try by hand, and by itself when the network is back. */
export default function Unreachable() {
  const { t } = useTranslation()
  const [trying, setTrying] = useState(false)

  useEffect(() => {
    const again = () => void refreshSession().catch(() => undefined)
    const timer = setInterval(again, 10_000)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [])

  const retry = async () => {
    setTrying(true)
    await refreshSession().catch(() => undefined)
    setTrying(false)
  }

  return (
    <EntrancePage title={t('shell.connection.unreachable')}>
      <Stack gap={14}>
        <Text role="status">{t('shell.connection.noAnswer')}</Text>
        <Button variant="default" leftSection={<IconRefresh size={16} />} loading={trying} onClick={() => void retry()}>
          {t('ui.retry')}
        </Button>
      </Stack>
    </EntrancePage>
  )
}
