import { readableOn } from '@amparo/contracts/model/colors'
import type { Paper } from '@amparo/contracts/staff/documents'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { DocumentTexts } from '../../../i18n/es/documents.ts'
import type { DocumentContent, SignatureFacts } from '../content.ts'
import { documentTexts } from '../texts.ts'
import { type Say, sayFor } from './format.ts'

/** A signature with what was drawn. */
export interface DrawnSignature extends SignatureFacts {
  strokes: [number, number][][] | null
}

/** What is true of a document beside what it says, and may have come later. */
export interface Standing {
  /** Not kept yet: as the order stands, and not sent to anybody. */
  draft?: boolean
  answer?: { state: 'APPROVED' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN'; name: string; at: string; reason: string }
  voided?: { at: string; reason: string }
  superseded?: boolean
}

/** All that a print is made of; it crosses to another thread. */
export interface Print {
  content: DocumentContent
  paper: Paper
  color: string
  /** PNG without transparency. */
  logo: Uint8Array | null
  /** The customer's page of the order. */
  link: string | null
  /** Of the content, where it is kept. */
  hash: string | null
  /** Under this very document. */
  signatures: DrawnSignature[]
  /** JPEG by the photo's id; what is missing here is missing in storage. */
  photos: Record<string, Uint8Array>
  standing: Standing
}

/** What every block of a page is drawn with. */
export interface Page {
  paper: Paper
  texts: DocumentTexts
  say: Say
  ink: string
  soft: string
  line: string
  /** The company's colour, as it reads on white; black on a roll. */
  accent: string
  /** Between the margins, in points. */
  width: number
  print: Print
}

/** 80 mm, of which thermal printers reach 72. */
const roll = { width: 226.77, margin: 11.34 }
const a4 = { width: 595.28, margin: 42 }

/** A new one for each document: the library writes the height that came out into it. */
export function pageSizeOf(paper: Paper): Pick<TDocumentDefinitions, 'pageSize' | 'pageMargins'> {
  if (paper === 'A4') return { pageSize: 'A4', pageMargins: [a4.margin, 40, a4.margin, 52] }
  return { pageSize: { width: roll.width, height: 'auto' }, pageMargins: [roll.margin, 12, roll.margin, 24] }
}

export function pageOf(print: Print): Page {
  const onRoll = print.paper === 'ROLL'
  const { width, margin } = onRoll ? roll : a4
  return {
    paper: print.paper,
    texts: documentTexts[print.content.language],
    say: sayFor(print.content),
    ink: onRoll ? '#000000' : '#1b2329',
    // Thermal paper knows no grey: what is soft is small there.
    soft: onRoll ? '#000000' : '#5b6770',
    line: onRoll ? '#000000' : '#d5dbe0',
    accent: onRoll ? '#000000' : readableOn(print.color, '#ffffff'),
    width: width - 2 * margin,
    print,
  }
}
