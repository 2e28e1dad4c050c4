import type { DemoLanguage } from './company.ts'
import type { DeviceKind } from './devices.ts'
import type { PictureName } from './pictures/names.ts'
import { computerStories } from './stories-computers.ts'
import { homeStories } from './stories-home.ts'
import { phoneStories } from './stories-phones.ts'

export type Said = Record<DemoLanguage, string>

/** A fault, from what the customer says of it to what was done. */
export interface Story {
  what: DeviceKind[]
  /** In the customer's words. */
  reasons: { es: string[]; 'pt-BR': string[] }
  /** What a technician writes for colleagues. */
  bench: string[]
  /** What the customer is told of the fault. */
  found: Said
  /** What the customer is told of the work. */
  done: Said
  /** The part that must be there, as colleagues call it. */
  part: string | null
  /** Thousands of Chilean pesos. */
  price: [min: number, max: number]
  /** Whether the price is known at the counter, without a diagnosis. */
  fixedPrice?: boolean
  pictures: { intake: PictureName[]; found: PictureName[]; done: PictureName[] }
}

export const stories: Story[] = [...phoneStories, ...computerStories, ...homeStories]
