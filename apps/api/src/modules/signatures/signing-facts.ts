import type { DeliveryContent, TicketContent } from '../documents/content.ts'
import { sayFor } from '../documents/print/format.ts'
import { documentTexts } from '../documents/texts.ts'

interface Fact {
  label: string
  value: string
}

/** What a person reads before signing: the facts of the document, in its language. */
export function signingFacts(content: TicketContent | DeliveryContent, seesPayments: boolean): Fact[] {
  const texts = documentTexts[content.language]
  const say = sayFor(content)
  const { customer, device, order } = content
  const { facts, sections, totals } = texts
  const common: [string, string | null | undefined][] = [
    [texts.order, order.code],
    [sections.customer, customer.name],
    [sections.device, device?.label],
    [facts.serial, device?.serial],
    [sections.reason, order.reason],
  ]
  const own: [string, string | null | undefined][] =
    content.kind === 'TICKET'
      ? [
          [sections.condition, order.condition],
          [sections.accessories, order.accessories || facts.noAccessories],
          [facts.promised, order.promisedAt && say.day(order.promisedAt)],
          [facts.price, content.price ? say.money(content.price.amount, content.price.currency) : facts.notAgreed],
        ]
      : [
          [sections.accessories, order.accessories || facts.noAccessories],
          [
            sections.work,
            content.money.lines.map(({ description, quantity }) => (quantity > 1 ? `${quantity} × ${description}` : description)).join('\n'),
          ],
          [totals.total, say.money(content.money.total, content.money.currency)],
          [totals.balance, seesPayments && content.balance ? say.money(content.balance.balance, content.money.currency) : null],
        ]
  return [...common, ...own].flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
