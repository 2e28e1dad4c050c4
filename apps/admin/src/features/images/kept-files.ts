import { draftFiles } from '@amparo/web/form/drafts'

const store = 'files'

interface KeptFile {
  id: string
  /** The draft it belongs to. */
  draft: string
  name: string
  image: Blob
  keptAt: number
}

const fortnight = 14 * 86_400_000

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(draftFiles, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('blocked'))
  })
}

/** A browser that keeps nothing (private windows, full disks) costs the photo its return after a reload, nothing else. */
async function within<T>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const db = await open()
    try {
      return await new Promise<T>((resolve, reject) => {
        const request = work(db.transaction(store, mode).objectStore(store))
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    } finally {
      db.close()
    }
  } catch {
    return undefined
  }
}

/** Keeps a photo that has not reached the server, so that it survives a reload and no signal. */
export async function keepFile(file: Omit<KeptFile, 'keptAt'>): Promise<void> {
  await within('readwrite', (files) => files.put({ ...file, keptAt: Date.now() } satisfies KeptFile))
}

export async function forgetFile(id: string): Promise<void> {
  await within('readwrite', (files) => files.delete(id))
}

/** The photos of a draft that wait to be sent; what is too old to matter goes. */
export async function readKeptFiles(draft: string): Promise<KeptFile[]> {
  const all = (await within<KeptFile[]>('readonly', (files) => files.getAll())) ?? []
  const recent = all.filter(({ keptAt }) => Date.now() - keptAt < fortnight)
  for (const { id } of all) if (!recent.some((file) => file.id === id)) void forgetFile(id)
  return recent.filter((file) => file.draft === draft)
}
