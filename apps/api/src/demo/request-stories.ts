/** What people ask of a company that sells homes and looks after what is in them. Words in braces are filled in. */
export interface RequestStory {
  /** As the default lists call them in Spanish. */
  type: string
  category: string
  area: string
  /** Whom it may be about. */
  about: readonly ('OWNER' | 'TENANT' | 'UNIT' | 'OTHER')[]
  said: readonly string[]
  done: readonly string[]
  /** Among colleagues. */
  comments: readonly string[]
  /** To coordinate with the contact. */
  mail?: { subject: string; text: string }
  /** What is awaited of the contact, where the term may stand still. */
  awaits?: string
  answer: string
  /** Why it may not apply. */
  refusal: string
}

export const requestStories: RequestStory[] = [
  {
    type: 'Consulta',
    category: 'Garantía y cobertura',
    area: 'Posventa',
    about: ['OWNER', 'UNIT'],
    said: [
      'Pregunta si la garantía cubre la puerta del refrigerador empotrado, que vino con la cocina.',
      'Quiere saber hasta cuándo rige la garantía de las terminaciones de su departamento.',
      'Consulta si el horno empotrado se repara con cargo a la garantía o la paga él.',
    ],
    done: ['Revisé el acta de entrega y la póliza.', 'Pedí al área técnica el plazo que rige para esa partida.'],
    comments: ['Es el tercer departamento de la torre que pregunta lo mismo.'],
    mail: { subject: 'Su consulta sobre la garantía', text: 'Estamos revisando su acta de entrega y le confirmamos la cobertura mañana.' },
    answer: 'La garantía de terminaciones rige por tres años desde la entrega. Su caso está cubierto y no tiene costo.',
    refusal: 'El plazo de garantía de esa partida venció hace más de un año. Le enviamos el valor de la reparación por separado.',
  },
  {
    type: 'Consulta',
    category: 'Uso y mantención',
    area: 'Atención al cliente',
    about: ['OWNER', 'TENANT'],
    said: [
      'No sabe cómo programar la calefacción central y el manual que tiene es de otro modelo.',
      'Pregunta cada cuánto se cambia el filtro de la campana.',
    ],
    done: ['Le expliqué por teléfono, paso a paso.'],
    comments: [],
    answer: 'Le enviamos el manual correcto y repasamos los pasos por teléfono. Quedó funcionando.',
    refusal: 'El equipo lo instaló un tercero y no tenemos su manual. Le dimos el contacto de la marca.',
  },
  {
    type: 'Consulta',
    category: 'Entrega y plazos',
    area: 'Ventas',
    about: ['OWNER', 'OTHER'],
    said: ['Quiere saber cuándo puede agendar la entrega de su departamento.', 'Compró en verde y pregunta si la fecha de entrega se mantiene.'],
    done: ['Confirmé con la obra la fecha de recepción municipal.'],
    comments: ['La recepción definitiva está ingresada en la municipalidad.'],
    awaits: 'Que confirme qué día puede recibir el departamento.',
    answer: 'Agendamos la entrega para el jueves a las 10:00, con el supervisor de la obra.',
    refusal: 'La persona no figura como promitente compradora de ninguna unidad.',
  },
  {
    type: 'Reclamo',
    category: 'Convivencia y ruidos',
    area: 'Atención al cliente',
    about: ['TENANT', 'OWNER', 'UNIT'],
    said: [
      'Reclama por ruidos de obra los sábados antes de las nueve.',
      'El vecino de arriba hace ruido de madrugada y la administración no responde.',
    ],
    done: ['Hablé con la administración del edificio.', 'Coordiné con la obra para que los sábados comiencen a las diez.'],
    comments: ['Pedir a la administración copia del libro de novedades.', 'Segunda vez que llama por esto.'],
    mail: {
      subject: 'Su reclamo por ruidos',
      text: 'Hablamos con la administración del edificio. Le contamos apenas nos confirmen el nuevo horario.',
    },
    answer: 'La obra cambió su horario: los sábados comienza a las 10:00. La administración ya lo avisó a los residentes.',
    refusal: 'Los ruidos son entre vecinos y los resuelve la administración según el reglamento de copropiedad; se lo derivamos.',
  },
  {
    type: 'Reclamo',
    category: 'Atraso',
    area: 'Posventa',
    about: ['OWNER', 'TENANT'],
    said: [
      'Lleva tres semanas esperando la visita para la filtración del baño y nadie la llama.',
      'Le cambiaron dos veces la hora de la visita técnica.',
    ],
    done: ['Reagendé la visita con el contratista.', 'Llamé para pedir disculpas y confirmar la nueva hora.'],
    comments: ['El contratista tenía el teléfono anterior.', 'Si falla esta vez, mandar a otro contratista.'],
    awaits: 'Que confirme si puede recibirnos el martes en la mañana.',
    answer: 'La visita se hizo y la filtración quedó reparada. Revisamos el sello con usted presente.',
    refusal: 'Fuimos tres veces y no había quien abriera. Quedamos atentos a que nos indique una hora.',
  },
  {
    type: 'Reclamo',
    category: 'Terminaciones o estado del producto',
    area: 'Posventa',
    about: ['OWNER', 'UNIT'],
    said: [
      'La encimera llegó con un canto saltado y no fue por uso.',
      'Las puertas del clóset rozan desde que se las entregaron.',
      'El piso flotante se levantó junto al ventanal.',
    ],
    done: ['Pedí fotos y las mandé al proveedor.', 'El proveedor aceptó el cambio.'],
    comments: ['Mismo lote que el departamento 702.'],
    awaits: 'Las fotos del daño.',
    mail: { subject: 'Fotos de su reclamo', text: 'Para avanzar con el proveedor necesitamos dos fotos del daño, una de lejos y una de cerca.' },
    answer: 'El proveedor cambió la pieza sin costo y usted la revisó conforme.',
    refusal: 'El daño es por humedad de limpieza y no de fábrica, según el informe del proveedor.',
  },
  {
    type: 'Reclamo',
    category: 'Cobros',
    area: 'Administración y finanzas',
    about: ['OWNER', 'OTHER'],
    said: ['Le cobraron dos veces la reserva.', 'Aparece un cargo de gastos operacionales que no reconoce.'],
    done: ['Revisé la cartola con contabilidad.'],
    comments: ['El pago duplicado está en el libro de agosto.'],
    answer: 'Confirmamos el cobro doble y le devolvimos el monto a su cuenta.',
    refusal: 'El cargo corresponde a la inscripción de la escritura, según la promesa que firmó.',
  },
  {
    type: 'Solicitud de documentos',
    category: 'Contratos y certificados',
    area: 'Legal',
    about: ['OWNER', 'OTHER'],
    said: ['Pide copia de la escritura para un trámite en el banco.', 'Necesita el certificado de recepción final.'],
    done: ['Pedí la copia a la notaría.'],
    comments: [],
    awaits: 'Copia de su cédula, para pedir el documento a su nombre.',
    answer: 'Le enviamos la copia autorizada en PDF. Si necesita el original, está en la sala de ventas.',
    refusal: 'El documento lo entrega el Conservador a quien lo pida; le indicamos cómo hacerlo en línea.',
  },
  {
    type: 'Solicitud de documentos',
    category: 'Manuales y planos',
    area: 'Posventa',
    about: ['OWNER', 'TENANT', 'UNIT'],
    said: ['Quiere colgar un mueble y pide el plano eléctrico del muro.', 'Pide el manual de mantención de las ventanas.'],
    done: ['Busqué el plano en la carpeta del proyecto.'],
    comments: [],
    mail: { subject: 'El plano que nos pidió', text: 'Lo tenemos ubicado. Se lo enviamos hoy mismo.' },
    answer: 'Le enviamos el plano por correo, con el recorrido de los ductos marcado.',
    refusal: 'Los planos estructurales no se entregan a arrendatarios; puede pedirlos el propietario.',
  },
  {
    type: 'Pagos y devoluciones',
    category: 'Devolución de dinero',
    area: 'Administración y finanzas',
    about: ['OTHER', 'OWNER'],
    said: ['Desistió de la compra dentro de plazo y pide la devolución de la reserva.', 'Pagó de más los gastos comunes de la entrega.'],
    done: ['Ingresé la devolución a tesorería.', 'Tesorería la aprobó para el pago del viernes.'],
    comments: ['Falta la firma de gerencia.'],
    awaits: 'Los datos de su cuenta para el depósito.',
    answer: 'La devolución se depositó en su cuenta. Le enviamos el comprobante.',
    refusal: 'El desistimiento llegó fuera del plazo que indica la reserva.',
  },
  {
    type: 'Actualización de datos',
    category: 'Datos de contacto',
    area: 'Atención al cliente',
    about: ['OWNER', 'TENANT'],
    said: ['Cambió de correo y no le llegan los avisos.', 'Cambió de teléfono; el anterior ya no es suyo.'],
    done: ['Actualicé su ficha.'],
    comments: [],
    answer: 'Sus datos quedaron al día. Le llegará un aviso de prueba.',
    refusal: 'Quien llamó no pudo acreditar que es el titular.',
  },
  {
    type: 'Actualización de datos',
    category: 'Cambio de titular',
    area: 'Legal',
    about: ['OWNER', 'UNIT'],
    said: ['Vendió el departamento y pide que los avisos vayan al nuevo dueño.'],
    done: ['Recibí la inscripción nueva.'],
    comments: ['Registrar al nuevo propietario en la ficha de la unidad.'],
    awaits: 'Copia de la inscripción de dominio del nuevo propietario.',
    answer: 'La propiedad quedó registrada a nombre del nuevo dueño.',
    refusal: 'La inscripción que envió corresponde a otra propiedad.',
  },
  {
    type: 'Urgencia',
    category: 'Acceso y llaves',
    area: 'Atención al cliente',
    about: ['TENANT', 'OWNER', 'OTHER'],
    said: ['El portón no abre y hay autos atrapados.', 'Quedó afuera: la cerradura digital no responde.'],
    done: ['Llamé al proveedor del portón; va en camino.', 'El conserje abrió en forma manual.'],
    comments: [],
    answer: 'El proveedor cambió el motor y el portón quedó operativo.',
    refusal: 'La cerradura es particular; le dimos el teléfono del servicio técnico de la marca.',
  },
  {
    type: 'Urgencia',
    category: 'Servicios básicos',
    area: 'Posventa',
    about: ['TENANT', 'OWNER', 'UNIT'],
    said: ['Sin agua caliente en toda la torre desde la mañana.', 'Corte de luz solo en su departamento.'],
    done: ['Avisé a la administración y al contratista eléctrico.'],
    comments: ['La bomba ya falló el mes pasado.'],
    answer: 'Se cambió el automático y el servicio volvió a la normalidad.',
    refusal: 'El corte fue de la compañía en todo el sector y ya se repuso.',
  },
  {
    type: 'Sugerencia o felicitación',
    category: 'Felicitación',
    area: 'Atención al cliente',
    about: ['OWNER', 'TENANT', 'OTHER'],
    said: ['Felicita a Luis por lo bien que le explicó la reparación.', 'Agradece la rapidez con que le cambiaron la campana.'],
    done: [],
    comments: ['Lo leímos en la reunión del lunes.'],
    answer: 'Gracias por escribirnos. Se lo contamos a todo el equipo.',
    refusal: 'Llegó dos veces: se responde en la anterior.',
  },
]

/** Who are neither owners nor tenants. */
export const passersBy = [
  { name: 'Marcela Ibáñez Prado', email: 'marcela.ibanez@correo.example', phone: '+56955540011' },
  { name: 'Raúl Cifuentes Mora', email: 'raul.cifuentes@correo.example', phone: '+56955540012' },
  { name: 'Administración Edificio Los Robles', email: 'administracion@losrobles.example', phone: '+56225550321' },
  { name: 'Ximena Tapia Lagos', email: null, phone: '+56955540014' },
  { name: 'Conserjería Parque Central', email: 'conserjeria@parquecentral.example', phone: null },
  { name: 'Óscar Villalobos Reyes', email: 'oscar.villalobos@correo.example', phone: '+56955540016' },
]

export const demoProjects = [
  { code: 'LR', name: 'Edificio Los Robles', address: 'Av. Irarrázaval 3420', city: 'Ñuñoa', region: 'CL-RM', kind: 'Departamento', units: 14 },
  { code: 'PC', name: 'Condominio Parque Central', address: 'Camino a Melipilla 9100', city: 'Maipú', region: 'CL-RM', kind: 'Casa', units: 10 },
  { code: 'VM', name: 'Vista al Morro', address: 'Av. Comandante San Martín 880', city: 'Arica', region: 'CL-AP', kind: 'Departamento', units: 8 },
]
