import type { Response } from '@amparo/contracts/endpoint'
import type { portal } from '@amparo/contracts/portal/portal'

export type Company = Response<typeof portal.company>
