import { describe, expect, it } from 'vitest'
import { fillPlaces, type MessagePlace, messagePlaces, unknownPlaces, whatsappLink } from './messages.ts'

const values = {
  ...(Object.fromEntries(messagePlaces.map((place) => [place, ''])) as Record<MessagePlace, string>),
  customer: 'Ana',
  order: 'OS-1042',
}

describe('B-15 the text of a message', () => {
  it('is filled with what it is about', () => {
    expect(fillPlaces('Hola {{customer}}, su orden {{ order }} está lista.', values)).toBe('Hola Ana, su orden OS-1042 está lista.')
  })

  it('has no gap where there is nothing to say, and keeps its lines', () => {
    expect(fillPlaces('Hola {{customer}} {{device}}:\nle contamos {{balance}} .', values)).toBe('Hola Ana:\nle contamos.')
  })

  it('does not take what a customer is called for a place', () => {
    expect(fillPlaces('Hola {{customer}}', { ...values, customer: '{{link}}' })).toBe('Hola {{link}}')
  })

  it('names the places that mean nothing', () => {
    expect(unknownPlaces('{{customer}} {{costumer}} {{toString}}')).toEqual(['costumer', 'toString'])
  })

  it('opens WhatsApp for the phone, with the text as it is', () => {
    expect(whatsappLink('+56 9 8765-4321', 'Hola & adiós ¿sí?\nñ')).toBe(
      'https://wa.me/56987654321?text=Hola%20%26%20adi%C3%B3s%20%C2%BFs%C3%AD%3F%0A%C3%B1',
    )
  })
})
