import { type CountryCode, isSupportedCountry, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** What a person typed as a phone of `country`, in E.164; null where that is no phone number, or one with an extension. */
export function parsePhone(text: string, country: string): string | null {
  const region = isSupportedCountry(country) ? (country as CountryCode) : undefined
  // Mexican mobiles lost their 1 in 2019; chat programs still show it.
  const typed = text.replace(/^\s*\+?52[\s-]?1[\s-]?(?=(?:[\s-]?\d){10}\s*$)/, '+52')
  const phone = parsePhoneNumberFromString(typed, { ...(region && { defaultCountry: region }), extract: false })
  return phone?.isValid() && !phone.ext && hasAreaCode(phone) ? phone.number : null
}

/** A Brazilian mobile without its area code looks like a nine-digit service number to the small metadata; only 300, 500, 800 and 900 are. */
const hasAreaCode = ({ countryCallingCode, nationalNumber }: PhoneNumber) =>
  countryCallingCode !== '55' || nationalNumber.length !== 9 || /^[3589]00/.test(nationalNumber)

/** +56 9 8765 4321 */
export function formatPhone(e164: string): string {
  const phone = parsePhoneNumberFromString(e164)
  if (!phone) return e164
  const known = phone.formatInternational()
  // Of numbers that the metadata does not know how to write: by fours from the end, as most are said.
  return /\d{8}/.test(known) ? `+${phone.countryCallingCode} ${phone.nationalNumber.replaceAll(/\B(?=(?:\d{4})+$)/g, ' ')}` : known
}

/** Opens a chat with that phone, the text typed already. */
export function whatsappLink(e164: string, text: string): string {
  const chat = `https://wa.me/${e164.replace(/\D/g, '')}`
  return text ? `${chat}?text=${encodeURIComponent(text)}` : chat
}
