import { type Request, requests } from '@amparo/contracts/staff/requests'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ContractForm } from '../../../form/contract-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { TextAreaField } from '../../../form/text-fields.tsx'
import { showError } from '../../../ui/toast.tsx'
import { ImageButtons } from '../../images/image-buttons.tsx'
import { ImageTiles } from '../../images/image-tiles.tsx'
import { settleTray } from '../../images/settle-tray.ts'
import { useFileDrop } from '../../images/use-file-drop.ts'
import { useImageTray } from '../../images/use-image-tray.ts'
import { MentionField } from '../../mentions/mention-field.tsx'
import { mentionsIn } from '../../mentions/mentions.ts'
import classes from './deed-form.module.css'
import { OvertakenNotice } from './overtaken-notice.tsx'
import { useColleagues } from './use-colleagues.ts'
import { useDeed } from './use-deed.ts'

export interface DeedFormProps {
  request: Request
  /** Once it is done. */
  onDone: () => void
  /** In a dialog. */
  onCancel?: () => void
}

/** What was done (S2-37), or a comment that may name colleagues (S2-38); both with images. */
export function SaidForm({ request, deed, onDone, onCancel }: DeedFormProps & { deed: 'execute' | 'comment' }) {
  const { t } = useTranslation()
  const key = useDraftKey(`request:${request.id}:${deed}`)
  const form = useContractForm(requests.comment.body, { text: '', attachmentIds: [], mentionIds: [] })
  const draft = useDraft(form, key)
  const { tray, images, ids } = useImageTray(key)
  const execute = useDeed(requests.execute, request, 'execute')
  const comment = useDeed(requests.comment, request, 'comment')
  const colleagues = useColleagues()
  const root = useRef<HTMLDivElement>(null)
  const addFiles = (files: File[]) => {
    const left = tray.add(files)
    if (left) showError(t('images.tooMany', { count: left }))
  }
  const over = useFileDrop(root, addFiles)
  const text = form.watch('text')
  const clear = () => {
    form.reset()
    draft.clear()
    tray.clear()
    onDone()
  }

  const common = { control: form.control, name: 'text' as const, minRows: 3, maxRows: 14, maxLength: 4000, autosize: true, required: true }
  const label = t(`request.deeds.${deed}.label`)
  const placeholder = t(`request.deeds.${deed}.placeholder`)
  return (
    <div ref={root} className={classes.form} data-over={over || undefined}>
      <ContractForm
        form={form}
        draft={draft}
        compact
        submitLabel={t(`request.deeds.${deed}.submit`)}
        {...(onCancel && { onCancel })}
        explain={deed === 'execute' ? execute.explain : comment.explain}
        tools={<ImageButtons onFiles={addFiles} variant="subtle" color="gray" size="compact-md" />}
        onSubmit={async (said) => {
          const attachmentIds = await settleTray(tray)
          if (deed === 'execute') await execute.run({ text: said.text, attachmentIds })
          else await comment.run({ text: said.text, attachmentIds, mentionIds: mentionsIn(said.text, colleagues, said.mentionIds) })
          clear()
        }}
      >
        {deed === 'execute' ? (
          <TextAreaField {...common} aria-label={label} placeholder={placeholder} data-autofocus />
        ) : (
          <MentionField
            {...common}
            aria-label={label}
            placeholder={placeholder}
            data-autofocus
            people={colleagues}
            onMention={({ id }) => form.setValue('mentionIds', [...(form.getValues('mentionIds') ?? []), id])}
          />
        )}
        {images.length > 0 && <ImageTiles tray={tray} images={images} />}
        <OvertakenNotice request={request} deed={deed} written={{ text, attachmentIds: ids }} onSaved={clear} />
      </ContractForm>
      {over && <div className={classes.drop}>{t('images.drop')}</div>}
    </div>
  )
}
