import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { es as esPapers } from '../order/papers/es'
import { ptBR as ptPapers } from '../order/papers/pt-BR'
import { es as esFirst } from './es'
import { ptBR as ptFirst } from './pt-BR'
import { speakIn } from './texts'

const es = { ...esFirst, ...esPapers }
const ptBR = { ...ptFirst, ...ptPapers }

const source = join(import.meta.dirname, '..')
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('i18n') && !/papers\/(?:es|pt-BR)\.ts$/.test(file) && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n')

const holes = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? []

describe('B-24 the portal speaks both languages', () => {
  it('has the same texts with the same holes in both', () => {
    expect(Object.keys(ptBR).sort()).toEqual(Object.keys(es).sort())
    for (const [key, text] of Object.entries(es)) expect(holes(ptBR[key as keyof typeof es]), key).toEqual(holes(text))
  })

  it('has no text that no page says', () => {
    expect(Object.keys(es).filter((key) => !code.includes(`'${key}'`))).toEqual([])
  })

  it('says in one word for both only what is spelt alike', () => {
    const same = Object.entries(es).filter(([key, text]) => text === ptBR[key as keyof typeof es])
    const alike = [
      ...['company.submit', 'documents.pdf', 'documents.receipt', 'documents.title', 'estimate.declinedWhy', 'estimate.reason', 'estimate.sending'],
      ...['follow.reason', 'language', 'lines.each', 'money.subtotal', 'money.total'],
      ...['order.promised', 'photo.alt', 'photo.position', 'photo.previous'],
    ]
    expect(same.map(([key]) => key).sort()).toEqual(alike)
  })

  it('fills the holes', () => {
    expect(speakIn('es')('follow.hello', { name: 'Ana' })).toBe('Hola, Ana')
    expect(speakIn('pt-BR')('photo.position', { n: 1, total: 3 })).toBe('1 de 3')
  })
})
