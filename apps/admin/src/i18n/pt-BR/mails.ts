import type { mails as es } from '../es/mails.ts'

export const mails = {
  title: 'E-mails',
  about: 'O que o sistema escreveu a clientes e usuários, e o que aconteceu com cada envio.',
  chosen: 'E-mail escolhido',
  search: 'Destinatário ou assunto',
  subject: 'Assunto',
  to: 'Para',
  kind: 'Motivo',
  order: 'Ordem',
  state: 'Situação',
  when: 'Quando',
  written: 'Escrito',
  sent: 'Enviado',
  states: { WAITING: 'Em espera', QUEUED: 'Enviando', SENT: 'Enviado', FAILED: 'Falhou' },
  templates: {
    order_received: 'Ordem recebida',
    order_status: 'Mudança de status',
    user_invite: 'Convite',
    password_recovery: 'Recuperar senha',
    password_changed: 'Senha alterada',
  },
  none: 'Ainda não há e-mails',
  noneHint: 'Vão aparecer aqui quando uma ordem for recebida, um status mudar ou alguém for convidado.',
  noServer: {
    title: 'Não há servidor de e-mail configurado',
    text_one:
      'Os e-mails não se perdem: {{count}} espera aqui. Quem administra o servidor deve definir SMTP_URL; depois você poderá enviá-lo por esta página.',
    text_many:
      'Os e-mails não se perdem: {{count}} esperam aqui. Quem administra o servidor deve definir SMTP_URL; depois você poderá enviá-los por esta página.',
    text_other:
      'Os e-mails não se perdem: {{count}} esperam aqui. Quem administra o servidor deve definir SMTP_URL; depois você poderá enviá-los por esta página.',
  },
  waiting_one: '{{count}} e-mail ficou em espera enquanto não havia servidor.',
  waiting_many: '{{count}} e-mails ficaram em espera enquanto não havia servidor.',
  waiting_other: '{{count}} e-mails ficaram em espera enquanto não havia servidor.',
  sendWaiting: 'Enviar os que esperam',
  failed_one: 'Não foi possível enviar, após {{count}} tentativa',
  failed_many: 'Não foi possível enviar, após {{count}} tentativas',
  failed_other: 'Não foi possível enviar, após {{count}} tentativas',
  resend: 'Enviar de novo',
  tryAgain: 'Tentar de novo',
  sendNow: 'Enviar agora',
  personal: 'Este e-mail leva um link pessoal: só quem o recebe pode lê-lo.',
  done: {
    queued: 'Enviando para {{to}}',
    allQueued_one: 'Enviando {{count}} e-mail',
    allQueued_many: 'Enviando {{count}} e-mails',
    allQueued_other: 'Enviando {{count}} e-mails',
  },
} satisfies typeof es
