import { inEachLanguage, type Language, languageNames, languages } from '@amparo/contracts/model/languages'
import type { Page } from '@playwright/test'
import { texts as esOffice } from '../apps/admin/src/i18n/es.ts'
import { firstTexts as esOfficeFirst } from '../apps/admin/src/i18n/es-first.ts'
import { texts as ptOffice } from '../apps/admin/src/i18n/pt-BR.ts'
import { firstTexts as ptOfficeFirst } from '../apps/admin/src/i18n/pt-BR-first.ts'
import { es as esPortal } from '../apps/portal/src/i18n/es.ts'
import { ptBR as ptPortal } from '../apps/portal/src/i18n/pt-BR.ts'

const written: Record<Language, string[]> = {
  es: textsIn([esOffice, esOfficeFirst, esPortal]),
  'pt-BR': textsIn([ptOffice, ptOfficeFirst, ptPortal]),
}

interface Pattern {
  filled: RegExp
  /** How many letters of it are fixed. */
  letters: number
}

/** Each language's texts, as patterns that fill their blanks. */
const patterns = inEachLanguage((language) => [...new Set(written[language])].map(patternOf))

/** Words of controls that give a language away where a text came from nowhere, such as a library's default. */
const giveaways: Record<Language, RegExp> = {
  es: /(?<!\p{L})(Guardar|Cargando|Cerrar|Siguiente|Contraseña|Deshacer|Ajustes|Seleccionar|Eliminar)(?!\p{L})/u,
  'pt-BR': /(?<!\p{L})(Salvar|Carregando|Fechar|Próxim[oa]|Senha|Desfazer|Configurações|Selecionar|Excluir)(?!\p{L})/u,
}
const english =
  /(?<!\p{L})(Save|Cancel|Loading|Search|Close|Next|Previous|Delete|Remove|Edit|Submit|Select|Clear|Open|Required|Show|Hide|Toggle|Password|Settings|Today|(?<!\d )(?<!\d de )ago|undefined|null|NaN)(?!\p{L})/iu

/** Texts on the page, seen or heard, that are not in its language. */
export async function foreignTexts(page: Page, language: Language): Promise<string[]> {
  const others = languages.filter((each) => each !== language)
  // A language is called by its own name, whatever one reads.
  const names = Object.values(languageNames)
  const isForeign = (text: string) =>
    english.test(text) || others.some((other) => giveaways[other].test(text) || (isWrittenIn(other, text) && !isWrittenIn(language, text)))
  return [...new Set(await readTexts(page))].filter((text) => !names.includes(text) && isForeign(text))
}

/** Every text of the page and every word that is only heard, but for what people typed as their own. */
function readTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang
    const foreign = (element: Element) => element.closest('[lang]')?.getAttribute('lang') !== own
    const found = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!
      if (element.closest('script, style, noscript') || foreign(element) || !element.checkVisibility()) continue
      found.push(node.textContent!.trim())
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [alt], [placeholder], [aria-roledescription], [aria-valuetext]')) {
      if (foreign(element)) continue
      for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-roledescription', 'aria-valuetext'])
        found.push(element.getAttribute(name)?.trim() ?? '')
    }
    return found.filter(Boolean)
  })
}

function textsIn(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree]
  return tree && typeof tree === 'object' ? Object.values(tree).flatMap(textsIn) : []
}

/** Whether it is one of the language's texts, more of it fixed than filled in: what fills a blank is people's own. */
function isWrittenIn(language: Language, text: string): boolean {
  return patterns[language].some(({ filled, letters }) => letters * 2 > text.length && filled.test(text))
}

function patternOf(text: string): Pattern {
  const fixed = text.split(/\{\{?\w+\}?\}/)
  const escaped = fixed.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return { filled: new RegExp(`^${escaped.join('.+')}$`, 'su'), letters: fixed.join('').length }
}
