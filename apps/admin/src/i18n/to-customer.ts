import type { Language } from '@amparo/contracts/common'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'

/** What there is to speak of: a sentence about what there is not is left out. */
interface Has {
  device: boolean
  balance: boolean
}

type Moment = StatusCategory | 'received' | 'estimate'

interface ToCustomer {
  messages: Record<Moment, (has: Has) => string>
  /** How a service without a name of its own is called on an estimate. */
  service: string
  /** Begins a chat about a request; its number stands where an order's does. */
  request: string
}

/**
 * What is typed into a chat for the customer to read where the company wrote no text of its own: in the customer's language,
 * whatever the language of who sends it. That is why both are here at once. The places are those of model/messages.ts.
 */
export const toCustomer: Record<Language, ToCustomer> = {
  es: {
    service: 'Servicio técnico',
    request: 'Hola, {{customer}}: le escribimos de {{company}} por su solicitud {{order}}.',
    messages: {
      received: ({ device }) =>
        `Hola, {{customer}}: recibimos ${device ? 'su {{device}}' : 'su pedido'} en {{company}}. Su número de orden es {{order}}. Puede ver cómo va cuando quiera en este enlace: {{link}}`,
      estimate: ({ device }) =>
        `Hola, {{customer}}: le escribimos de {{company}}. El presupuesto de ${device ? 'su {{device}}' : 'su pedido'} (orden {{order}}) está listo. Puede verlo y responderlo aquí: {{link}}`,
      NEW: ({ device }) =>
        `Hola, {{customer}}: le escribimos de {{company}}. ${device ? 'Su {{device}}' : 'Su pedido'} ya está con nosotros, con el número de orden {{order}}. {{nextStep}} Puede ver el detalle aquí: {{link}}`,
      WORKING: ({ device }) =>
        `Hola, {{customer}}: le contamos desde {{company}} cómo va ${device ? 'su {{device}}' : 'su pedido'}, orden {{order}}. Estado: {{status}}. {{nextStep}} Puede ver el detalle aquí: {{link}}`,
      WAITING: ({ device }) =>
        `Hola, {{customer}}: le escribimos de {{company}} por ${device ? 'su {{device}}' : 'su pedido'}, orden {{order}}. Estado: {{status}}. {{nextStep}} Aquí está todo lo que necesita: {{link}}`,
      READY: ({ device, balance }) =>
        `Hola, {{customer}}: tenemos novedades de ${device ? 'su {{device}}' : 'su pedido'}, orden {{order}}, en {{company}}. Estado: {{status}}. {{nextStep}}${balance ? ' Saldo por pagar: {{balance}}.' : ''} Puede ver el detalle aquí: {{link}}`,
      DELIVERED: ({ device }) =>
        `Hola, {{customer}}: gracias por confiar en {{company}}. ${device ? 'Su {{device}}' : 'Su pedido'}, orden {{order}}, quedó entregado. Aquí conserva el detalle y las garantías: {{link}}`,
      CANCELLED: ({ device }) =>
        `Hola, {{customer}}: le escribimos de {{company}} por ${device ? 'su {{device}}' : 'su pedido'}, orden {{order}}. Estado: {{status}}. {{nextStep}} Puede ver el detalle aquí: {{link}}`,
    },
  },
  'pt-BR': {
    service: 'Serviço técnico',
    request: 'Olá, {{customer}}! Aqui é da {{company}}, sobre a sua solicitação {{order}}.',
    messages: {
      received: ({ device }) =>
        `Olá, {{customer}}! Recebemos ${device ? 'seu equipamento ({{device}})' : 'seu pedido'}. O número da sua ordem é {{order}}. Acompanhe quando quiser por este link: {{link}}\n{{company}}`,
      estimate: ({ device }) =>
        `Olá, {{customer}}! Aqui é da {{company}}. O orçamento ${device ? 'do seu equipamento ({{device}})' : 'do seu pedido'}, ordem {{order}}, está pronto. Veja e responda por este link: {{link}}`,
      NEW: ({ device }) =>
        `Olá, {{customer}}! Aqui é da {{company}}. ${device ? 'Seu equipamento ({{device}})' : 'Seu pedido'} já está com a gente, ordem {{order}}. {{nextStep}} Veja os detalhes aqui: {{link}}`,
      WORKING: ({ device }) =>
        `Olá, {{customer}}! Aqui é da {{company}}, com notícias ${device ? 'do seu equipamento ({{device}})' : 'do seu pedido'}, ordem {{order}}. Status: {{status}}. {{nextStep}} Veja os detalhes aqui: {{link}}`,
      WAITING: ({ device }) =>
        `Olá, {{customer}}! Aqui é da {{company}}, sobre ${device ? 'seu equipamento ({{device}})' : 'seu pedido'}, ordem {{order}}. Status: {{status}}. {{nextStep}} Está tudo aqui: {{link}}`,
      READY: ({ device, balance }) =>
        `Olá, {{customer}}! Temos notícias ${device ? 'do seu equipamento ({{device}})' : 'do seu pedido'}, ordem {{order}}, na {{company}}. Status: {{status}}. {{nextStep}}${balance ? ' Saldo a pagar: {{balance}}.' : ''} Veja os detalhes aqui: {{link}}`,
      DELIVERED: ({ device }) =>
        `Olá, {{customer}}! Obrigado por confiar na {{company}}. ${device ? 'Seu equipamento ({{device}})' : 'Seu pedido'}, ordem {{order}}, foi entregue. Aqui ficam os detalhes e as garantias: {{link}}`,
      CANCELLED: ({ device }) =>
        `Olá, {{customer}}! Aqui é da {{company}}, sobre ${device ? 'seu equipamento ({{device}})' : 'seu pedido'}, ordem {{order}}. Status: {{status}}. {{nextStep}} Veja os detalhes aqui: {{link}}`,
    },
  },
}
