import { expect, test } from 'vitest'
import { customerFromWords } from './customer-from-words.ts'

const phone = (e164: string) => ({ phones: [{ e164, label: '', whatsapp: true }] })

test.each([
  ['CL', '9 8765 4321', phone('+56987654321')],
  ['CL', '+56 9 8765 4321', phone('+56987654321')],
  ['CL', '76.086.428-5', { taxId: '76.086.428-5' }],
  ['CL', '10000013k', { taxId: '10000013k' }],
  ['VE', '0412-1234567', phone('+584121234567')],
  ['VE', 'J-07013380-5', { taxId: 'J-07013380-5' }],
  ['BR', '(11) 98765-4321', phone('+5511987654321')],
  ['BR', '390.533.447-05', { taxId: '390.533.447-05' }],
  ['CL', 'Ana.Rojas@Correo.cl', { email: 'ana.rojas@correo.cl' }],
  ['CL', 'ana rojas', { name: 'Ana', surname: 'Rojas' }],
  ['CL', 'Ana Rojas Pérez', { name: 'Ana', surname: 'Rojas Pérez' }],
  ['CL', 'María José Rojas Pérez', { name: 'María José', surname: 'Rojas Pérez' }],
  ['CL', 'ana de la fuente', { name: 'Ana', surname: 'de la Fuente' }],
  ['CL', 'María de los Ángeles Undurraga de la Fuente', { name: 'María de los Ángeles', surname: 'Undurraga de la Fuente' }],
  ['BR', 'João da Costa e Silva', { name: 'João', surname: 'da Costa e Silva' }],
  ['CL', 'De la Fuente', { name: 'De la Fuente' }],
  ['CL', 'Ana', { name: 'Ana' }],
  ['CL', '987 65', phone('987 65')],
  ['CL', '  ', {}],
])('S1-16 in %s "%s" fills in what it is', (country, words, expected) => {
  expect(customerFromWords(words, country)).toEqual(expected)
})
