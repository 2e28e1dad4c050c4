import type { TrackedOrder } from '@amparo/contracts/portal/portal'

export type Photo = TrackedOrder['steps'][number]['images'][number]
