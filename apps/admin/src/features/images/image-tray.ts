import type { Attachment } from '@amparo/contracts/staff/order-updates'
import { CallError } from '@amparo/web/api/call'
import { clearDraft, readDraft, writeDraft } from '@amparo/web/form/drafts'
import { forgetFile, keepFile, readKeptFiles } from './kept-files.ts'
import { shrinkImage } from './shrink-image.ts'
import { uploadImage } from './upload-image.ts'

export interface TrayImage {
  id: string
  name: string
  /** What to show: the photo itself while it is here, the server's thumbnail once it is there. */
  preview: string | undefined
  state: 'waiting' | 'sending' | 'done' | 'failed'
  /** From 0 to 1. */
  progress: number
  error: CallError['code'] | undefined
  attachment: Attachment | undefined
}

/** What a second try may mend; the others say something about the file. */
const passing = new Set<CallError['code'] | undefined>(['offline', 'internal', 'overloaded', 'database_unavailable', 'too_many_attempts'])

export function isWorthRetrying({ error }: Pick<TrayImage, 'error'>): boolean {
  return passing.has(error)
}

export const maxImages = 20
const atOnce = 2
/** The server sweeps an image that nothing has taken after a day. */
const looseFor = 23 * 3_600_000

/**
 * The images that somebody is about to hang on something: each is made smaller, sent, tried again where that failed, and
 * can be taken out. What is in the tray survives a reload.
 */
export class ImageTray {
  readonly draft: string
  #images: readonly TrayImage[] = []
  #files = new Map<string, Blob>()
  #aborts = new Map<string, AbortController>()
  #watchers = new Set<() => void>()
  #opened = false

  constructor(draft: string) {
    this.draft = `${draft}:images`
  }

  get images(): readonly TrayImage[] {
    return this.#images
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  readonly read = (): readonly TrayImage[] => this.#images

  /** Brings back what was there before a reload, and starts listening for the line to come back. */
  readonly open = (): (() => void) => {
    if (!this.#opened) {
      this.#opened = true
      void this.#restore()
    }
    window.addEventListener('online', this.retryAll)
    return () => window.removeEventListener('online', this.retryAll)
  }

  /** @returns how many found no room */
  readonly add = (files: readonly File[]): number => {
    const room = maxImages - this.#images.length
    for (const file of files.slice(0, room)) {
      const id = crypto.getRandomValues(new Uint32Array(3)).join('-')
      this.#files.set(id, file)
      this.#images = [
        ...this.#images,
        { id, name: file.name, preview: URL.createObjectURL(file), state: 'waiting', progress: 0, error: undefined, attachment: undefined },
      ]
      void keepFile({ id, draft: this.draft, name: file.name, image: file })
    }
    this.#changed()
    this.#next()
    return Math.max(0, files.length - room)
  }

  readonly retry = (id: string): void => {
    this.#set(id, { state: 'waiting', progress: 0, error: undefined })
    this.#next()
  }

  readonly retryAll = (): void => {
    for (const { id, state, error } of this.#images) if (state === 'failed' && error === 'offline') this.retry(id)
  }

  readonly remove = (id: string): void => {
    this.#aborts.get(id)?.abort()
    this.#drop(id)
    this.#changed()
    this.#next()
  }

  /** Images that had left for somewhere and did not arrive. */
  readonly putBack = (attachments: readonly Attachment[]): void => {
    const known = new Set(this.#images.map(({ attachment }) => attachment?.id))
    this.#images = [
      ...attachments.filter(({ id }) => !known.has(id)).map((attachment) => ({ ...done(attachment), id: attachment.id })),
      ...this.#images,
    ]
    this.#changed()
  }

  /** Once something has taken the images. */
  readonly clear = (): void => {
    for (const { id } of this.#images) {
      this.#aborts.get(id)?.abort()
      this.#drop(id)
    }
    this.#changed()
  }

  #drop(id: string): void {
    const image = this.#images.find((one) => one.id === id)
    if (image?.preview?.startsWith('blob:')) URL.revokeObjectURL(image.preview)
    this.#files.delete(id)
    this.#aborts.delete(id)
    this.#images = this.#images.filter((one) => one.id !== id)
    void forgetFile(id)
  }

  #set(id: string, part: Partial<TrayImage>): void {
    this.#images = this.#images.map((image) => (image.id === id ? { ...image, ...part } : image))
    this.#changed()
  }

  #changed(): void {
    const sent = this.#images.flatMap(({ attachment }) => attachment ?? [])
    if (sent.length) writeDraft(this.draft, { sent })
    else clearDraft(this.draft)
    for (const watcher of this.#watchers) watcher()
  }

  async #restore(): Promise<void> {
    const sent = (readDraft(this.draft)?.values.sent ?? []) as Attachment[]
    const fresh = sent.filter(({ createdAt }) => Date.now() - Date.parse(createdAt) < looseFor)
    const known = new Set(this.#images.map(({ id }) => id))
    const kept = (await readKeptFiles(this.draft)).filter(({ id }) => !known.has(id))
    for (const { id, image } of kept) this.#files.set(id, image)
    this.#images = [
      ...fresh.filter(({ id }) => !known.has(id)).map((attachment) => ({ ...done(attachment), id: attachment.id })),
      ...kept.map(({ id, name, image }) => ({
        id,
        name,
        preview: URL.createObjectURL(image),
        state: 'waiting' as const,
        progress: 0,
        error: undefined,
        attachment: undefined,
      })),
      ...this.#images,
    ]
    if (!fresh.length && !kept.length) return
    this.#changed()
    this.#next()
  }

  #next(): void {
    const sending = this.#images.filter(({ state }) => state === 'sending').length
    for (const image of this.#images.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, atOnce - sending))) void this.#send(image)
  }

  async #send({ id, name }: TrayImage): Promise<void> {
    const file = this.#files.get(id)
    if (!file) return
    const abort = new AbortController()
    this.#aborts.set(id, abort)
    this.#set(id, { state: 'sending' })
    try {
      const image = await shrinkImage(file)
      const attachment = await uploadImage(image, { name, signal: abort.signal, onProgress: (progress) => this.#set(id, { progress }) })
      this.#files.delete(id)
      void forgetFile(id)
      this.#set(id, { ...done(attachment), preview: this.#images.find((one) => one.id === id)?.preview ?? attachment.thumbnailUrl })
    } catch (error) {
      if (!abort.signal.aborted) this.#set(id, { state: 'failed', error: error instanceof CallError ? error.code : 'internal' })
    }
    this.#next()
  }
}

function done(attachment: Attachment) {
  return { name: attachment.name, preview: attachment.thumbnailUrl, state: 'done' as const, progress: 1, error: undefined, attachment }
}
