import { Button, Menu } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileTypeCsv, IconFolderDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type NewExport, useExport } from './use-export.ts'

/** A list as it is narrowed, to take along as a file (S2-56). */
export function ExportMenu(list: Pick<NewExport, 'kind' | 'filter'>) {
  const { t } = useTranslation()
  const { pending, start } = useExport()
  const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const
  const ask = (format: NewExport['format']) => start({ ...list, format } as NewExport)
  return (
    <Menu width={230}>
      <Menu.Target>
        <Button variant="default" loading={pending} leftSection={<IconDownload size={15} aria-hidden />}>
          {t('downloads.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('downloads.export')}>
        <Menu.Item leftSection={<IconFileSpreadsheet {...icon} />} onClick={() => ask('XLSX')}>
          {t('downloads.formats.XLSX')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypeCsv {...icon} />} onClick={() => ask('CSV')}>
          {t('downloads.formats.CSV')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item component={Link} to="/downloads" leftSection={<IconFolderDown {...icon} />}>
          {t('downloads.all')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
