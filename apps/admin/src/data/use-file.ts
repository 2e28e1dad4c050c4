import type { Endpoint, Input } from '@amparo/contracts/endpoint'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { staffFile } from '../session/staff-call.ts'
import { showError } from '../ui/toast.tsx'
import { errorText } from './error-text.ts'

/** How long a file stays readable for the tab that it was opened in. */
const keptMs = 60_000

interface File<E extends Endpoint> {
  /** Shows it in a tab of its own, where it can be read, printed and kept. */
  open: (input: Input<E>) => Promise<void>
  save: (input: Input<E>, name: string) => Promise<void>
  pending: boolean
}

/** A file that the API gives only to who is signed in: a document, an export. Says why where it gives none. */
export function useFile<E extends Endpoint>(endpoint: E): File<E> {
  const { t } = useTranslation()
  const [pending, setPending] = useState(false)

  const fetched = async (input: Input<E>, use: (address: string) => void, failed?: () => void) => {
    setPending(true)
    try {
      const address = URL.createObjectURL(await staffFile(endpoint, input))
      use(address)
      setTimeout(() => URL.revokeObjectURL(address), keptMs)
    } catch (error) {
      failed?.()
      showError(errorText(t, error))
    } finally {
      setPending(false)
    }
  }

  return {
    pending,
    open: (input) => {
      // A browser lets a page open a tab only at the click itself, not once the answer is there.
      const tab = window.open('', '_blank')
      return fetched(
        input,
        (address) => {
          if (tab) tab.location.replace(address)
          else location.assign(address)
        },
        () => tab?.close(),
      )
    },
    save: (input, name) =>
      fetched(input, (address) => {
        const link = document.createElement('a')
        link.href = address
        link.download = name
        link.click()
      }),
  }
}
