import { type ErrorCode, errorStatus } from '@amparo/contracts/errors'
import { Alert, Anchor } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import classes from './bulk.module.css'
import type { Outcome } from './use-bulk.ts'

/** What could not be done, order by order, until it is read and put away. */
export function BulkOutcome({ outcome, onClose }: { outcome: Outcome; onClose: () => void }) {
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
      title={t('orderList.bulk.failed', { count: outcome.failures.length })}
    >
      <ul className={classes.failures}>
        {outcome.failures.map(({ order, code }) => (
          <li key={order.id}>
            <Anchor component={Link} to={`/orders/${order.id}`} size="sm" fw={600} className="tabular">
              {order.code}
            </Anchor>{' '}
            {order.customer.displayName}: {why(code)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
