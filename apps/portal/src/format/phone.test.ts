import { describe, expect, it } from 'vitest'
import { sayPhone, telLink, whatsappLink } from './phone'

describe('S4-04 the phone of the place', () => {
  it.each([
    ['+56987654321', '+56 9 8765 4321'],
    ['+56223456789', '+56 2 2345 6789'],
    ['+5511987654321', '+55 11 98765-4321'],
    ['+551132165498', '+55 11 3216-5498'],
    ['+584121234567', '+58 412 123 4567'],
    ['+34911234567', '+34911234567'],
    ['600 123 4567', '600 123 4567'],
  ])('%s is written %s', (phone, written) => {
    expect(sayPhone(phone)).toBe(written)
    expect(telLink(written)).toBe(telLink(phone))
  })

  it('opens a chat with a mobile, never with a land line', () => {
    expect(whatsappLink('+56 9 8765 4321', 'Hola, ¿qué tal?')).toBe('https://wa.me/56987654321?text=Hola%2C%20%C2%BFqu%C3%A9%20tal%3F')
    expect(whatsappLink('+5511987654321', '')).toBeDefined()
    expect(whatsappLink('+56223456789', '')).toBeUndefined()
    expect(whatsappLink('+551132165498', '')).toBeUndefined()
    expect(whatsappLink('600 123 4567', '')).toBeUndefined()
  })
})
