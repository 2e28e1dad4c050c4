import type { Input } from '@amparo/contracts/endpoint'
import { exports } from '@amparo/contracts/staff/reports'
import { useNavigate } from 'react-router'
import { useAction } from '../../data/use-action.ts'
import { followExport } from './export-toast.tsx'

export type NewExport = Input<typeof exports.create>['body']

/** Has a list written as a file, and follows it. */
export function useExport() {
  const navigate = useNavigate()
  const create = useAction(exports.create, {
    stale: [exports.list],
    onDone: (file) => followExport(file, () => void navigate('/downloads')),
  })
  return { pending: create.pending, start: (body: NewExport) => create.start({ body }) }
}
