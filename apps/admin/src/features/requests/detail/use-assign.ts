import { type Request, requests } from '@amparo/contracts/staff/requests'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { showToast } from '../../../ui/toast.tsx'
import { requestStale } from './request-stale.ts'

/** Hands a request over, with a way back for whoever may still take it. */
export function useAssign(): (request: Request, responsibleId: string) => Promise<void> {
  const { t } = useTranslation()
  const client = useQueryClient()
  const action = useAction(requests.assign, {
    stale: [...requestStale, requests.get],
    onDone: (saved) => client.setQueryData(keyOf(requests.get, { params: { id: saved.id } }), saved),
  })
  const assign = async ({ id, responsible }: Request, responsibleId: string): Promise<void> => {
    const saved = await action.run({ params: { id }, body: { responsibleId } })
    const text = t('request.done.assign', { name: saved.responsible.name })
    if (!saved.can.assign) return showToast(text)
    showToast(text, { label: t('ui.undo'), run: () => void assign(saved, responsible.id).catch(() => undefined) })
  }
  return assign
}
