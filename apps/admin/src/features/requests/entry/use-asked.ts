import { customers } from '@amparo/contracts/staff/customers'
import { units } from '@amparo/contracts/staff/places'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { usePlace } from '../../../data/use-place.ts'
import type { EntryFormState } from './entry-form.tsx'
import { ofCustomer } from './entry-schema.ts'
import { ownersOf } from './unit-owners.ts'

interface Asked {
  /** Where it is, as far as that is known: a project may have terms and holidays of its own. */
  projectId: string | null
  /** Where the contact is written to; null where nowhere, undefined while nobody has said who it is. */
  email: string | null | undefined
}

/** What the page knows of whoever asks. */
export function useAsked(form: EntryFormState): Asked {
  const { timeZone } = usePlace()
  const kind = form.watch('association')
  const customerId = form.watch('customerId')
  const unitId = form.watch('unitId')
  const projectId = form.watch('projectId')
  const contact = form.watch('contact')
  const about = kind === 'OTHER' ? null : unitId
  const asks = ofCustomer(kind) ? customerId : null
  const customer = useEndpoint(customers.get, { params: { id: asks ?? '' } }, { enabled: asks !== null, staleTime: 60_000 }).data
  const unit = useEndpoint(units.get, { params: { id: about ?? '' } }, { enabled: about !== null, staleTime: 60_000 }).data

  if (kind === 'OTHER') return { projectId, email: contact.name || contact.email ? contact.email || null : undefined }
  const place = unit && about ? unit.project.id : null
  if (ofCustomer(kind)) return { projectId: place, email: asks && customer ? customer.email : undefined }
  return { projectId: place, email: about && unit ? (ownersOf(unit, new Date(), timeZone)[0]?.email ?? null) : undefined }
}
