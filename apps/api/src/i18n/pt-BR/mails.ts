import type { MailTexts } from '../es/mails.ts'
import { requestMails } from './request-mails.ts'

/** What the mails say in Brazilian Portuguese, to a person addressed as "você". */
export const mails: MailTexts = {
  hello: (name) => (name ? `Olá, ${name}!` : 'Olá!'),
  linkFallback: 'Se o botão não funcionar, copie este endereço no seu navegador:',

  facts: {
    order: 'Ordem',
    device: 'Equipamento',
    reason: 'Motivo',
    location: 'Filial',
    promised: 'Data prometida',
    customer: 'Cliente',
    total: 'Total',
  },
  stages: ['Recebida', 'Em andamento', 'Pronta', 'Entregue'],
  stage: (name) => `Andamento da ordem: ${name}`,
  messageFrom: (company) => `Mensagem de ${company}`,
  photos: (count) =>
    count === 1
      ? 'Adicionamos uma foto: você pode vê-la na página da sua ordem.'
      : `Adicionamos ${count} fotos: você pode vê-las na página da sua ordem.`,
  followOrder: 'Ver minha ordem',
  privateLink: 'O link é pessoal: quem o tiver pode ver esta ordem. Compartilhe só com pessoas de confiança.',
  whyOrder: (company) => `Você recebe este e-mail porque tem uma ordem de serviço na ${company}.`,

  order_received: {
    subject: (code, device) => (device ? `Recebemos o seu equipamento: ordem ${code}` : `Recebemos a sua ordem ${code}`),
    heading: (device) => (device ? 'Recebemos o seu equipamento' : 'Recebemos a sua ordem'),
    number: (code, company) =>
      `O número da sua ordem é ${code}. Com ele e ${company ? 'o nome da sua empresa' : 'o seu sobrenome'}, você pode consultar o andamento quando quiser.`,
  },
  order_status: {
    subject: (code, status) => `Ordem ${code}: ${status}`,
  },

  estimate_sent: {
    subject: (code) => `Orçamento da sua ordem ${code}`,
    heading: 'O seu orçamento está pronto',
    preheader: (total, until) => `Total: ${total}. Você pode responder até ${until}.`,
    text: (device) =>
      `Examinamos ${device ? `o seu equipamento (${device})` : 'a sua ordem'} e preparamos o orçamento. Veja-o on-line e diga se você o aprova ou o recusa.`,
    until: (day) => `Você pode responder até ${day}.`,
    button: 'Ver e responder',
    attached: 'Ele também vai anexo em PDF.',
  },
  estimate_answered: {
    approved: {
      subject: (code) => `Orçamento aprovado: ordem ${code}`,
      heading: 'O cliente aprovou o orçamento',
      text: (by, revision, code) => `${by} aprovou a versão ${revision} do orçamento da ordem ${code}.`,
    },
    declined: {
      subject: (code) => `Orçamento recusado: ordem ${code}`,
      heading: 'O cliente recusou o orçamento',
      text: (by, revision, code) => `${by} recusou a versão ${revision} do orçamento da ordem ${code}.`,
    },
    expired: {
      subject: (code) => `Orçamento sem resposta: ordem ${code}`,
      heading: 'O orçamento venceu sem resposta',
      text: (by, revision, code) => `Venceu o prazo para ${by} responder à versão ${revision} do orçamento da ordem ${code}.`,
    },
    reason: 'Motivo do cliente',
    button: 'Abrir a ordem',
  },
  order_document: {
    text: (title, company) => `Enviamos em anexo o documento “${title}” de ${company}.`,
    why: (company) => `Você recebe este e-mail porque ${company} lhe enviou um documento.`,
  },

  toEnter: (hours) =>
    hours === 1 ? 'O link vale por uma hora e só pode ser usado uma vez.' : `O link vale por ${hours} horas e só pode ser usado uma vez.`,
  expired: 'O link venceu antes que o e-mail pudesse sair.',
  takenBack: 'O que este e-mail conta foi removido antes que ele pudesse sair, e ele não foi enviado.',
  estimateOver:
    'O orçamento deste e-mail não espera mais resposta: foi retirado, substituído, venceu ou já foi respondido. O e-mail não foi enviado.',
  whyStaff: (company) => `Você recebe este e-mail porque trabalha nesta ordem na ${company}.`,
  whyUser: (company) => `Você recebe este e-mail porque tem uma conta na ${company}.`,

  user_invite: {
    subject: (company) => `Ative a sua conta na ${company}`,
    heading: 'Ative a sua conta',
    text: (company) => `${company} criou uma conta para você trabalhar com as ordens de serviço. Escolha a sua senha para entrar.`,
    button: 'Escolher minha senha',
    unexpected: 'Se você não esperava este convite, não faça nada: sem senha, a conta continua fechada.',
    why: (company) => `Você recebe este e-mail porque ${company} criou uma conta para você.`,
  },
  password_recovery: {
    subject: 'Escolha uma nova senha',
    heading: 'Escolha uma nova senha',
    text: (company) => `Pediram para trocar a senha da sua conta na ${company}. Se foi você, escolha uma nova.`,
    button: 'Escolher nova senha',
    unexpected: 'Se não foi você, não faça nada: a sua senha continua a mesma.',
  },
  password_changed: {
    subject: 'A sua senha mudou',
    heading: 'A sua senha mudou',
    text: (company, when) => `A senha da sua conta na ${company} mudou em ${when}. Encerramos as outras sessões que estavam abertas.`,
    wasYou: 'Se foi você, não precisa fazer mais nada.',
    button: 'Não fui eu: recuperar minha conta',
    unexpected: 'Se não foi você, recupere a sua conta agora e avise o administrador da sua empresa.',
  },

  requests: requestMails,
}
