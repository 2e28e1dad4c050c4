import type { Language } from '@amparo/contracts/common'
import { type EditableMail, mailTexts } from '@amparo/contracts/staff/notices'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { MailFrame } from '../../mails/mail-frame.tsx'
import classes from './mail-text-editor.module.css'

export interface Words {
  subject: string
  body: string
}

/** How the words read a moment after the last letter, with invented facts; while they are wrong, as they read before. */
export function useMailPreview(template: z.infer<typeof EditableMail>, language: Language, words: Words) {
  const [settled] = useDebouncedValue(words, 400)
  return useEndpoint(
    mailTexts.preview,
    { params: { template, language }, body: settled },
    { enabled: settled.subject.trim() !== '' && settled.body.trim() !== '', keepPrevious: true },
  )
}

export function MailTextPreview({ preview }: { preview: ReturnType<typeof useMailPreview> }) {
  const { t } = useTranslation()
  return (
    <section className={classes.preview} aria-label={t('mailTexts.preview')} aria-busy={!preview.data && preview.isFetching}>
      <h2 className={classes.title}>{t('mailTexts.preview')}</h2>
      <div className={classes.letter} data-stale={preview.error ? true : undefined}>
        <p className={classes.subject}>{preview.data?.subject ?? ' '}</p>
        {preview.data && <MailFrame className={classes.frame} title={t('mailTexts.preview')} html={preview.data.html} />}
      </div>
      <p className={classes.hint}>{t('mailTexts.invented')}</p>
    </section>
  )
}
