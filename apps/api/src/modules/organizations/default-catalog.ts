import type { Localized } from '@amparo/contracts/common'
import type { BuiltInRole } from '@amparo/contracts/model/permissions'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'

// What a new company starts with. All of it is the company's own from then on.

export const roleNames: Record<BuiltInRole, Localized> = {
  master: { es: 'Maestro', 'pt-BR': 'Mestre' },
  administrator: { es: 'Administrador', 'pt-BR': 'Administrador' },
  operator: { es: 'Operador', 'pt-BR': 'Operador' },
  technician: { es: 'Técnico', 'pt-BR': 'Técnico' },
  seller: { es: 'Vendedor', 'pt-BR': 'Vendedor' },
}

interface DefaultPublicStatus {
  category: StatusCategory
  label: Localized
  nextStep: Localized
  mover: 'SHOP' | 'CUSTOMER' | 'NOBODY'
  color: string
  /** What happens to an estimate and brings an order here by itself. */
  estimateEvent?: 'SENT' | 'APPROVED' | 'DECLINED'
  /** Whether the customer is told by mail; yes where left out. */
  notify?: boolean
}

export const defaultPublicStatuses: DefaultPublicStatus[] = [
  {
    category: 'NEW',
    label: { es: 'Recibido', 'pt-BR': 'Recebido' },
    nextStep: {
      es: 'Un técnico revisará su equipo y le contaremos qué encontró.',
      'pt-BR': 'Um técnico vai examinar o seu equipamento e contaremos o que encontrou.',
    },
    mover: 'SHOP',
    color: '#5c6b7a',
  },
  {
    category: 'WORKING',
    label: { es: 'En diagnóstico', 'pt-BR': 'Em diagnóstico' },
    nextStep: {
      es: 'Estamos buscando la causa. Apenas la tengamos le avisamos.',
      'pt-BR': 'Estamos procurando a causa. Assim que a tivermos, avisamos você.',
    },
    mover: 'SHOP',
    color: '#1c6fc4',
  },
  {
    category: 'WAITING',
    label: { es: 'Esperando respuesta', 'pt-BR': 'Aguardando resposta' },
    nextStep: {
      es: 'Necesitamos su respuesta para continuar. Llámenos o escríbanos cuando pueda.',
      'pt-BR': 'Precisamos da sua resposta para continuar. Ligue ou escreva quando puder.',
    },
    mover: 'CUSTOMER',
    estimateEvent: 'SENT',
    color: '#b45f06',
  },
  {
    category: 'WORKING',
    label: { es: 'Esperando repuesto', 'pt-BR': 'Aguardando peça' },
    nextStep: {
      es: 'El repuesto está pedido. Al llegar seguimos con la reparación.',
      'pt-BR': 'A peça está encomendada. Quando chegar, seguimos com o reparo.',
    },
    mover: 'SHOP',
    color: '#7b4bb8',
  },
  {
    category: 'WORKING',
    label: { es: 'En reparación', 'pt-BR': 'Em reparo' },
    nextStep: {
      es: 'El técnico está trabajando en su equipo. Luego lo probamos.',
      'pt-BR': 'O técnico está trabalhando no seu equipamento. Depois vamos testá-lo.',
    },
    mover: 'SHOP',
    estimateEvent: 'APPROVED',
    color: '#0b7285',
  },
  {
    category: 'WORKING',
    label: { es: 'En pruebas', 'pt-BR': 'Em testes' },
    nextStep: {
      es: 'La reparación está hecha. Comprobamos que todo funcione antes de entregarle el equipo.',
      'pt-BR': 'O reparo foi feito. Estamos conferindo se tudo funciona antes da entrega.',
    },
    mover: 'SHOP',
    color: '#2b6d7a',
    notify: false,
  },
  {
    category: 'READY',
    label: { es: 'Listo para retirar', 'pt-BR': 'Pronto para retirada' },
    nextStep: { es: 'Puede retirarlo en la sucursal con su número de orden.', 'pt-BR': 'Você pode retirá-lo na filial com o número da sua ordem.' },
    mover: 'CUSTOMER',
    color: '#1f7a3d',
  },
  {
    category: 'READY',
    label: { es: 'Sin reparar, para retirar', 'pt-BR': 'Sem reparo, para retirada' },
    nextStep: {
      es: 'No se hizo la reparación. Puede retirar su equipo en la sucursal.',
      'pt-BR': 'O reparo não foi feito. Você pode retirar o seu equipamento na filial.',
    },
    mover: 'CUSTOMER',
    estimateEvent: 'DECLINED',
    color: '#6b6a1f',
  },
  {
    category: 'DELIVERED',
    label: { es: 'Entregado', 'pt-BR': 'Entregue' },
    nextStep: {
      es: 'Gracias por su confianza. Si algo no anda bien, escríbanos.',
      'pt-BR': 'Obrigado pela confiança. Se algo não estiver bem, escreva para nós.',
    },
    mover: 'NOBODY',
    color: '#3d5a45',
  },
  {
    category: 'CANCELLED',
    label: { es: 'Cancelado', 'pt-BR': 'Cancelado' },
    nextStep: {
      es: 'La orden se canceló. Si su equipo está con nosotros, puede pasar a retirarlo.',
      'pt-BR': 'A ordem foi cancelada. Se o seu equipamento está conosco, você pode vir retirá-lo.',
    },
    mover: 'NOBODY',
    color: '#8a3b3b',
  },
]

export const defaultInternalStatuses: { label: Localized; color: string }[] = [
  { label: { es: 'Por revisar', 'pt-BR': 'A examinar' }, color: '#5c6b7a' },
  { label: { es: 'En el banco', 'pt-BR': 'Na bancada' }, color: '#1c6fc4' },
  { label: { es: 'Cotizar repuesto', 'pt-BR': 'Orçar peça' }, color: '#8a6a00' },
  { label: { es: 'Repuesto pedido', 'pt-BR': 'Peça encomendada' }, color: '#7b4bb8' },
  { label: { es: 'En pruebas', 'pt-BR': 'Em testes' }, color: '#0b7285' },
  { label: { es: 'Control de calidad', 'pt-BR': 'Controle de qualidade' }, color: '#1f7a3d' },
  { label: { es: 'Consultar al fabricante', 'pt-BR': 'Consultar o fabricante' }, color: '#b45f06' },
  { label: { es: 'En el estante', 'pt-BR': 'Na prateleira' }, color: '#3d5a45' },
  { label: { es: 'Sin retirar', 'pt-BR': 'Não retirado' }, color: '#8a3b3b' },
]

export const defaultPaymentMethods: { kind: 'CASH' | 'CARD' | 'TRANSFER' | 'OTHER'; name: Localized; requiresReference: boolean }[] = [
  { kind: 'CASH', name: { es: 'Efectivo', 'pt-BR': 'Dinheiro' }, requiresReference: false },
  { kind: 'CARD', name: { es: 'Tarjeta', 'pt-BR': 'Cartão' }, requiresReference: false },
  { kind: 'TRANSFER', name: { es: 'Transferencia', 'pt-BR': 'Transferência' }, requiresReference: true },
]
