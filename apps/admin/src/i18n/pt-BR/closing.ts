import type { closing as es } from '../es/closing.ts'

export const closing = {
  steps: {
    sign: 'Assinar a entrega',
    charge: 'Receber {{amount}}',
    refund: 'Devolver {{amount}}',
    close: 'Fechar ordem',
  },
  otherSteps: 'Outros passos',
  statuses: 'Passar para',
  done: 'A ordem {{code}} foi fechada',
  closed: 'Fechada em {{date}}. Não muda mais.',
  report: 'Relatório final',
  reopen: 'Reabrir',
  reopened: 'A ordem {{code}} está aberta de novo',
  reopenTitle: 'Reabrir a ordem {{code}}',
  reopenText: 'Ela poderá ser alterada de novo. O relatório final perde a validade e outro é feito quando ela for fechada.',
  reason: 'Motivo',
  reasonHint: 'Faltou registrar uma peça…',
} satisfies typeof es
