import type { DemoLanguage } from './company.ts'
import type { DeviceKind } from './devices.ts'

// What is said on orders whatever the fault. Words in braces are filled in.

type Variants = Record<DemoLanguage, string[]>

export const toCustomer = {
  diagnosis: {
    es: ['', '', 'Ya está en el banco. Le escribimos apenas tengamos el diagnóstico.', 'Entró a revisión hoy; es el turno de su equipo.'],
    'pt-BR': ['', 'Já está na bancada. Escreveremos assim que tivermos o diagnóstico.'],
  },
  estimate: {
    es: [
      '{hallazgo} El valor es {precio}, todo incluido. ¿Nos confirma?',
      '{hallazgo} Presupuesto: {precio}, IVA incluido. Quedamos atentos a su respuesta.',
    ],
    'pt-BR': [
      '{hallazgo} O valor é {precio}, tudo incluído. Você confirma?',
      '{hallazgo} Orçamento: {precio}, impostos incluídos. Ficamos no aguardo da sua resposta.',
    ],
  },
  reminder: {
    es: ['Le recordamos que su presupuesto de {precio} sigue pendiente. Si prefiere no reparar, avísenos y lo dejamos listo para retiro.'],
    'pt-BR': ['Lembramos que o seu orçamento de {precio} continua pendente. Se preferir não consertar, avise e deixamos pronto para retirada.'],
  },
  parts: {
    es: [
      'Pedimos el repuesto; suele llegar en tres a cinco días hábiles.',
      'Repuesto pedido hoy al proveedor. Le avisamos cuando lo tengamos.',
      'Quedaba uno solo y venía con detalle, así que pedimos otro. Llega esta semana.',
    ],
    'pt-BR': ['Pedimos a peça; costuma chegar em três a cinco dias úteis.', 'Peça pedida hoje ao fornecedor. Avisaremos quando chegar.'],
  },
  delay: {
    es: ['El proveedor nos avisó que el repuesto viene con unos días de retraso. Disculpe la demora; la nueva fecha es el {dia}.'],
    'pt-BR': ['O fornecedor avisou que a peça vai atrasar alguns dias. Desculpe a demora; a nova data é {dia}.'],
  },
  repair: {
    es: ['', '', 'Comenzamos la reparación.', 'Su equipo ya está en manos del técnico.'],
    'pt-BR': ['', 'Começamos o conserto.'],
  },
  repairAfterApproval: {
    es: ['Gracias por confirmar. Hoy mismo comenzamos.', 'Recibimos su aprobación y ya estamos trabajando en su equipo.'],
    'pt-BR': ['Obrigado por confirmar. Começamos hoje mesmo.'],
  },
  repairAfterPart: {
    es: ['Llegó el repuesto y ya estamos trabajando en su equipo.', 'Ya tenemos el repuesto: comenzamos hoy.'],
    'pt-BR': ['A peça chegou e já estamos trabalhando no seu equipamento.'],
  },
  ready: {
    es: [
      '{trabajo} Puede retirarlo en {sucursal}. Total: {precio}.',
      '{trabajo} Lo esperamos en {sucursal}. Son {precio}; la garantía es de 90 días.',
    ],
    'pt-BR': [
      '{trabajo} Você pode retirar em {sucursal}. Total: {precio}.',
      '{trabajo} Esperamos você em {sucursal}. São {precio}; a garantia é de 90 dias.',
    ],
  },
  stillHere: {
    es: ['Su equipo sigue listo y guardado en {sucursal}. ¿Le acomoda pasar esta semana? También podemos despacharlo.'],
    'pt-BR': ['O seu equipamento continua pronto e guardado em {sucursal}. Você consegue passar esta semana? Também podemos enviar.'],
  },
  delivered: {
    es: [
      '',
      '',
      'Entregado y probado con usted. ¡Gracias!',
      'Retirado por el titular. Garantía de 90 días por la reparación.',
      'Despachado por encomienda a su domicilio.',
    ],
    'pt-BR': ['', 'Entregue e testado com você. Obrigado!', 'Retirado pelo titular. Garantia de 90 dias pelo conserto.'],
  },
  declined: {
    es: ['Como nos pidió, no hicimos la reparación. El equipo está armado y en las mismas condiciones en que llegó.'],
    'pt-BR': ['Como você pediu, não fizemos o conserto. O equipamento está montado e nas mesmas condições em que chegou.'],
  },
  hopeless: {
    es: ['Lamentablemente no tiene una reparación que valga la pena: cuesta más que el equipo. No le cobramos la revisión.'],
    'pt-BR': ['Infelizmente o conserto não compensa: custa mais do que o equipamento. Não cobramos a avaliação.'],
  },
  cancelled: {
    es: [
      'Anulada a pedido suyo antes de comenzar. El equipo le fue devuelto.',
      'Anulada: el equipo está en garantía de fábrica y lo derivamos a la marca.',
    ],
    'pt-BR': ['Cancelada a seu pedido antes de começar. O equipamento foi devolvido.'],
  },
  warranty: {
    es: ['La falla está cubierta por nuestra garantía: no tiene costo para usted. Disculpe la molestia.'],
    'pt-BR': ['A falha está coberta pela nossa garantia: sem custo para você. Desculpe o transtorno.'],
  },
} satisfies Record<string, Variants>

/** Among colleagues. */
export const amongColleagues = {
  approved: [
    'Aprueba por WhatsApp.',
    'Llamó {nombre} y aprueba. Pide que esté antes del fin de semana.',
    'Aprueba, paga con transferencia al retirar.',
    'Aprobado en el mesón, dejó abono del 50 %.',
    'Responde el correo: aprueba.',
  ],
  noAnswer: ['Se llama dos veces, buzón de voz. Se deja mensaje.', 'No contesta. Insistir mañana en la tarde.', 'Visto en WhatsApp, sin respuesta.'],
  declined: ['No aprueba, lo encuentra caro. Armar y dejar en el estante.', 'Prefiere comprar uno nuevo. Ofrecer retiro para reciclaje.'],
  quote: [
    'Cotizado con dos proveedores, quedo con el de San Diego.',
    '{parte}: $ y plazo en la planilla. El original demora el doble.',
    '{parte}: quedan 0 en bodega.',
  ],
  ordered: ['{parte}: pedido a proveedor habitual, OC enviada.', '{parte}: viene desde la bodega de Maipú.', '{parte}: importado, 7 a 10 días.'],
  arrived: ['Llegó el repuesto ({parte}), revisado contra modelo. Pasa al banco.', 'Recibido en buen estado: {parte}.'],
  late: ['Proveedor corre la entrega. Avisar al cliente.', 'Llegó un repuesto equivocado ({parte}), se devuelve y se pide de nuevo.'],
  quality: ['Control de calidad OK, lista de 12 puntos.', 'Probado de nuevo en frío, sin novedad.', 'Una observación menor (tornillo), corregida.'],
  shelf: ['Estante A-2.', 'Estante B-4, con cargador.', 'Bodega de línea blanca, fila 1.', 'Estante C-1, bolsa con accesorios.'],
  busy: [
    'Mover a mañana, hoy lleno.',
    'Ojo: cliente de regiones, coordinar despacho.',
    'Cliente pregunta por WhatsApp cómo va. Respondido.',
    'Dejo anotado: funda y chip se los llevó.',
  ],
  unclaimed: ['Segundo aviso de retiro enviado.', 'Van más de 30 días sin retiro. Mandar carta según condiciones firmadas.'],
  warranty: ['Vuelve por garantía. Revisar primero el trabajo anterior, sin cobro.'],
}

/** What comes with a device; as the customer reads it. */
export const accessories: Record<DeviceKind, Variants> = {
  phone: { es: ['Sin accesorios', 'Funda', 'Funda y cargador', 'Con chip y funda', ''], 'pt-BR': ['Sem acessórios', 'Capa', 'Capa e carregador'] },
  tablet: { es: ['Funda con tapa', 'Sin accesorios', 'Cargador'], 'pt-BR': ['Capa', 'Sem acessórios'] },
  notebook: {
    es: ['Cargador', 'Cargador y bolso', 'Sin cargador', 'Cargador y mouse'],
    'pt-BR': ['Carregador', 'Carregador e mochila', 'Sem carregador'],
  },
  tv: { es: ['Control remoto', 'Sin base ni control', 'Control y patas'], 'pt-BR': ['Controle remoto', 'Sem base nem controle'] },
  console: { es: ['Un control y cables', 'Solo la consola', 'Dos controles'], 'pt-BR': ['Um controle e cabos', 'Só o console'] },
  oven: { es: ['Bandeja y rejilla', 'Sin bandejas', ''], 'pt-BR': ['Assadeira e grade', ''] },
  washer: { es: ['Mangueras', 'Sin mangueras', ''], 'pt-BR': ['Mangueiras', ''] },
  fridge: { es: ['Sin cajones', 'Completo', ''], 'pt-BR': ['Completa', 'Sem gavetas'] },
  microwave: { es: ['Plato giratorio', 'Sin plato'], 'pt-BR': ['Prato giratório', 'Sem prato'] },
  coffee: { es: ['Portafiltro y estanque', 'Completa', 'Sin estanque de agua'], 'pt-BR': ['Porta-filtro e reservatório', 'Completa'] },
  vacuum: { es: ['Base de carga', 'Sin base', 'Base y cepillos'], 'pt-BR': ['Base de carga', 'Sem base'] },
}

/** In what state it came; for the staff and the printed slip. */
export const conditions: Record<DeviceKind, string[]> = {
  phone: [
    'Rayas de uso, marco con golpe en esquina.',
    'Buen estado general, lámina trizada.',
    'Tapa trasera con desgaste. No se puede probar, llega apagado.',
    '',
  ],
  tablet: ['Marco levemente doblado.', 'Rayas superficiales.'],
  notebook: [
    'Carcasa con rayas, falta una goma de la base.',
    'Buen estado. Etiqueta de inventario pegada.',
    'Bisagra floja, teclado con desgaste.',
    '',
  ],
  tv: ['Sin golpes visibles.', 'Marco con raya inferior.', 'Panel con manchas leves.'],
  console: ['Mucho polvo en rejillas.', 'Tapa rayada.', ''],
  oven: ['Con grasa, puerta descuadrada.', 'Perilla izquierda floja.', 'Buen estado.'],
  washer: ['Óxido en la base.', 'Buen estado, panel con desgaste.', 'Abolladura lateral derecha.'],
  fridge: ['Burlete inferior cortado.', 'Abolladura en la puerta.', 'Buen estado.'],
  microwave: ['Interior manchado.', 'Puerta con juego.'],
  coffee: ['Con restos de café.', 'Rejilla con óxido.', 'Buen estado, usada en local comercial.'],
  vacuum: ['Con pelo de mascota.', 'Parachoques rayado.'],
}

export const warrantyReasons: Variants = {
  es: ['Vuelve por garantía: a la semana comenzó con la misma falla.', 'Garantía: quedó bien unos días y volvió a fallar.'],
  'pt-BR': ['Voltou na garantia: uma semana depois apareceu a mesma falha.'],
}

/** Why an estimate is declined, as customers write it. */
export const declineReasons: Variants = {
  es: ['Está fuera de mi presupuesto por ahora.', 'Por ese valor prefiero comprar uno nuevo.', 'Lo voy a reparar más adelante, gracias.'],
  'pt-BR': ['Está fora do meu orçamento agora.', 'Por esse valor prefiro comprar um novo.'],
}

export const voidReasons = [
  'Se anotó en efectivo y fue con tarjeta.',
  'Monto mal digitado.',
  'La tarjeta fue rechazada después de anotar.',
  'Correspondía a otra orden del mismo cliente.',
]
export const refundNote = 'Devolución del abono al cliente.'
