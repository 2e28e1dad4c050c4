import type { Language } from '@amparo/contracts/common'

interface About {
  /** How the customer is called; empty where that is not known. */
  name: string
  company: string
  code: string
  /** Brand and model; empty where there is none. */
  device: string
  link: string
}

interface Messages {
  received: (about: About) => string
  status: (about: About & { status: string; nextStep: string }) => string
}

/**
 * What is typed into a chat for the customer to read: in the customer's language, whatever the language of who sends it.
 * That is why both are here at once.
 */
export const toCustomer: Record<Language, Messages> = {
  es: {
    received: ({ name, company, code, device, link }) =>
      `${hola(name)} Recibimos ${device ? `su ${device}` : 'su pedido'} en ${company}. Su número de orden es ${code}. Puede ver cómo va cuando quiera en este enlace: ${link}`,
    status: ({ name, company, code, device, status, nextStep, link }) =>
      `${hola(name)} Le escribimos de ${company} por ${device ? `su ${device}, orden ${code}` : `su orden ${code}`}. Estado: ${status}.${nextStep ? ` ${nextStep}` : ''} Puede ver el detalle aquí: ${link}`,
  },
  'pt-BR': {
    received: ({ name, company, code, device, link }) =>
      `${ola(name)} Recebemos ${device ? `seu equipamento (${device})` : 'seu pedido'}. O número da sua ordem é ${code}. Acompanhe quando quiser por este link: ${link}\n${company}`,
    status: ({ name, company, code, device, status, nextStep, link }) =>
      `${ola(name)} Aqui é da ${company}, sobre ${device ? `seu equipamento (${device}), ordem ${code}` : `sua ordem ${code}`}. Status: ${status}.${nextStep ? ` ${nextStep}` : ''} Veja os detalhes aqui: ${link}`,
  },
}

function hola(name: string): string {
  return name ? `Hola, ${name}:` : 'Hola:'
}

function ola(name: string): string {
  return name ? `Olá, ${name}!` : 'Olá!'
}
