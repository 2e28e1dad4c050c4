import { useDirectory } from '../people/use-directory.ts'

/** Who may have an order: technicians first, then whoever else works on them. */
export function useTechnicians() {
  return useDirectory()
    .filter(({ role }) => role !== 'seller')
    .toSorted((a, b) => Number(b.role === 'technician') - Number(a.role === 'technician'))
}
