import { CallError } from '@amparo/web/api/call'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconFilterOff, IconRefresh, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../data/error-text.ts'
import classes from './states.module.css'

interface StateProps {
  icon: TablerIcon
  title: string
  /** Where it stands for the whole page. */
  heading?: 'h1' | 'h2'
  text?: string | undefined
  action?: ReactNode
}

/** A place with nothing in it, that says why and what to do. */
export function EmptyState({ icon: Icon, title, heading: Heading = 'h2', text, action }: StateProps) {
  return (
    <div className={classes.state}>
      <Icon size={28} stroke={1.5} className={classes.icon} aria-hidden />
      <Heading className={classes.title}>{title}</Heading>
      {text && <p className={classes.text}>{text}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}

/** Nothing fits what one looks for. */
export function NoMatch({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={IconFilterOff}
      title={t('ui.noMatch.title')}
      text={t('ui.noMatch.text')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('ui.noMatch.clear')}
        </Button>
      }
    />
  )
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  const requestId = error instanceof CallError ? error.problem?.requestId : undefined
  return (
    <div role="alert">
      <EmptyState
        icon={IconAlertTriangle}
        title={t('ui.failed.title')}
        text={requestId ? `${errorText(t, error)} ${t('ui.failed.reference', { id: requestId })}` : errorText(t, error)}
        action={
          <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        }
      />
    </div>
  )
}

/** A section with nothing in it, in one quiet line. */
export function NothingYet({ text, action }: { text: string; action?: ReactNode }) {
  return (
    <p className={classes.nothing}>
      {text} {action}
    </p>
  )
}
