import type { orderMoney as es } from '../es/order-money.ts'

export const orderMoney = {
  title: 'Valores',
  sums: 'Total e saldo',
  parts: 'Peças',
  tax: 'Imposto',
  taxIncluded: '{{tax}} {{percent}}% incluído',
  taxAdded: '{{tax}} {{percent}}%',
  total: 'Total',
  paid: 'Recebido',
  balance: 'Saldo',
  toReturn: 'A devolver',
  settled: 'Pago',
  free: 'Sem custo',
  of: 'de {{total}}',
  approved: 'O cliente aprovou {{approved}}.',
  beyond: 'O cliente aprovou {{approved}}: o total passa em {{beyond}}. Envie um novo orçamento antes de continuar.',
  cancelled: 'A ordem foi cancelada. Informe quanto a empresa retém do que recebeu; o resto é devolvido.',
  cancelledSettled: 'A ordem foi cancelada e o que foi recebido já está acertado.',
} satisfies typeof es
