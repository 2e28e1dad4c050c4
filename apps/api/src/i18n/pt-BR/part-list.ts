import type { PartListTexts } from '../../modules/parts/export-parts.ts'

/** The file of parts used: its name, its columns in their order, and how a part stands. */
export const partList: PartListTexts = {
  fileName: 'pecas',
  byCustomer: 'O cliente',
  columns: {
    usedOn: 'Data',
    order: 'Ordem',
    customer: 'Cliente',
    description: 'Peça',
    quantity: 'Quantidade',
    unitPrice: 'Preço unitário',
    total: 'Total',
    currency: 'Moeda',
    warranty: 'Garantia',
    cover: 'Situação da garantia',
    until: 'Garantia até',
    oldSerial: 'Série retirada',
    newSerial: 'Série instalada',
    replaces: 'Garantia da ordem',
    addedBy: 'Adicionada por',
  },
  cover: { NONE: 'Sem garantia', PENDING: 'A partir da entrega', ACTIVE: 'Vigente', OVER: 'Vencida' },
}
