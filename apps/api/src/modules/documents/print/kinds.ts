import type { Content } from 'pdfmake/interfaces.js'
import type { DeliveryContent, DocumentContent, EstimateContent, ReceiptContent, ReportContent, TermsFacts, TicketContent } from '../content.ts'
import { beside, customerBlock, deviceBlock, factBlock, fitsOnePage, framed, heading, notice, prose, rollCode, titleBlock } from './blocks.ts'
import { linesBlock, listLayout, paymentsBlock, totalsBlock, totalsTable } from './money-blocks.ts'
import type { Page } from './page.ts'
import { photosBlock } from './photo-blocks.ts'
import { signaturesBlock, termsBlock } from './signature-blocks.ts'

/** What stands on the page below the letterhead. */
export function blocksOf(page: Page, content: DocumentContent): Content[] {
  switch (content.kind) {
    case 'TICKET':
      return ticket(page, content)
    case 'ESTIMATE':
      return estimate(page, content)
    case 'RECEIPT':
      return receipt(page, content)
    case 'DELIVERY':
      return delivery(page, content)
    case 'REPORT':
      return report(page, content)
  }
}

function ticket(page: Page, content: TicketContent): Content[] {
  const { texts, say, print } = page
  const { order, location, price, balance, photos } = content
  const intake = factBlock(page, texts.sections.intake, [
    [texts.facts.received, say.moment(order.receivedAt)],
    [texts.facts.receivedBy, order.receivedBy],
    [texts.facts.location, location.name],
    [texts.facts.promised, order.promisedAt && say.day(order.promisedAt)],
  ])
  // With parts there is more to pay than the service.
  const total = balance && balance.paid + balance.balance !== price?.amount ? balance.paid + balance.balance : null
  const money = factBlock(page, texts.facts.price, [
    ['', price ? say.money(price.amount, price.currency) : texts.facts.notAgreed],
    [texts.totals.total, total !== null && price ? say.money(total, price.currency) : null],
    [texts.totals.paid, balance && price && say.money(balance.paid, price.currency)],
    [texts.totals.balance, balance && price && say.money(balance.balance, price.currency)],
  ])
  return [
    ...titleBlock(page, texts.titles.TICKET, order.code, { under: [say.day(order.receivedAt)], follow: texts.follow }),
    ...beside(page, [customerBlock(page, content), deviceBlock(page, content), intake]),
    ...prose(page, texts.sections.reason, order.reason),
    ...beside(page, [
      prose(page, texts.sections.condition, order.condition),
      prose(page, texts.sections.accessories, order.accessories || texts.facts.noAccessories),
      money,
    ]),
    ...(photos.length ? [{ text: `${texts.facts.photos}: ${photos.length}`, fontSize: 8.5, color: page.soft, margin: [0, 8, 0, 0] } as Content] : []),
    ...together(page, [...termsBlock(page, 'INTAKE', content.terms), ...signaturesBlock(page, print.signatures)], content.terms),
    ...rollCode(page, texts.follow),
  ]
}

/** What is signed and the signature on one page, as long as both surely fit on one. */
function together(page: Page, stack: Content[], terms: TermsFacts | null): Content[] {
  return page.paper === 'A4' && fitsOnePage(terms?.text ?? '') ? [{ unbreakable: true, stack }] : stack
}

function estimate(page: Page, content: EstimateContent): Content[] {
  const { texts, say, print } = page
  const { order, estimate, money } = content
  const { draft, answer } = print.standing
  const facts = factBlock(page, texts.titles.ESTIMATE, [
    [texts.facts.version, String(estimate.revision)],
    [texts.facts.sent, estimate.sentAt && say.day(estimate.sentAt)],
    [texts.facts.validUntil, say.date(estimate.validUntil)],
  ])
  return [
    ...titleBlock(page, texts.titles.ESTIMATE, order.code, {
      under: [texts.estimate.version(estimate.revision)],
      follow: draft || answer ? texts.follow : texts.estimate.answerByLink,
    }),
    ...(draft ? notice(page, texts.estimate.draft, texts.estimate.draftNote) : []),
    ...beside(page, [customerBlock(page, content), deviceBlock(page, content), facts]),
    ...prose(page, texts.sections.reason, order.reason),
    ...(estimate.note ? prose(page, texts.facts.note, estimate.note) : []),
    ...linesBlock(page, texts.sections.work, money),
    totalsBlock(page, money, null),
    ...(answer ? answerBlock(page, answer) : []),
    ...rollCode(page, draft || answer ? texts.follow : texts.estimate.answerByLink),
  ]
}

function answerBlock({ texts, say, paper, line }: Page, answer: NonNullable<Page['print']['standing']['answer']>): Content[] {
  const words = texts.estimate
  // Only an answer has a moment.
  const text = {
    APPROVED: () => words.approved(answer.name, say.moment(answer.at)),
    DECLINED: () => words.declined(answer.name, say.moment(answer.at)),
    EXPIRED: () => words.expired,
    WITHDRAWN: () => words.withdrawn,
  }[answer.state]()
  const stack: Content[] = [
    { text, bold: true, fontSize: paper === 'ROLL' ? 8.5 : 10 },
    ...(answer.reason ? [{ text: words.reason(answer.reason), fontSize: 9, margin: [0, 2, 0, 0] } as Content] : []),
  ]
  return [{ unbreakable: true, table: { widths: ['*'], body: [[{ stack }]] }, layout: framed(line, null), margin: [0, 14, 0, 0] }]
}

function receipt(page: Page, content: ReceiptContent): Content[] {
  const { texts, say, print } = page
  const { order, payment, balance, total, priced, customer, device, location } = content
  const words = texts.receipt
  const back = payment.kind === 'REFUND'
  const { voided } = print.standing
  const onRoll = page.paper === 'ROLL'
  const paid: Content = {
    table: {
      widths: ['*'],
      body: [
        [
          {
            stack: [
              { text: words.kinds[payment.kind], fontSize: onRoll ? 9 : 10, color: page.soft, alignment: 'center' },
              { text: say.money(Math.abs(payment.paidAmount), payment.paidCurrency), bold: true, fontSize: onRoll ? 20 : 26, alignment: 'center' },
            ],
          },
        ],
      ],
    },
    layout: framed(page.line, null),
    margin: [0, 10, 0, 2],
  }
  const other = payment.paidCurrency !== payment.currency
  const facts = factBlock(page, back ? texts.refundTitle : texts.titles.RECEIPT, [
    [texts.facts.date, say.moment(payment.receivedAt)],
    [texts.facts.method, payment.method],
    [texts.facts.reference, payment.reference],
    [texts.facts.exchange, other ? rateOf(page, content) : null],
    [back ? words.countsBack : words.counts, other ? say.money(Math.abs(payment.amount), payment.currency) : null],
    [back ? words.returnedBy : words.receivedBy, payment.receivedBy],
    [texts.facts.location, location.name],
    [texts.facts.note, payment.note],
  ])
  const owner = factBlock(page, texts.sections.customer, [[customer.taxId?.label ?? '', customer.taxId?.number]], customer.name)
  const about = factBlock(
    page,
    texts.order,
    [
      [texts.sections.device, device?.label],
      [texts.facts.serial, device?.serial],
    ],
    order.code,
  )
  const sums = priced
    ? totalsTable(page, [
        [words.orderTotal, say.money(total, payment.currency)],
        [words.paidSoFar, say.money(balance.paid, payment.currency)],
        [words.balance, say.money(balance.balance, payment.currency), true],
      ])
    : totalsTable(page, [[words.paidSoFar, say.money(balance.paid, payment.currency), true]])
  return [
    ...titleBlock(page, back ? texts.refundTitle : texts.titles.RECEIPT, words.number(payment.number), {
      under: [`${texts.order} ${order.code} · ${say.day(payment.receivedAt)}`],
      follow: texts.follow,
    }),
    ...(voided ? notice(page, words.voided, words.voidedOn(say.moment(voided.at), voided.reason)) : []),
    paid,
    ...beside(page, [facts, owner, about]),
    sums,
    {
      stack: [
        { text: words.notFiscal, bold: true, fontSize: onRoll ? 9 : 10, alignment: onRoll ? 'center' : 'left' },
        { text: words.notFiscalLong, fontSize: 8, color: page.soft, alignment: onRoll ? 'center' : 'left', margin: [0, 1, 0, 0] },
      ],
      margin: [0, onRoll ? 10 : 22, 0, 0],
    },
    ...rollCode(page, texts.follow),
  ]
}

/** "1 USD = 36,5 VES · BCV" */
function rateOf({ texts, say }: Page, { payment: { exchange, currency, paidCurrency } }: ReceiptContent): string {
  if (!exchange) return ''
  const other = exchange.base === currency ? paidCurrency : currency
  return [texts.receipt.exchange(exchange.base, say.rate(exchange.rate), other), exchange.source].filter(Boolean).join(' · ')
}

function delivery(page: Page, content: DeliveryContent): Content[] {
  const { texts, say, print } = page
  const { order, location, deliveredAt, money, balance } = content
  const facts = factBlock(page, texts.titles.DELIVERY, [
    [texts.facts.received, say.day(order.receivedAt)],
    [texts.facts.delivered, deliveredAt && say.moment(deliveredAt)],
    [texts.facts.location, location.name],
  ])
  return [
    ...titleBlock(page, texts.titles.DELIVERY, order.code, { under: [deliveredAt && say.day(deliveredAt)], follow: texts.follow }),
    ...beside(page, [customerBlock(page, content), deviceBlock(page, content), facts]),
    ...beside(page, [
      prose(page, texts.sections.reason, order.reason),
      prose(page, texts.sections.accessories, order.accessories || texts.facts.noAccessories),
    ]),
    ...linesBlock(page, texts.sections.work, money),
    ...(money.lines.length ? [totalsBlock(page, money, balance)] : []),
    ...together(page, [...termsBlock(page, 'DELIVERY', content.terms), ...signaturesBlock(page, print.signatures)], content.terms),
    ...rollCode(page, texts.follow),
  ]
}

function report(page: Page, content: ReportContent): Content[] {
  const { texts, say, print } = page
  const { order, location, money, balance, payments, photos, technician, deliveredAt, closedAt, closedBy } = content
  const facts = factBlock(page, texts.order, [
    [texts.facts.received, say.moment(order.receivedAt)],
    [texts.facts.delivered, deliveredAt && say.moment(deliveredAt)],
    [texts.facts.closed, closedAt && say.moment(closedAt)],
    [texts.facts.closedBy, closedBy],
    [texts.facts.technician, technician],
    [texts.facts.location, location.name],
  ])
  const signed = content.signatures.map((signature) => ({
    ...signature,
    strokes: print.signatures.find(({ id }) => id === signature.id)?.strokes ?? null,
  }))
  return [
    ...titleBlock(page, texts.titles.REPORT, order.code, {
      under: [say.day(closedAt ?? deliveredAt ?? order.receivedAt)],
      follow: texts.follow,
    }),
    ...(print.standing.superseded ? notice(page, texts.superseded, texts.supersededNote) : []),
    ...beside(page, [customerBlock(page, content), deviceBlock(page, content), facts]),
    ...prose(page, texts.sections.reason, order.reason),
    ...beside(page, [prose(page, texts.sections.condition, order.condition), prose(page, texts.sections.accessories, order.accessories)]),
    ...historyBlock(page, content),
    ...(content.settled
      ? settledBlock(page, content)
      : [...linesBlock(page, texts.sections.work, money), ...(money.lines.length ? [totalsBlock(page, money, balance)] : [])]),
    ...(payments ? paymentsBlock(page, payments) : []),
    ...photosBlock(page, photos),
    ...signaturesBlock(page, signed, texts.sections.signatures),
    ...rollCode(page, texts.follow),
  ]
}

/** What the customer was told, oldest first. */
function historyBlock(page: Page, { statuses }: ReportContent): Content[] {
  if (!statuses.length) return []
  const { texts, say } = page
  const title = heading(page, texts.sections.history)
  if (page.paper === 'ROLL') {
    return [
      title,
      ...statuses.map(
        ({ at, label, note }): Content => ({
          text: [{ text: `${say.moment(at)}  ` }, { text: label, bold: true }, note ? `\n${note}` : ''],
          fontSize: 8,
          margin: [0, 0, 0, 2],
        }),
      ),
    ]
  }
  const body = statuses.map(({ at, label, note }) => [
    { text: say.moment(at), fontSize: 9, noWrap: true, color: page.soft },
    { stack: [{ text: label, fontSize: 9.5, bold: true }, ...(note ? [{ text: note, fontSize: 9 }] : [])] },
  ])
  return [
    title,
    {
      table: { dontBreakRows: statuses.every(({ note }) => fitsOnePage(note)), widths: ['auto', '*'], body },
      layout: { ...listLayout(page), hLineWidth: (row) => (row === 0 || row === statuses.length ? 0 : 0.5), hLineColor: () => page.line },
    },
  ]
}

/** Of a cancelled order: what became of the money. */
function settledBlock(page: Page, { settled, money, balance }: ReportContent): Content[] {
  const { texts, say } = page
  const words = texts.cancelled
  const amount = (value: number) => say.money(value, money.currency)
  const nothing = !settled || (settled.received === 0 && settled.kept === 0)
  return [
    heading(page, texts.sections.cancelled),
    { text: nothing ? `${words.text} ${words.nothing}` : words.text, fontSize: page.paper === 'ROLL' ? 8.5 : 9.5 },
    ...(nothing || !balance
      ? []
      : [
          totalsTable(page, [
            [words.received, amount(settled.received)],
            [words.returned, amount(settled.returned)],
            ...(balance.balance < 0 ? [[words.open, amount(-balance.balance)] as const] : []),
            [words.kept, amount(settled.kept), true],
          ]),
        ]),
  ]
}
