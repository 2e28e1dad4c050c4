import { type Export, exports } from '@amparo/contracts/staff/reports'
import { Anchor, Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import i18next from 'i18next'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { ExportBar } from './export-bar.tsx'
import { isUnderway, lookMs, startDownload } from './export-state.ts'

/** Shows how far a file is, from wherever it was asked for to wherever one goes meanwhile; it comes by itself once it is there. */
export function followExport(file: Export, onOpenAll: () => void): void {
  const id = `export-${file.id}`
  notifications.show({
    id,
    message: (
      <Following
        file={file}
        onOpenAll={() => {
          notifications.hide(id)
          onOpenAll()
        }}
      />
    ),
    autoClose: false,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('ui.close') },
  })
}

function Following({ file: asked, onOpenAll }: { file: Export; onOpenAll: () => void }) {
  const { t } = useTranslation()
  const { data } = useEndpoint(exports.get, { params: { id: asked.id } }, { again: (answer) => (!answer || isUnderway(answer) ? lookMs : false) })
  const file = data ?? asked
  const begun = useRef(false)
  useEffect(() => {
    if (file.state !== 'DONE' || begun.current) return
    begun.current = true
    startDownload(file)
  }, [file])

  return (
    <>
      <Text fw={600} truncate>
        {file.name}
      </Text>
      {isUnderway(file) ? (
        <ExportBar file={file} />
      ) : (
        <Text size="sm">{file.state === 'DONE' ? t('downloads.begun', { count: file.total ?? 0 }) : t('downloads.failed')}</Text>
      )}
      <Group gap={8} mt={8}>
        {file.state === 'DONE' && file.url && (
          <Button
            component="a"
            href={file.url}
            download={file.name}
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            {t('downloads.download')}
          </Button>
        )}
        <Anchor component="button" type="button" size="sm" onClick={onOpenAll}>
          {t('downloads.all')}
        </Anchor>
      </Group>
    </>
  )
}
