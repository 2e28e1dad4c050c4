import type { shortcuts as es } from '../es/shortcuts.ts'

export const shortcuts = {
  title: 'Atalhos de teclado',
  on: 'Usar atalhos de uma só tecla',
  onHint: 'Desative se você dita por voz ou se eles disparam sem querer.',
  next: 'e depois',
  here: 'Nesta página',
  everywhere: 'Em todo lugar',
  always: 'Sempre',
  names: {
    palette: 'Buscar ou ir para qualquer lugar',
    sheet: 'Ver estes atalhos',
    newOrder: 'Nova ordem',
    search: 'Buscar na lista',
    goHome: 'Ir para o início',
    goOrders: 'Ir para ordens',
    goCustomers: 'Ir para clientes',
    listDown: 'Próxima linha',
    listUp: 'Linha anterior',
    listSelect: 'Selecionar a linha',
    listClear: 'Limpar a seleção',
    open: 'Abrir a linha',
    assign: 'Atribuir técnico',
    edit: 'Editar',
    sendForm: 'Salvar o formulário',
  },
} satisfies typeof es
