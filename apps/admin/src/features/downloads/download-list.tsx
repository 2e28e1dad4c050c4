import { type Export, exports } from '@amparo/contracts/staff/reports'
import { search } from '@amparo/web/api/call'
import { formatDate } from '@amparo/web/format/dates'
import { localeOf } from '@amparo/web/format/place'
import { Anchor, Button } from '@mantine/core'
import { IconAlertTriangle, IconDownload, IconFileSpreadsheet, IconFileTypeCsv, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { EmptyState } from '../../ui/states.tsx'
import classes from './download-list.module.css'
import { ExportBar } from './export-bar.tsx'
import { isUnderway, lookMs } from './export-state.ts'
import { type NewExport, useExport } from './use-export.ts'

/** One's own files, each with how far it is, for as long as they are kept. */
export function DownloadList() {
  const { t } = useTranslation()
  const query = useEndpoint(exports.list, {}, { again: (answer) => (answer?.data.some(isUnderway) ? lookMs : false) })
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={6} height={56} />}>
      {({ data }) =>
        data.length ? (
          <ul className={classes.files} aria-label={t('downloads.title')}>
            {data.map((file) => (
              <File key={file.id} file={file} />
            ))}
          </ul>
        ) : (
          <EmptyState icon={IconFileSpreadsheet} title={t('downloads.none')} text={t('downloads.noneHint')} />
        )
      }
    </Loaded>
  )
}

function File({ file }: { file: Export }) {
  const { t } = useTranslation()
  const place = usePlace()
  const { pending, start } = useExport()
  const Icon = file.format === 'XLSX' ? IconFileSpreadsheet : IconFileTypeCsv
  const rows = new Intl.NumberFormat(localeOf(place)).format(file.total ?? 0)
  return (
    <li className={classes.file}>
      <Icon size={22} stroke={1.5} className={classes.icon} aria-hidden />
      <span className={classes.words}>
        <strong className={classes.name} title={formatDate(file.createdAt, place, 'exact')}>
          {file.name}
        </strong>
        <span className={classes.about}>
          <Anchor component={Link} to={listOf(file)} size="sm">
            {t(`downloads.lists.${file.kind}`)}
          </Anchor>
          {file.state === 'DONE' && <span className="tabular">{t('downloads.rows', { count: file.total ?? 0, rows })}</span>}
          <RelativeTime at={file.createdAt} />
        </span>
      </span>
      {isUnderway(file) && (
        <span className={classes.bar}>
          <ExportBar file={file} />
        </span>
      )}
      {file.state === 'FAILED' && (
        <span className={classes.failed}>
          <IconAlertTriangle size={15} aria-hidden /> {t('downloads.failed')}
        </span>
      )}
      <span className={classes.deeds}>
        {file.url && (
          <Button component="a" href={file.url} download={file.name} variant="default" leftSection={<IconDownload size={15} aria-hidden />}>
            {t('downloads.download')}
          </Button>
        )}
        {!isUnderway(file) && (
          <Button
            variant="subtle"
            loading={pending}
            leftSection={<IconRefresh size={15} aria-hidden />}
            onClick={() => start({ kind: file.kind, format: file.format, filter: file.filter } as NewExport)}
          >
            {t('downloads.again')}
          </Button>
        )}
      </span>
    </li>
  )
}

/** The list that it was made of, as it is now. Without a filter the address says so, else one's usual view would open. */
function listOf({ kind, filter }: Export): string {
  return `/${kind}${search(filter) || '?sort=-number'}`
}
