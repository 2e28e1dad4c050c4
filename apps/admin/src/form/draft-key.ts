import { useMe } from '../session/session.ts'

/** A draft belongs to one person in one company. */
export function useDraftKey(form: string): string {
  const { id, organization } = useMe()
  return `${organization.slug}:${id}:${form}`
}
