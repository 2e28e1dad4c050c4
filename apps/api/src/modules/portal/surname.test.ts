import { describe, expect, it } from 'vitest'
import { isSurnameOf } from './surname.ts'

const person = (surname: string, name = 'Ana') => ({ kind: 'PERSON' as const, name, surname, tradeName: '' })
const company = (tradeName: string, name: string) => ({ kind: 'COMPANY' as const, name, surname: '', tradeName })

describe("S4-03 what was typed is a person's surname", () => {
  it.each([
    ['Rojas', 'rojas'],
    ['Rojas', ' ROJAS '],
    ['Muñoz Soto', 'munoz'],
    ['Muñoz Soto', 'Soto'],
    ['Muñoz Soto', 'muñoz soto'],
    ['Muñoz Soto', 'SOTO MUÑOZ'],
    ['Muñoz Soto', 'munozsoto'],
    ['Muñoz Soto', 'Mun\u0303oz'],
    ['García Márquez', 'marquez'],
    ['De La Peña', 'pena'],
    ['De La Peña', 'Peña'],
    ['De La Peña', 'de la peña'],
    ['De La Peña', 'delapeña'],
    ['De La Peña', 'dela pena'],
    ['Delapeña', 'de la peña'],
    ['de la Fuente', 'Fuente'],
    ['da Silva', 'Silva'],
    ['Silva', 'da Silva'],
    ['dos Santos Oliveira', 'santos'],
    ['dos Santos Oliveira', 'Oliveira'],
    ['Souza Filho', 'souza'],
    ['Souza', 'Souza Filho'],
    ["D'Ávila", 'davila'],
    ["D'Ávila", 'D’Avila'],
    ["D'Ávila", 'ávila'],
    ['Dávila', "d'ávila"],
    ["O'Higgins", 'ohiggins'],
    ["O'Higgins", 'Higgins'],
    ['Pérez-Cotapos', 'perez'],
    ['Pérez-Cotapos', 'Cotapos'],
    ['Pérez-Cotapos', 'Perez Cotapos'],
    ['Pérez-Cotapos', 'perezcotapos'],
    ['San Martín', 'sanmartin'],
    ['San Martín', 'San Martin'],
    ['Sanmartín', 'san martín'],
    ['São Pedro Lima', 'sao pedro'],
    ['Ortiz y Pino', 'Ortiz Pino'],
    ['Conceição', 'conceicao'],
    ['Do', 'do'],
    ['Rojas', 'Ana Rojas'],
    ['Rojas', 'Rojas, Ana'],
  ])('%s: %s', (surname, typed) => {
    expect(isSurnameOf(person(surname), typed)).toBe(true)
  })

  it.each([
    ['Rojas', 'Roja'],
    ['Rojas', 'Rojas Soto'],
    ['Rojas', 'Ana'],
    ['Rojas', ''],
    ['Rojas', '.'],
    ['Rojas', '%'],
    ['De La Peña', 'de la'],
    ['De La Peña', 'la'],
    ['Souza Filho', 'filho'],
    ['San Martín', 'san'],
    ["O'Higgins", 'o'],
    ["D'Ávila", 'd'],
    ['Muñoz Soto', 'Muñoz Rojas'],
    ['García Márquez', 'garciam'],
  ])('%s is not %s', (surname, typed) => {
    expect(isSurnameOf(person(surname), typed)).toBe(false)
  })

  it('who has no surname is found by the name', () => {
    expect(isSurnameOf(person('', 'Xiomara'), 'xiomara')).toBe(true)
  })
})

describe('S4-03 what was typed is a company', () => {
  const muebles = company('Muebles Sur', 'Comercial Hermanos Díaz y Compañía Limitada')

  it.each([
    'muebles sur',
    'MueblesSur',
    'Muebles Sur SpA',
    'Comercial Hermanos Díaz',
    'comercial hermanos diaz y cia ltda',
    'Comercial Hermanos Díaz & Cía. Ltda.',
  ])('%s', (typed) => {
    expect(isSurnameOf(muebles, typed)).toBe(true)
  })

  it.each(['Muebles', 'Sur', 'Díaz', 'Limitada', 'SpA', 'y', ''])('not %s', (typed) => {
    expect(isSurnameOf(muebles, typed)).toBe(false)
  })

  it.each([
    ['Padaria do João ME', 'padaria joao'],
    ['Inversiones La Costa C.A.', 'Inversiones la Costa'],
    ['Inversiones La Costa C.A.', 'Inversiones La Costa, CA'],
    ['Tecnologia Verde S/A', 'tecnologia verde'],
    ['Ñandú S. de R.L. de C.V.', 'nandu'],
    ['Sociedad Anónima', 'sociedad anonima'],
  ])('%s: %s', (name, typed) => {
    expect(isSurnameOf(company('', name), typed)).toBe(true)
  })

  it('a company without a trade name is not found by nothing', () => {
    expect(isSurnameOf(company('', 'Sur SpA'), ' - ')).toBe(false)
  })
})
