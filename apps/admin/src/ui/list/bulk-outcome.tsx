import { type ErrorCode, errorStatus } from '@amparo/contracts/errors'
import { Alert, Anchor } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import classes from './bulk-outcome.module.css'
import type { Failure } from './use-bulk-work.ts'

interface Props<Row> {
  title: string
  failures: readonly Failure<Row>[]
  /** A row's number, its page, and whose it is. */
  name: (row: Row) => { id: string; code: string; to: string; who: string }
  onClose: () => void
}

/** What could not be done, row by row, until it is read and put away. */
export function BulkOutcome<Row>({ title, failures, name, onClose }: Props<Row>) {
  const { t } = useTranslation()
  const why = (code: string) => t(`errors.${(code in errorStatus ? code : 'internal') as ErrorCode}`)
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      p="xs"
      mb="sm"
      icon={<IconAlertTriangle size={16} />}
      withCloseButton
      closeButtonLabel={t('ui.close')}
      onClose={onClose}
      title={title}
    >
      <ul className={classes.failures}>
        {failures.map((failure) => {
          const { id, code, to, who } = name(failure.row)
          return (
            <li key={id}>
              <Anchor component={Link} to={to} size="sm" fw={600} className="tabular">
                {code}
              </Anchor>{' '}
              {who}: {why(failure.code)}
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}
