import type { requestCatalogs as es } from '../es/request-catalogs.ts'

export const requestCatalogs = {
  label: 'Nome',
  intakeChannels: {
    add: 'Adicionar canal de entrada',
    added: 'Canal de entrada “{{name}}” adicionado',
    inOrder: 'Canais de entrada em sequência',
    none: 'Ainda não há canais de entrada',
    noneHint: 'Toda solicitação diz por onde chegou. Adicione o primeiro.',
  },
  areas: {
    add: 'Adicionar área',
    added: 'Área “{{name}}” adicionada',
    inOrder: 'Áreas em sequência',
    none: 'Ainda não há áreas',
    noneHint: 'Toda solicitação pertence a uma área da empresa. Adicione a primeira.',
  },
  types: {
    add: 'Adicionar tipo',
    added: 'Tipo “{{name}}” adicionado. Adicione agora as categorias dele',
    inOrder: 'Tipos de solicitação em sequência',
    none: 'Ainda não há tipos de solicitação',
    noneHint: 'O tipo dá o prazo de resposta e as categorias classificam o que se pede. Adicione o primeiro.',
  },
  categories: {
    of: 'Categorias de “{{type}}”',
    add: 'Adicionar categoria',
    added: 'Categoria “{{name}}” adicionada',
    none: 'Este tipo ainda não tem categorias. Sem nenhuma, não é possível registrar uma solicitação deste tipo.',
    noneShort: 'Sem categorias',
  },
  term: 'Prazo',
  unit: 'Conta-se em',
  units: { DAYS: 'Dias úteis', HOURS: 'Horas úteis' },
  unitHints: {
    DAYS: 'Vence no fim do expediente do último dia útil. Com 0, vence no mesmo dia. Um empreendimento pode ter um prazo próprio.',
    HOURS: 'Só contam as horas em que a empresa atende. Um empreendimento pode ter um prazo próprio.',
  },
  sameDay: 'No mesmo dia',
  days_one: '{{count}} dia útil',
  days_many: '{{count}} de dias úteis',
  days_other: '{{count}} dias úteis',
  hours_one: '{{count}} hora útil',
  hours_many: '{{count}} de horas úteis',
  hours_other: '{{count}} horas úteis',
} satisfies typeof es
