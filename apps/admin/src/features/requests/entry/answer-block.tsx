import { useTranslation } from 'react-i18next'
import { Block } from '../../../form/block-form.tsx'
import blocks from '../../../form/blocks.module.css'
import { SelectField, SwitchField } from '../../../form/choice-fields.tsx'
import { DayField } from '../../../form/day-field.tsx'
import { useResponsibles } from '../../people/use-responsibles.ts'
import { DueDate } from './due-date.tsx'
import type { EntryFormState } from './entry-form.tsx'
import type { TermState } from './use-term.ts'
import { useOptions } from './what-block.tsx'

interface Props {
  form: EntryFormState
  term: TermState
  /** Where the contact is written to; undefined while nobody has said who it is. */
  email: string | null | undefined
}

/** Who answers, and by when (S2-19, S2-20, S2-22, S2-24). */
export function AnswerBlock({ form, term, email }: Props) {
  const { t } = useTranslation()
  const { areas } = useOptions()
  const responsibles = useResponsibles()
  const { control } = form
  const search = { searchable: true, selectFirstOptionOnChange: true, nothingFoundMessage: t('ui.nothingFound') }
  return (
    <Block title={t('requestEntry.answer')}>
      <div className={blocks.grid}>
        <SelectField control={control} name="areaId" label={t('requestEntry.area')} data={areas} required {...search} />
        <SelectField
          control={control}
          name="responsibleId"
          label={t('requestEntry.responsible')}
          data={responsibles.map(({ id, name }) => ({ value: id, label: name }))}
          required
          {...search}
        />
        <DayField control={control} name="startOn" label={t('requestEntry.startOn')} required />
        <DueDate form={form} term={term} />
      </div>
      <SwitchField
        control={control}
        name="notify"
        label={t('requestEntry.notify')}
        description={email === undefined ? undefined : email ? t('requestEntry.notifyTo', { email }) : t('requestEntry.noMail')}
        disabled={email === null}
      />
    </Block>
  )
}
