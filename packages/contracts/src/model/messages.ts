/** The places that a text of the company may hold; in it they stand as {{name}}. */
export const messagePlaces = ['customer', 'company', 'order', 'device', 'status', 'nextStep', 'promised', 'balance', 'link'] as const
export type MessagePlace = (typeof messagePlaces)[number]

const place = /\{\{\s*(\w+)\s*\}\}/g

/** Fills the places in; one that is empty takes the spaces around it along, and an unknown one stays as it is written. */
export function fillPlaces(text: string, values: Record<MessagePlace, string>): string {
  return text
    .replace(place, (written, name: string) => (Object.hasOwn(values, name) ? values[name as MessagePlace] : written))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim()
}

/** The names in {{…}} that mean nothing. */
export function unknownPlaces(text: string): string[] {
  return [...text.matchAll(place)].map(([, name]) => name!).filter((name) => !messagePlaces.includes(name as MessagePlace))
}

/** A link that opens WhatsApp with a text for a phone (E.164). */
export function whatsappLink(e164: string, text: string): string {
  return `https://wa.me/${e164.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`
}
