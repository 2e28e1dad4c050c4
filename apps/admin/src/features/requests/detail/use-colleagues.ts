import { useMe } from '../../../session/session.ts'
import { useResponsibles } from '../../people/use-responsibles.ts'

/** Whom one may name in a comment: whoever else sees requests. */
export function useColleagues() {
  const me = useMe()
  return useResponsibles().filter(({ id }) => id !== me.id)
}
