import type { DocumentFile } from '@amparo/contracts/staff/documents'
import { type NewSignature, type SignKind, signatures } from '@amparo/contracts/staff/signatures'
import { extractText, getDocumentProxy } from 'unpdf'
import type { z } from 'zod'
import type { TestApi } from '../harness.ts'
import type { TestUser } from './company.ts'

export interface ReadDocument {
  text: string
  pages: number
  /** In points. */
  width: number
  height: number
  /** What a screen reader finds on the first page: headings and pictures with their words. */
  outline: string[]
  title: string
  language: string
  fileName: string
  bytes: Buffer
}

/** What a PDF says to whoever reads it, in one line. */
export async function readPdf(bytes: Buffer): Promise<Omit<ReadDocument, 'fileName'>> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  const page = await pdf.getPage(1)
  const [, , width, height] = page.view as [number, number, number, number]
  const { Title: title, Language: language } = (await pdf.getMetadata()).info as { Title: string; Language: string }
  const tree = (await page.getStructTree()) as unknown as StructureNode | null
  return { text: text.replace(/\s+/g, ' '), pages: totalPages, width, height, outline: outlineOf(tree), title, language, bytes }
}

interface StructureNode {
  role?: string
  alt?: string
  children?: StructureNode[]
}

function outlineOf(node: StructureNode | null): string[] {
  const own = node?.role && node.role !== 'P' ? [[node.role, node.alt].filter(Boolean).join(' ')] : []
  return [...own, ...(node?.children ?? []).flatMap(outlineOf)]
}

async function read(api: TestApi, url: string, bearer?: string): Promise<ReadDocument> {
  const response = await api.app.inject({ method: 'GET', url: `/api/v1${url}`, ...(bearer && { headers: { authorization: `Bearer ${bearer}` } }) })
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}: ${response.body}`)
  const fileName = /filename="([^"]+)"/.exec(String(response.headers['content-disposition']))![1]!
  return { ...(await readPdf(response.rawPayload)), fileName }
}

export function printed(api: TestApi, user: TestUser, orderId: string, file: DocumentFile, query: Record<string, string> = {}) {
  return read(api, `/orders/${orderId}/documents/${file}?${new URLSearchParams(query)}`, user.token)
}

export function printedByLink(api: TestApi, slug: string, token: string, file: DocumentFile, query: Record<string, string> = {}) {
  return read(api, `/portal/${slug}/orders/${token}/documents/${file}?${new URLSearchParams(query)}`)
}

/** A stroke and a dot, as a finger draws them. */
export const drawing: [number, number][][] = [
  [
    [120, 300],
    [180, 90],
    [260, 310],
    [400, 120],
  ],
  [[520, 200]],
]

/** Signs what is shown. */
export async function sign(user: TestUser, orderId: string, kind: SignKind, more: Partial<z.input<typeof NewSignature>> = {}) {
  const language = more.language ?? 'es'
  const { hash } = await user.ok(signatures.prepare, { params: { id: orderId }, query: { kind, language } })
  return user.ok(signatures.sign, {
    params: { id: orderId },
    body: { kind, hash, name: 'Carla Muñoz Soto', identity: '12.345.678-5', strokes: drawing, language, ...more },
  })
}
