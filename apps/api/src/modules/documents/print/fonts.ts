import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

interface Font {
  hasGlyphForCodePoint: (codePoint: number) => boolean
}

/** A font as one document uses it. */
interface Embedded {
  font: Font
}
type Style = [family: string, bold: boolean, italics: boolean]

/** What is used of the document that the library draws on. */
interface Drawn {
  _fontCount: number
  _fontFamilies: Record<string, Embedded>
  getFontFile: (...style: Style) => string
  provideFont: (...style: Style) => Embedded
}

const require = createRequire(import.meta.url)
const { default: library } = require('pdfmake/js/PDFDocument') as { default: { prototype: Drawn } }
const plainProvideFont = library.prototype.provideFont
const home = require.resolve('pdfmake/package.json')
const { openSync } = createRequire(home)('fontkit') as { openSync: (file: string) => Font }

const roboto = (style: string) => join(dirname(home), 'fonts/Roboto', `Roboto-${style}.ttf`)
const dejaVu = (style: string) => join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf', `DejaVuSans${style}.ttf`)
const emoji = (style: string) => join(dirname(require.resolve('@expo-google-fonts/noto-emoji/package.json')), style, `NotoEmoji_${style}.ttf`)

/** The page's own first, then those that help out. */
export const fonts = {
  Roboto: { normal: roboto('Regular'), bold: roboto('Medium'), italics: roboto('Italic'), bolditalics: roboto('MediumItalic') },
  DejaVu: { normal: dejaVu(''), bold: dejaVu('-Bold'), italics: dejaVu('-Oblique'), bolditalics: dejaVu('-BoldOblique') },
  Emoji: { normal: emoji('400Regular'), bold: emoji('700Bold'), italics: emoji('400Regular'), bolditalics: emoji('700Bold') },
}
export type FontName = keyof typeof fonts
export const fontNames = Object.keys(fonts) as FontName[]
export const fontFiles = new Set(Object.values(fonts).flatMap((font) => Object.values(font)))

const kept = new Map<string, Embedded>()

/** The font of a name as it stands upright. */
export function openFont(name: FontName): Font {
  return openSync(fonts[name].normal)
}

/** Each document embeds letters of its own; the tables behind them, which take a third of its time to read, are the same. To be called once. */
export function readFontsOnce(): void {
  library.prototype.provideFont = provideFont
}

function provideFont(this: Drawn, ...[family, bold, italics]: Style): Embedded {
  const file = this.getFontFile(family, bold, italics)
  const before = this._fontFamilies[file]
  if (before) return before
  const known = kept.get(file)
  if (!known) {
    const first = plainProvideFont.call(this, family, bold, italics)
    kept.set(file, first)
    return first
  }
  this._fontCount += 1
  const again = new (known.constructor as new (drawn: Drawn, font: Font, id: string) => Embedded)(this, known.font, `F${this._fontCount}`)
  this._fontFamilies[file] = again
  return again
}
