import type { views as es } from '../es/views.ts'

export const views = {
  menu: 'Visões',
  own: 'Minhas visões',
  shared: 'Compartilhadas por colegas',
  by: 'de {{name}}',
  isShared: 'Compartilhada',
  none: 'Salve os filtros que você usa sempre e volte a eles com um clique. Se ajudarem seus colegas, compartilhe.',
  save: 'Salvar estes filtros…',
  saveAnother: 'Salvar como outra visão…',
  update: 'Salvar alterações',
  this: 'Visão “{{name}}”',
  edit: 'Alterar nome ou compartilhar…',
  delete: 'Excluir',
  changed: 'Com alterações não salvas',
  saved: 'Visão “{{name}}” salva',
  deleted: 'Visão “{{name}}” excluída',
  restored: 'Visão “{{name}}” recuperada',
  form: {
    new: 'Salvar visão',
    edit: 'Alterar a visão',
    change: 'Salvar alterações',
    name: 'Nome',
    placeholder: 'Por exemplo: Reclamações da semana',
    share: 'Compartilhar com seus colegas',
    shareHint: 'Eles a verão nesta lista. Só você pode alterá-la.',
  },
} satisfies typeof es
