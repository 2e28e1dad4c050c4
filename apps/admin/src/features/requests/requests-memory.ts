import { listMemory } from '../../ui/list/list-memory.ts'

export const requestsMemory = listMemory('/requests')
