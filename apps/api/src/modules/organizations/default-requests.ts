import type { Localized } from '@amparo/contracts/common'
import type { Week } from '@amparo/contracts/staff/calendar'
import type { Term } from '@amparo/contracts/staff/places'

// What a new company starts with for its requests: words that fit a developer, a repair shop and a furniture store alike.
// All of it is the company's own from then on.

const both = (es: string, pt: string): Localized => ({ es, 'pt-BR': pt })
const days = (value: number): Term => ({ value, unit: 'DAYS' })
const hours = (value: number): Term => ({ value, unit: 'HOURS' })

export const defaultChannels: Localized[] = [
  both('Teléfono', 'Telefone'),
  both('Correo electrónico', 'E-mail'),
  both('WhatsApp', 'WhatsApp'),
  both('Presencial', 'Presencial'),
  both('Sitio web', 'Site'),
  both('Redes sociales', 'Redes sociais'),
  both('Carta', 'Carta'),
]

interface DefaultType {
  label: Localized
  term: Term
  categories: Localized[]
}

export const defaultTypes: DefaultType[] = [
  {
    label: both('Consulta', 'Consulta'),
    term: days(2),
    categories: [
      both('Garantía y cobertura', 'Garantia e cobertura'),
      both('Entrega y plazos', 'Entrega e prazos'),
      both('Uso y mantención', 'Uso e manutenção'),
      both('Precios y condiciones', 'Preços e condições'),
    ],
  },
  {
    label: both('Reclamo', 'Reclamação'),
    term: days(5),
    categories: [
      both('Calidad del servicio', 'Qualidade do atendimento'),
      both('Atraso', 'Atraso'),
      both('Terminaciones o estado del producto', 'Acabamento ou estado do produto'),
      both('Cobros', 'Cobranças'),
      both('Convivencia y ruidos', 'Convivência e barulho'),
    ],
  },
  {
    label: both('Solicitud de documentos', 'Solicitação de documentos'),
    term: days(3),
    categories: [
      both('Boletas, facturas y comprobantes', 'Notas fiscais e comprovantes'),
      both('Contratos y certificados', 'Contratos e certificados'),
      both('Manuales y planos', 'Manuais e plantas'),
    ],
  },
  {
    label: both('Pagos y devoluciones', 'Pagamentos e devoluções'),
    term: days(5),
    categories: [
      both('Devolución de dinero', 'Reembolso'),
      both('Cambio de producto', 'Troca de produto'),
      both('Estado de cuenta', 'Extrato da conta'),
    ],
  },
  {
    label: both('Actualización de datos', 'Atualização de dados'),
    term: days(1),
    categories: [both('Datos de contacto', 'Dados de contato'), both('Cambio de titular', 'Troca de titular')],
  },
  {
    label: both('Urgencia', 'Urgência'),
    term: hours(4),
    categories: [both('Seguridad', 'Segurança'), both('Servicios básicos', 'Serviços básicos'), both('Acceso y llaves', 'Acesso e chaves')],
  },
  {
    label: both('Sugerencia o felicitación', 'Sugestão ou elogio'),
    term: days(10),
    categories: [both('Sugerencia', 'Sugestão'), both('Felicitación', 'Elogio')],
  },
]

export const defaultAreas: Localized[] = [
  both('Atención al cliente', 'Atendimento ao cliente'),
  both('Posventa', 'Pós-venda'),
  both('Ventas', 'Vendas'),
  both('Administración y finanzas', 'Administração e finanças'),
  both('Despacho y bodega', 'Expedição e estoque'),
  both('Legal', 'Jurídico'),
]

const workday = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
]
export const defaultWeek: Week = [workday, workday, workday, workday, workday, [], []]
