import { useTranslation } from 'react-i18next'
import { PeopleList } from '../../../ui/people-list.tsx'
import { useResponsibles } from '../../people/use-responsibles.ts'
import { OvertakenNotice } from './overtaken-notice.tsx'
import type { DeedFormProps } from './said-form.tsx'
import { useAssign } from './use-assign.ts'

/** Another responsible, by a few letters of the name. */
export function AssignForm({ request, onDone }: DeedFormProps) {
  const { t } = useTranslation()
  const people = useResponsibles()
  const assign = useAssign()
  return (
    <>
      <OvertakenNotice request={request} deed="assign" written={{ text: '', attachmentIds: [] }} onSaved={onDone} />
      {request.can.assign && (
        <PeopleList
          people={people}
          label={t('request.facts.responsible')}
          current={request.responsible.id}
          onPick={(person) => {
            onDone()
            if (person.id !== request.responsible.id) void assign(request, person.id).catch(() => undefined)
          }}
        />
      )}
    </>
  )
}
