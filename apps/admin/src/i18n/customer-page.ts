import type { Language } from '@amparo/contracts/common'

interface Words {
  order: (code: string) => string
  stages: readonly [string, string, string, string]
  movers: Record<'SHOP' | 'CUSTOMER', readonly [string, string]>
}

/** What the customer's page says around a status, word for word as the portal does, for the preview of a status: in the customer's language. */
export const customerPage: Record<Language, Words> = {
  es: {
    order: (code) => `Orden ${code}`,
    stages: ['Recibida', 'En curso', 'Lista', 'Entregada'],
    movers: {
      SHOP: ['Ahora nos toca a nosotros', 'Usted no tiene que hacer nada.'],
      CUSTOMER: ['Ahora le toca a usted', 'Quedamos atentos.'],
    },
  },
  'pt-BR': {
    order: (code) => `Ordem ${code}`,
    stages: ['Recebida', 'Em andamento', 'Pronta', 'Entregue'],
    movers: {
      SHOP: ['Agora é com a gente', 'Você não precisa fazer nada.'],
      CUSTOMER: ['Agora é com você', 'Ficamos no aguardo.'],
    },
  },
}
