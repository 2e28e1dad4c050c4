import { createRequire } from 'node:module'

// The library marks a file as tagged and leaves its structure empty, which is worse for a screen reader than none. Here each
// paragraph, heading and picture is given its place in it, in the order in which it is drawn; lines and codes are decoration.

interface Element {
  add: (child: unknown) => Element
  end: () => void
}

/** What is used of the document that the library draws on (pdfkit). */
interface Drawn {
  page: { width: number; height: number; markings: unknown[] }
  struct: (type: string, options?: { alt?: string }) => Element
  addStructure: (element: Element) => void
  markContent: (tag: string, options?: { type: string }) => void
  markStructureContent: (tag: string) => unknown
  endMarkedContent: () => void
}

interface Line {
  /** Of a heading: H1, or H2 with its words. */
  id?: string
  lastLineInParagraph?: boolean
}

interface Renderer {
  pdfDocument: Drawn
  /** The whole of it, and the paragraph whose lines are being drawn. */
  root: Element
  paragraph: { element: Element; tag: string } | undefined
  renderPages: (pages: unknown[]) => void
  renderLine: (line: Line, x: number, y: number) => void
  renderVector: (vector: unknown) => void
  renderImage: (image: { alt?: string }) => void
}

const { default: library } = createRequire(import.meta.url)('pdfmake/js/Renderer') as { default: { prototype: Renderer } }
const plain = { ...pick(library.prototype) }

function pick({ renderPages, renderLine, renderVector, renderImage }: Renderer) {
  return { renderPages, renderLine, renderVector, renderImage }
}

/** To be called once, before anything is drawn. */
export function tagContent(): void {
  Object.assign(library.prototype, { renderPages, renderLine, renderVector, renderImage } satisfies Partial<Renderer>)
}

function renderPages(this: Renderer, pages: unknown[]): void {
  this.root = this.pdfDocument.struct('Document')
  this.pdfDocument.addStructure(this.root)
  plain.renderPages.call(this, pages)
  endDecoration(this.pdfDocument)
  this.root.end()
}

function renderLine(this: Renderer, line: Line, x: number, y: number): void {
  const { pdfDocument: drawn } = this
  endDecoration(drawn)
  if (isFoot(drawn, y)) {
    drawn.markContent('Artifact', { type: 'Pagination' })
    plain.renderLine.call(this, line, x, y)
    drawn.endMarkedContent()
    return
  }
  const tag = /^H[12]/.exec(line.id ?? '')?.[0] ?? 'P'
  this.paragraph ??= { element: drawn.struct(tag), tag }
  const { element } = this.paragraph
  const content = drawn.markStructureContent(this.paragraph.tag)
  plain.renderLine.call(this, line, x, y)
  drawn.endMarkedContent()
  element.add(content)
  if (!line.lastLineInParagraph) return
  this.root.add(element)
  this.paragraph = undefined
}

function renderVector(this: Renderer, vector: unknown): void {
  // Hundreds of them make a code: they share one mark.
  if (!this.pdfDocument.page.markings.length) this.pdfDocument.markContent('Artifact', { type: 'Layout' })
  plain.renderVector.call(this, vector)
}

function renderImage(this: Renderer, image: { alt?: string }): void {
  endDecoration(this.pdfDocument)
  const content = this.pdfDocument.markStructureContent('Figure')
  plain.renderImage.call(this, image)
  this.pdfDocument.endMarkedContent()
  this.root.add(this.pdfDocument.struct('Figure', { alt: image.alt ?? '' }).add(content))
}

function endDecoration(drawn: Drawn): void {
  while (drawn.page?.markings.length) drawn.endMarkedContent()
}

/** The foot of a page says the same on each; a roll has none. */
function isFoot({ page }: Drawn, y: number): boolean {
  return page.width > 300 && y > page.height - 52
}
