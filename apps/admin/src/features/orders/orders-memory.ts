import { listMemory } from '../../ui/list/list-memory.ts'

export const ordersMemory = listMemory('/orders')
