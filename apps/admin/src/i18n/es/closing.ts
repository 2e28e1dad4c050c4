export const closing = {
  steps: {
    sign: 'Firmar la entrega',
    charge: 'Cobrar {{amount}}',
    refund: 'Devolver {{amount}}',
    close: 'Cerrar orden',
  },
  otherSteps: 'Otros pasos',
  statuses: 'Pasar a',
  done: 'La orden {{code}} quedó cerrada',
  closed: 'Cerrada el {{date}}. Ya no se cambia.',
  report: 'Informe final',
  reopen: 'Reabrir',
  reopened: 'La orden {{code}} está abierta otra vez',
  reopenTitle: 'Reabrir la orden {{code}}',
  reopenText: 'Podrá cambiarse de nuevo. El informe final deja de valer y se hace otro al cerrarla.',
  reason: 'Motivo',
  reasonHint: 'Faltó registrar un repuesto…',
}
