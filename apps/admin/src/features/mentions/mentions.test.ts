import { describe, expect, it } from 'vitest'
import { findNamed, mentionsIn, splitMentions, typedMention } from './mentions.ts'

const ana = { id: '1', name: 'Ana Rojas' }
const anaMaria = { id: '2', name: 'Ana Rojas Díaz' }
const luis = { id: '3', name: 'Luis Mora' }
const otherLuis = { id: '4', name: 'Luis Mora' }
const people = [ana, anaMaria, luis]

describe('S2-38 mentions', () => {
  it('are the colleagues whose whole name follows an @', () => {
    expect(mentionsIn('@Luis Mora, ¿puede verlo? cc @Ana Rojas Díaz', people, [])).toEqual(['3', '2'])
    expect(mentionsIn('@Ana Rojas', people, [])).toEqual(['1'])
    expect(mentionsIn('@Ana Rojasel, Luis Mora, ana@Luis', people, [])).toEqual([])
    expect(mentionsIn('@Luis Mora', [], [])).toEqual([])
  })

  it('of two of one name are the one that was picked', () => {
    expect(mentionsIn('@Luis Mora', [luis, otherLuis], ['4'])).toEqual(['4'])
    expect(mentionsIn('@Luis Mora', [luis, otherLuis], [])).toEqual(['3', '4'])
  })

  it('are told apart from what is said', () => {
    expect(splitMentions('Gracias, @Luis Mora. Hecho.', [luis])).toEqual([
      { text: 'Gracias, ', named: false },
      { text: '@Luis Mora', named: true },
      { text: '. Hecho.', named: false },
    ])
  })

  it('are offered while one types, not in an address', () => {
    expect(typedMention('Vea @lu', 7)).toEqual({ from: 4, words: 'lu' })
    expect(typedMention('@', 1)).toEqual({ from: 0, words: '' })
    expect(typedMention('ana@correo', 10)).toBeUndefined()
    expect(findNamed(people, 'dia')).toEqual([anaMaria])
    expect(findNamed(people, 'LUÍS')).toEqual([luis])
    expect(findNamed(people, 'Luis Mora ')).toEqual([])
  })
})
