/** The file of parts used: its name, its columns in their order, and how a part stands. */
export const partList = {
  fileName: 'repuestos',
  byCustomer: 'El cliente',
  columns: {
    usedOn: 'Fecha',
    order: 'Orden',
    customer: 'Cliente',
    description: 'Repuesto',
    quantity: 'Cantidad',
    unitPrice: 'Precio unitario',
    total: 'Total',
    currency: 'Moneda',
    warranty: 'Garantía',
    cover: 'Estado de la garantía',
    until: 'Garantía hasta',
    oldSerial: 'Serie retirada',
    newSerial: 'Serie instalada',
    replaces: 'Garantía de la orden',
    addedBy: 'Agregado por',
  },
  cover: { NONE: 'Sin garantía', PENDING: 'Desde la entrega', ACTIVE: 'Vigente', OVER: 'Vencida' },
}
