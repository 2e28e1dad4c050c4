import type { NewInternalStatus, NewPublicStatus } from '@amparo/contracts/staff/settings'
import type { z } from 'zod'

// The lists of statuses that a new company starts with. They are the company's own from then on.

/** Names a status within this file and to whoever seeds from it; it is not stored. */
export type DefaultPublicKey = (typeof defaultPublicStatuses)[number]['key']
export type DefaultInternalKey = (typeof defaultInternalStatuses)[number]['key']

type Public = z.input<typeof NewPublicStatus> & { key: string }
type Internal = z.input<typeof NewInternalStatus> & { key: string }

export const defaultPublicStatuses = [
  {
    key: 'received',
    category: 'NEW',
    mover: 'SHOP',
    color: '#2f6fb0',
    notify: true,
    initial: true,
    label: { es: 'Recibida', 'pt-BR': 'Recebida' },
    nextStep: {
      es: 'Un técnico va a revisar su equipo y le contaremos qué encontró.',
      'pt-BR': 'Um técnico vai avaliar o seu equipamento e contaremos o que ele encontrou.',
    },
  },
  {
    key: 'diagnosis',
    category: 'WORKING',
    mover: 'SHOP',
    color: '#6a55c2',
    notify: true,
    initial: false,
    label: { es: 'En diagnóstico', 'pt-BR': 'Em diagnóstico' },
    nextStep: {
      es: 'Estamos buscando la falla; apenas la tengamos clara le enviaremos el presupuesto.',
      'pt-BR': 'Estamos procurando o defeito; assim que soubermos, enviaremos o orçamento.',
    },
  },
  {
    key: 'awaiting_approval',
    category: 'WAITING',
    mover: 'CUSTOMER',
    color: '#b85c00',
    notify: true,
    initial: false,
    label: { es: 'Espera su aprobación', 'pt-BR': 'Aguardando sua aprovação' },
    nextStep: {
      es: 'Necesitamos que nos confirme el presupuesto para empezar; puede llamarnos o escribirnos.',
      'pt-BR': 'Precisamos que você confirme o orçamento para começar; é só ligar ou nos escrever.',
    },
  },
  {
    key: 'awaiting_parts',
    category: 'WORKING',
    mover: 'SHOP',
    color: '#8a6a00',
    notify: true,
    initial: false,
    label: { es: 'Esperando repuesto', 'pt-BR': 'Aguardando peça' },
    nextStep: {
      es: 'El repuesto ya está pedido; en cuanto llegue seguimos con la reparación.',
      'pt-BR': 'A peça já foi pedida; assim que chegar, continuamos o conserto.',
    },
  },
  {
    key: 'repair',
    category: 'WORKING',
    mover: 'SHOP',
    color: '#0b7285',
    notify: true,
    initial: false,
    label: { es: 'En reparación', 'pt-BR': 'Em conserto' },
    nextStep: {
      es: 'Su equipo está en manos del técnico; le avisaremos cuando esté listo.',
      'pt-BR': 'O seu equipamento está com o técnico; avisaremos quando ficar pronto.',
    },
  },
  {
    key: 'testing',
    category: 'WORKING',
    mover: 'SHOP',
    color: '#00796b',
    notify: false,
    initial: false,
    label: { es: 'En pruebas', 'pt-BR': 'Em testes' },
    nextStep: {
      es: 'La reparación está hecha; comprobamos que todo funcione antes de entregarle el equipo.',
      'pt-BR': 'O conserto foi feito; estamos conferindo se tudo funciona antes da entrega.',
    },
  },
  {
    key: 'ready',
    category: 'READY',
    mover: 'CUSTOMER',
    color: '#2b7a36',
    notify: true,
    initial: false,
    label: { es: 'Lista para retirar', 'pt-BR': 'Pronta para retirada' },
    nextStep: {
      es: 'Puede pasar a buscar su equipo en nuestro horario de atención; traiga su comprobante.',
      'pt-BR': 'Você já pode retirar o seu equipamento no nosso horário de atendimento; traga o comprovante.',
    },
  },
  {
    key: 'ready_unrepaired',
    category: 'READY',
    mover: 'CUSTOMER',
    color: '#5f6b2a',
    notify: true,
    initial: false,
    label: { es: 'Sin reparar, para retirar', 'pt-BR': 'Sem conserto, para retirada' },
    nextStep: {
      es: 'No se hizo la reparación; puede pasar a buscar su equipo en nuestro horario de atención.',
      'pt-BR': 'O conserto não foi feito; você pode retirar o seu equipamento no nosso horário de atendimento.',
    },
  },
  {
    key: 'delivered',
    category: 'DELIVERED',
    mover: 'NOBODY',
    color: '#5a6572',
    notify: true,
    initial: false,
    label: { es: 'Entregada', 'pt-BR': 'Entregue' },
    nextStep: {
      es: 'Gracias por su confianza. Si algo no anda como debe, avísenos y lo revisamos.',
      'pt-BR': 'Obrigado pela confiança. Se algo não estiver bem, avise e nós verificamos.',
    },
  },
  {
    key: 'cancelled',
    category: 'CANCELLED',
    mover: 'NOBODY',
    color: '#a83232',
    notify: true,
    initial: false,
    label: { es: 'Anulada', 'pt-BR': 'Cancelada' },
    nextStep: {
      es: 'Esta orden quedó anulada y no tiene trabajos pendientes.',
      'pt-BR': 'Esta ordem foi cancelada e não tem serviços pendentes.',
    },
  },
] as const satisfies readonly Public[]

export const defaultInternalStatuses = [
  { key: 'to_review', color: '#2f6fb0', initial: true, label: { es: 'Por revisar', 'pt-BR': 'A avaliar' } },
  { key: 'on_bench', color: '#0b7285', initial: false, label: { es: 'En el banco', 'pt-BR': 'Na bancada' } },
  { key: 'quote_part', color: '#b85c00', initial: false, label: { es: 'Cotizar repuesto', 'pt-BR': 'Cotar peça' } },
  { key: 'part_ordered', color: '#8a6a00', initial: false, label: { es: 'Repuesto pedido', 'pt-BR': 'Peça pedida' } },
  { key: 'outside_lab', color: '#6a55c2', initial: false, label: { es: 'En laboratorio externo', 'pt-BR': 'Em laboratório externo' } },
  { key: 'quality_check', color: '#00796b', initial: false, label: { es: 'Control de calidad', 'pt-BR': 'Controle de qualidade' } },
  { key: 'on_shelf', color: '#2b7a36', initial: false, label: { es: 'En el estante', 'pt-BR': 'Na prateleira' } },
  { key: 'unclaimed', color: '#a83232', initial: false, label: { es: 'Sin retirar', 'pt-BR': 'Não retirada' } },
] as const satisfies readonly Internal[]
