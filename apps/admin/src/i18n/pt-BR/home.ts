import type { home as es } from '../es/home.ts'

export const home = {
  title: 'Início',
  hello: { morning: 'Bom dia, {{name}}', afternoon: 'Boa tarde, {{name}}', night: 'Boa noite, {{name}}' },
  today: 'Hoje é {{date}}',
  board: 'Ordens abertas',
  overdue: 'Atrasadas',
  late: 'As mais atrasadas',
  mine: 'Atribuídas a você',
  mineEmpty: 'Você não tem ordens atribuídas.',
  mineAll: 'Ver as suas',
  recent: 'Movimentadas há pouco',
  recentAll: 'Ver todas',
  atLeast: '{{count}} ou mais',
  first: {
    title: 'Ainda não há ordens',
    text: 'Quando receber o primeiro equipamento, crie a ordem aqui. O cliente poderá acompanhá-la por um link.',
    action: 'Criar a primeira ordem',
  },
  due: { late: 'venceu', next: 'vence' },
  categories: {
    NEW: 'Novas',
    WORKING: 'Em andamento',
    WAITING: 'Aguardando o cliente',
    READY: 'Prontas',
    DELIVERED: 'Entregues',
    CANCELLED: 'Canceladas',
  },
} satisfies typeof es
