import type { Problem } from '@amparo/contracts/errors'
import { CallError } from '@amparo/web/api/call'
import { showProblem } from '@amparo/web/form/use-contract-form'
import type { DraftState } from '@amparo/web/form/use-draft'
import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { errorText } from '../data/error-text.ts'
import { RelativeTime } from '../ui/relative-time.tsx'
import classes from './contract-form.module.css'

interface Props<V extends FieldValues, O> {
  form: UseFormReturn<V, unknown, O>
  /** Sends it; what it throws is shown on the fields, or above the buttons. */
  onSubmit: (values: O) => Promise<unknown>
  /** The verb of what happens: "Crear cliente". */
  submitLabel: string
  onCancel?: () => void
  /** Which field an error of the whole request belongs to. */
  fieldOf?: Partial<Record<Problem['code'], Path<V>>>
  /** Shows an error in its own way, such as with a link out of it; undefined leaves it to the form. */
  explain?: (error: CallError) => ReactNode
  draft?: DraftState
  /** Stands before the buttons, such as what goes along with the words. */
  tools?: ReactNode
  /** Within a page, whose end its buttons do not stick to; that page has a first button of its own. */
  compact?: boolean
  children: ReactNode
}

/** A form over a contract's schema: Ctrl+Enter sends, errors stand on their fields, drafts come back. */
export function ContractForm<V extends FieldValues, O>({
  form,
  onSubmit,
  submitLabel,
  onCancel,
  fieldOf,
  explain,
  draft,
  tools,
  compact,
  children,
}: Props<V, O>) {
  const { t } = useTranslation()
  const [failed, setFailed] = useState<ReactNode>(null)
  const wrongFields = t('errors.invalid_input')
  // What was corrected is no longer said to be wrong.
  const corrected = failed === wrongFields && Object.keys(form.formState.errors).length === 0

  const send = form.handleSubmit(
    async (values) => {
      setFailed(null)
      try {
        await onSubmit(values)
        draft?.clear()
      } catch (error) {
        const own = error instanceof CallError ? explain?.(error) : undefined
        const placed = error instanceof CallError && error.problem ? showProblem(form, error.problem, fieldOf) : false
        setFailed(own ?? (placed ? wrongFields : errorText(t, error)))
      }
    },
    () => setFailed(wrongFields),
  )

  return (
    <form
      noValidate
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
      }}
    >
      {draft?.restoredFrom && (
        <Alert color="blue" variant="light" icon={<IconHistory size={16} />} className={classes.draft} p="xs">
          <Group justify="space-between" gap="xs">
            <span>
              {t('forms.draft.restored')} <RelativeTime at={draft.restoredFrom.toISOString()} />
            </span>
            <Button variant="subtle" size="compact-sm" onClick={draft.discard}>
              {t('forms.draft.discard')}
            </Button>
          </Group>
        </Alert>
      )}
      <div className={classes.fields} data-compact={compact || undefined}>
        {children}
      </div>
      <div className={classes.foot} data-compact={compact || undefined}>
        {failed && !corrected && (
          <Alert color="red" variant="light" icon={<IconAlertTriangle size={16} />} role="alert" p="xs">
            {failed}
          </Alert>
        )}
        <div className={classes.buttons}>
          {tools && <div className={classes.tools}>{tools}</div>}
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('ui.cancel')}
            </Button>
          )}
          <Button type="submit" variant={compact && !onCancel ? 'light' : 'filled'} loading={form.formState.isSubmitting}>
            {submitLabel}
          </Button>
        </div>
      </div>
    </form>
  )
}

/** A group of fields that belong together, under its own name. */
export function FormSection({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{title}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      <div className={classes.grid}>{children}</div>
    </fieldset>
  )
}
