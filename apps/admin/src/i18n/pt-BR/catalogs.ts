import type {
  companyMoney as esCompanyMoney,
  escalations as esEscalations,
  paymentMethods as esPaymentMethods,
  profiles as esProfiles,
  statusMessages as esStatusMessages,
  terms as esTerms,
} from '../es/catalogs.ts'

export const paymentMethods = {
  add: 'Adicionar forma de pagamento',
  added: 'Forma de pagamento “{{name}}” adicionada',
  inOrder: 'Formas de pagamento em sequência',
  name: 'Nome',
  kind: 'Tipo',
  kinds: { CASH: 'Dinheiro', CARD: 'Cartão', TRANSFER: 'Transferência', OTHER: 'Outro' },
  requiresReference: 'Pedir uma referência ao receber',
  requiresReferenceHint: 'O número da operação ou do comprovante, para conciliar depois.',
  asksReference: 'Pede referência',
  none: 'Não há formas de pagamento',
  noneHint: 'Adicione pelo menos uma para poder receber.',
} satisfies typeof esPaymentMethods

export const terms = {
  which: 'O que se assina',
  kinds: { INTAKE: 'Ao receber o equipamento', DELIVERY: 'Ao entregá-lo' },
  hints: {
    INTAKE: 'O cliente assina este texto, no idioma dele, quando deixa o equipamento. Fica impresso na ordem de serviço.',
    DELIVERY: 'O cliente assina este texto, no idioma dele, quando retira o equipamento. Fica impresso no termo de entrega.',
  },
  save: 'Publicar versão {{revision}}',
  saved: 'A versão {{revision}} vale a partir de agora. O que já foi assinado mantém a sua',
  history: 'Versões',
  version: 'Versão {{revision}}',
  inForce: 'em vigor',
  by: '{{date}}, {{name}}',
} satisfies typeof esTerms

export const profiles = {
  add: 'Novo perfil',
  create: 'Criar perfil',
  added: 'Perfil “{{name}}” criado',
  saved: 'Perfil salvo: vale a partir da próxima ação de quem o tem',
  name: 'Nome do perfil',
  rename: 'Mudar o nome',
  copy: 'Criar uma cópia',
  copyFrom: 'Começar a partir de',
  copyHint: 'Leva o que esse perfil pode fazer. Depois ajuste na tabela.',
  own: 'Perfis da empresa',
  builtIn: 'Perfis de fábrica',
  unsaved: 'Alterações não salvas',
  changed: 'Alterações não salvas em: {{names}}',
  discard: 'Descartar',
  retireInUse: 'Não dá para arquivar: há usuários com ele',
  users_one: '{{count}} usuário',
  users_many: '{{count}} de usuários',
  users_other: '{{count}} usuários',
} satisfies typeof esProfiles

export const companyMoney = {
  title: 'Preços e impostos',
  hint: 'É assim que se calculam os totais de ordens e orçamentos.',
  taxMode: 'Imposto',
  taxModes: { NONE: 'Não aparece', INCLUDED: 'Incluído nos preços', ADDED: 'Somado aos preços' },
  taxName: 'Nome do imposto',
  taxPercent: 'Alíquota',
  taxExample: 'Por {{price}} o cliente paga {{total}}',
  taxExampleWith: 'Por {{price}} o cliente paga {{total}}, com {{tax}} de {{name}}',
  paymentCurrencies: 'Outras moedas em que se recebe',
  paymentCurrenciesHint: 'Ao receber, anota-se a taxa de câmbio e de onde ela vem.',
  estimateDays: 'Dias de validade de um orçamento',
  estimateDaysHint: 'O que se propõe ao fazê-lo; dá para mudar em cada um.',
} satisfies typeof esCompanyMoney

export const statusMessages = {
  estimateEvent: 'Chegar aqui com o orçamento',
  estimateEventHint: 'A ordem passa sozinha para este status. Se outro tinha isso, deixa de ter.',
  estimateEvents: { none: 'Não, só à mão', SENT: 'Quando é enviado', APPROVED: 'Quando o cliente aprova', DECLINED: 'Quando o cliente recusa' },
  title: 'Mensagem de WhatsApp',
  hint: 'O texto proposto ao escrever para o cliente neste status. Vazio: o do aplicativo.',
  places: 'Inserir no texto',
  unknown: 'Não existe: {{places}}',
  preview: 'É assim que a mensagem vai chegar',
  standard: 'Sem texto próprio, usa-se o do aplicativo.',
  names: {
    customer: 'cliente',
    company: 'empresa',
    order: 'ordem',
    device: 'equipamento',
    status: 'status',
    nextStep: 'próximo passo',
    promised: 'data prometida',
    balance: 'saldo',
    link: 'link',
  },
  examples: {
    customer: 'Camila',
    device: 'iPhone 14',
    promised: 'quinta-feira, 12 de março',
  },
} satisfies typeof esStatusMessages

export const escalations = {
  title: 'Escalonamentos',
  numbered: '{{number}}. {{name}}',
  names: { '6': 'Serviço de atendimento ao cliente atrasado' },
  hints: { '6': 'Um e-mail para cada pessoa do perfil, toda vez que uma solicitação atrasa.' },
  nobody: 'nenhum',
  projects: 'Empreendimentos em que registra solicitações',
  projectsHint: 'Limita onde registra solicitações, não quais vê.',
  allProjects: 'Todos',
  everyProject: 'Em todos os empreendimentos',
  findProject: 'Buscar empreendimento',
  noRequests: 'Não registra solicitações',
  projectCount_one: '{{count}} empreendimento',
  projectCount_many: '{{count}} de empreendimentos',
  projectCount_other: '{{count}} empreendimentos',
} satisfies typeof esEscalations
