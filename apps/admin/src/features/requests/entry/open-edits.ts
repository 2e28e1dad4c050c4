import { createContext, useContext, useEffect, useRef } from 'react'

/** Saves what is open within the form; false where it could not be. */
type Save = () => Promise<boolean>

/** Data that are being changed in place: sending the request saves them first, so that nothing typed is lost. */
export const OpenEdits = createContext<Set<Save>>(new Set())

export function useOpenEdit(save: Save): void {
  const edits = useContext(OpenEdits)
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const run = () => latest.current()
    edits.add(run)
    return () => void edits.delete(run)
  }, [edits])
}
