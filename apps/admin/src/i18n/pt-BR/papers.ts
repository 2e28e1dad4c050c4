import type { papers as es } from '../es/papers.ts'

export const papers = {
  open: 'Documentos',
  files: {
    ticket: 'Ordem de serviço',
    estimate: 'Orçamento',
    receipt: 'Recibo',
    delivery: 'Termo de entrega',
    report: 'Relatório final',
  },
  names: { ticket: 'ordem', estimate: 'orcamento', receipt: 'recibo', delivery: 'entrega', report: 'relatorio' },
  paper: { A4: 'A4', ROLL: '80 mm' },
  afterSending: 'quando um for enviado',
  afterPaying: 'quando houver um pagamento',
  afterDelivery: 'quando for entregue',
  afterClosing: 'ao fechar a ordem',
  download: 'Baixar',
  mail: 'Enviar por e-mail',
  mailTitle: 'Enviar {{document}} por e-mail',
  to: 'Para',
  message: 'Mensagem',
  messageHint: 'Vai no e-mail, acima do documento anexo.',
  send: 'Enviar',
  mailed: 'O documento segue por e-mail para {{to}}',
} satisfies typeof es
