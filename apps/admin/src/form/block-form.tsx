import { Alert, Button, Kbd } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sending } from '../features/images/use-sending.ts'
import { RelativeTime } from '../ui/relative-time.tsx'
import classes from './blocks.module.css'

interface Props {
  ref: Ref<HTMLFormElement>
  sending: Sending
  /** When what was brought back had been typed; null where there was no draft. */
  restoredFrom: Date | null
  onDiscard: () => void
  submitLabel: string
  children: ReactNode
}

/** A long form of a few questions: Ctrl+Enter sends it from anywhere, its button stays in sight. */
export function BlockForm({ ref, sending, restoredFrom, onDiscard, submitLabel, children }: Props) {
  const { t } = useTranslation()
  const mac = useOs() === 'macos'
  const { state, failed, pending } = sending
  return (
    <form
      ref={ref}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        sending.start()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        const whole = event.ctrlKey || event.metaKey
        // Enter picks from lists and ends a field; half a form is not sent by one too many.
        if (whole || event.target instanceof HTMLInputElement) event.preventDefault()
        if (whole) sending.start()
      }}
    >
      {restoredFrom && (
        <Alert color="blue" variant="light" icon={<IconHistory size={16} />} p="xs" mb="md">
          {t('forms.draft.restored')} <RelativeTime at={restoredFrom.toISOString()} />
          <Button variant="subtle" size="compact-sm" ml="xs" onClick={onDiscard}>
            {t('forms.draft.discard')}
          </Button>
        </Alert>
      )}
      {children}
      <div className={classes.bar}>
        {failed && (
          <div className={classes.failed} role="alert">
            <IconAlertTriangle size={16} aria-hidden />
            <span>{failed}</span>
          </div>
        )}
        <Kbd size="xs" className={classes.keys!}>
          {t(mac ? 'timeline.compose.keysMac' : 'timeline.compose.keys')}
        </Kbd>
        <Button type="submit" loading={state === 'sending'} disabled={state === 'waiting'} className={classes.submit!}>
          {state === 'waiting' ? t('images.pending', { count: pending }) : submitLabel}
        </Button>
      </div>
    </form>
  )
}

/** One of the questions: its name beside what is answered. */
export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.block}>
      <legend className={classes.legend}>{title}</legend>
      <div className={classes.fields}>{children}</div>
    </fieldset>
  )
}
