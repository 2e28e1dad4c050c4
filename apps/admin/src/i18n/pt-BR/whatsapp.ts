import type { whatsapp as es } from '../es/whatsapp.ts'

export const whatsapp = {
  title: 'Mensagem de WhatsApp',
  about: 'Texto para o status “{{status}}”. Você pode alterá-lo antes de abrir a conversa.',
  phone: 'Telefone',
  language: 'Idioma da mensagem',
  text: 'Texto da mensagem',
  restore: 'Voltar ao texto',
  open: 'Abrir o WhatsApp',
} satisfies typeof es
