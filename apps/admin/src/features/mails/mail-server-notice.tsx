import { mails } from '@amparo/contracts/staff/mails'
import { Alert, Button, Group } from '@mantine/core'
import { IconMailPause, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { useMay } from '../../session/permissions.ts'
import { useSendMail } from './use-send-mail.ts'

/** Whether mails leave at all, and the way to send those that waited. */
export function MailServerNotice({ onShowFailed }: { onShowFailed: () => void }) {
  const { t } = useTranslation()
  const maySend = useMay('mails.send')
  const { sendWaiting } = useSendMail()
  const status = useEndpoint(mails.status, {}).data
  if (!status) return null
  if (!status.server)
    return (
      <Alert
        color="gray"
        variant="light"
        icon={<IconMailPause size={18} color="var(--mantine-color-orange-7)" />}
        mb="md"
        title={t('mails.noServer.title')}
      >
        {t('mails.noServer.text', { count: status.waiting })}
      </Alert>
    )
  if (status.waiting === 0 && status.failed === 0) return null
  return (
    <Alert color="gray" variant="light" icon={<IconMailPause size={18} color="var(--mantine-color-orange-7)" />} mb="md" p="xs">
      {status.waiting > 0 && (
        <Group justify="space-between" gap="xs">
          {t('mails.waiting', { count: status.waiting })}
          {maySend && (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconSend size={14} />}
              loading={sendWaiting.pending}
              onClick={() => sendWaiting.start({})}
            >
              {t('mails.sendWaiting')}
            </Button>
          )}
        </Group>
      )}
      {status.failed > 0 && (
        <Group justify="space-between" gap="xs" mt={status.waiting > 0 ? 8 : 0}>
          {t('mails.someFailed', { count: status.failed })}
          <Button variant="default" size="compact-sm" onClick={onShowFailed}>
            {t('mails.showFailed')}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
