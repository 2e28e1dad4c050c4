import { type MailText, mailTexts } from '@amparo/contracts/staff/notices'
import { CallError } from '@amparo/web/api/call'
import { changedFields } from '@amparo/web/form/drafts'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconMailForward, IconRestore } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { saveVersioned } from '../../../data/save-versioned.ts'
import { useAction } from '../../../data/use-action.ts'
import { ContractForm } from '../../../form/contract-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { TextAreaField, TextField } from '../../../form/text-fields.tsx'
import { useMe } from '../../../session/session.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { showToast } from '../../../ui/toast.tsx'
import { insertPlace, PlaceButtons } from '../place-buttons.tsx'
import { useUnsavedGuard } from '../use-unsaved-guard.tsx'
import classes from './mail-text-editor.module.css'
import { MailTextPreview, useMailPreview, type Words } from './mail-text-preview.tsx'

const wordsOf = ({ subject, body }: MailText): Words => ({ subject, body })

/** The words of one mail in one language, beside how they read; tried on oneself before any customer gets them. */
export function MailTextEditor({ text }: { text: MailText }) {
  const { t } = useTranslation()
  const { email } = useMe()
  const navigate = useNavigate()
  const { template, language, places } = text
  const params = { template, language }
  const [base, setBase] = useState(text)
  const form = useContractForm(mailTexts.write.body, wordsOf(base))
  const draft = useDraft(form, useDraftKey(`mail-text:${template}:${language}`))
  const fields = useRef<HTMLDivElement>(null)
  // A place goes where one wrote last: into the subject or into the text.
  const last = useRef<'subject' | 'body'>('body')
  const words = form.watch()
  const preview = useMailPreview(template, language, words)
  const unknown = unknownIn(preview.error)
  const stale = [mailTexts.list]
  const write = useAction(mailTexts.write, { quiet: true, stale, toast: () => ({ text: t('mailTexts.saved') }) })
  const test = useAction(mailTexts.test, {
    toast: ({ mailId }) => ({
      text: t('mailTexts.tested', { email }),
      undo: { label: t('mailTexts.seeTest'), run: () => void navigate(`/mails?beside=${mailId}`) },
    }),
  })
  const reset = useAction(mailTexts.reset, { stale, toast: () => ({ text: t('mailTexts.wentBack') }) })
  const dirty = form.formState.isDirty && !form.formState.isSubmitting
  useUnsavedGuard(dirty)

  const take = (now: MailText) => {
    setBase(now)
    form.reset(wordsOf(now))
    draft.clear()
  }
  const save = async (values: Words) => {
    const changes = changedFields(values, wordsOf(base))
    if (!Object.keys(changes).length) return showToast(t('settings.unchanged'))
    take(
      await saveVersioned<MailText, Words>(base, changes, {
        read: () => readText(text),
        // Subject and text are written together: what was not touched is as it was read last.
        write: async (some, version) => {
          const under = version === base.version ? base : await readText(text)
          return write.run({ params, body: { ...wordsOf(under), ...some }, version })
        },
        valuesOf: wordsOf,
        describe: (field, value) => ({ label: t(`mailTexts.${field}`), text: String(value) }),
      }),
    )
  }
  const askReset = () =>
    modals.openConfirmModal({
      title: t('mailTexts.resetTitle'),
      children: <Text>{t('mailTexts.resetText')}</Text>,
      labels: { confirm: t('mailTexts.reset'), cancel: t('ui.cancel') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('ui.close') },
      onConfirm: () => void reset.run({ params }).then(take, () => undefined),
    })
  const insert = (name: string) => {
    const field = fields.current?.querySelector<HTMLTextAreaElement | HTMLInputElement>(`[name="${last.current}"]`)
    if (field) insertPlace(field, name, (written) => form.setValue(last.current, written, { shouldDirty: true, shouldValidate: true }))
  }

  return (
    <div className={classes.sides}>
      <ContractForm form={form} draft={draft} submitLabel={t('mailTexts.save')} onSubmit={save}>
        <Stack
          gap="md"
          ref={fields}
          onFocus={({ target }) => {
            if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
              last.current = target.name === 'subject' ? 'subject' : 'body'
          }}
        >
          <TextField control={form.control} name="subject" label={t('mailTexts.subject')} required maxLength={200} lang={language} />
          <TextAreaField
            control={form.control}
            name="body"
            label={t('mailTexts.body')}
            description={t('mailTexts.bodyHint')}
            required
            autosize
            minRows={10}
            maxRows={24}
            maxLength={8000}
            lang={language}
          />
          {unknown && (
            <p className={classes.unknown} role="alert">
              {unknown.length ? t('mailTexts.unknown', { places: unknown.map((each) => `{{${each}}}`).join(', ') }) : t('mailTexts.unclosed')}
            </p>
          )}
          <PlaceButtons
            label={t('mailTexts.insert')}
            places={places.map(({ name, meaning }) => ({ name, words: t(`mailTexts.places.${meaning}`) }))}
            onInsert={insert}
          />
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconMailForward size={15} />}
              loading={test.pending}
              disabled={Boolean(unknown)}
              onClick={() => test.start({ params, body: words })}
            >
              {t('mailTexts.test')}
            </Button>
            {base.own && (
              <Button variant="subtle" color="gray" leftSection={<IconRestore size={15} />} loading={reset.pending} onClick={askReset}>
                {t('mailTexts.reset')}
              </Button>
            )}
          </Group>
        </Stack>
      </ContractForm>
      <MailTextPreview preview={preview} />
    </div>
  )
}

/** The names that stand for nothing in this mail; none where braces are merely left open; null where all is well. */
function unknownIn(error: unknown): string[] | null {
  if (!(error instanceof CallError) || error.code !== 'invalid_input') return null
  return (error.problem?.data?.unknown as string[] | undefined) ?? []
}

/** There is no reading of one alone: the list is short. */
async function readText({ template, language }: MailText): Promise<MailText> {
  const { data } = await staffCall(mailTexts.list, {})
  const found = data.find((text) => text.template === template && text.language === language)
  if (!found) throw new CallError('not_found')
  return found
}
