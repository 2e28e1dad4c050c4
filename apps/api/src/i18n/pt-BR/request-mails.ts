import type { RequestMailTexts } from '../es/request-mails.ts'

/** What the mails about requests say in Brazilian Portuguese, to a person addressed as "você". */
export const requestMails: RequestMailTexts = {
  why: (company) => `Você recebe este e-mail porque fez uma solicitação à ${company}.`,
  whyStaff: (company) => `Você recebe este e-mail porque trabalha com as solicitações da ${company}.`,
  answer: 'Você pode responder a este e-mail: sua resposta fica junto da solicitação.',
  facts: {
    request: 'Solicitação',
    type: 'Tipo',
    category: 'Categoria',
    unit: 'Unidade',
    entered: 'Registrada',
    due: 'Resposta até',
    responsible: 'Responsável',
    contact: 'Contato',
    channel: 'Canal de entrada',
    area: 'Área',
    start: 'Início',
  },
  created: {
    subject: (code) => `Recebemos sua solicitação ${code}`,
    heading: 'Recebemos sua solicitação',
    text: (responsible) => `${responsible} está cuidando dela e dará uma resposta a você.`,
    said: 'O que você nos contou',
  },
  assigned: {
    subject: (code, contact) => `Solicitação ${code} com você: ${contact}`,
    heading: 'Uma solicitação ficou com você',
    said: 'O que o contato disse',
    button: 'Abrir a solicitação',
  },
  finished: {
    subject: (code, success) => (success ? `Respondemos sua solicitação ${code}` : `Encerramos sua solicitação ${code}`),
    heading: (success) => (success ? 'Sua solicitação tem resposta' : 'Encerramos sua solicitação'),
    staffSubject: (code, success) => (success ? `Solicitação ${code} finalizada com sucesso` : `Solicitação ${code} finalizada sem sucesso`),
    staffHeading: (success) => (success ? 'Solicitação finalizada com sucesso' : 'Solicitação finalizada sem sucesso'),
  },
  overdue: {
    subject: (code, contact) => `Solicitação ${code} atrasada: ${contact}`,
    heading: 'Uma solicitação está atrasada',
    text: (when) => `Deveria ter resposta até ${when}.`,
  },
  message: { detail: 'Cópia da solicitação', from: (person, company) => `${person}, ${company}` },
}
