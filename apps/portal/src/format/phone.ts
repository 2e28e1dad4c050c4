interface Plan {
  code: string
  mobile: RegExp
  /** How people write the number after the country's code. */
  written: readonly (readonly [RegExp, string])[]
}

const plans: readonly Plan[] = [
  { code: '+56', mobile: /^9\d{8}$/, written: [[/^(\d)(\d{4})(\d{4})$/, '$1 $2 $3']] },
  { code: '+55', mobile: /^\d\d9\d{8}$/, written: [[/^(\d\d)(\d{4,5})(\d{4})$/, '$1 $2-$3']] },
  { code: '+58', mobile: /^4\d{9}$/, written: [[/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3']] },
]

function read(phone: string): { digits: string; plan?: Plan; rest: string } {
  const digits = phone.replace(/[^\d+]/g, '')
  const plan = plans.find(({ code }) => digits.startsWith(code))
  return plan ? { digits, plan, rest: digits.slice(plan.code.length) } : { digits, rest: digits }
}

/** The number as people write it; as it came where its country's way is not known here. */
export function sayPhone(phone: string): string {
  const { plan, rest } = read(phone)
  const [pattern, text] = plan?.written.find(([pattern]) => pattern.test(rest)) ?? []
  return plan && pattern && text ? `${plan.code} ${rest.replace(pattern, text)}` : phone
}

export function telLink(phone: string): string {
  return `tel:${read(phone).digits}`
}

/** Where to write by WhatsApp; undefined for a land line, which would only open an error. */
export function whatsappLink(phone: string, message: string): string | undefined {
  const { digits, plan, rest } = read(phone)
  if (!digits.startsWith('+') || (plan && !plan.mobile.test(rest))) return undefined
  return `https://wa.me/${digits.slice(1)}?text=${encodeURIComponent(message)}`
}
