import { requestMails } from './request-mails.ts'

/** What the mails say in Spanish, to a person addressed as "usted". Names and codes arrive as they are; the layout escapes them. */
export const mails = {
  hello: (name: string) => (name ? `Hola, ${name}:` : 'Hola:'),
  linkFallback: 'Si el botón no funciona, copie esta dirección en su navegador:',

  facts: {
    order: 'Orden',
    device: 'Equipo',
    reason: 'Motivo',
    location: 'Sucursal',
    promised: 'Fecha prometida',
    customer: 'Cliente',
    total: 'Total',
  },
  stages: ['Recibida', 'En curso', 'Lista', 'Entregada'],
  stage: (name: string) => `Avance de la orden: ${name}`,
  messageFrom: (company: string) => `Mensaje de ${company}`,
  photos: (count: number) =>
    count === 1 ? 'Agregamos una foto: puede verla en la página de su orden.' : `Agregamos ${count} fotos: puede verlas en la página de su orden.`,
  followOrder: 'Ver mi orden',
  privateLink: 'El enlace es personal: quien lo tenga puede ver esta orden. Compártalo solo con personas de confianza.',
  whyOrder: (company: string) => `Recibe este correo porque tiene una orden de servicio en ${company}.`,

  order_received: {
    subject: (code: string, device: boolean) => (device ? `Recibimos su equipo: orden ${code}` : `Recibimos su orden ${code}`),
    heading: (device: boolean): string => (device ? 'Recibimos su equipo' : 'Recibimos su orden'),
    number: (code: string, company: boolean) =>
      `Su número de orden es ${code}. Con él y ${company ? 'el nombre de su empresa' : 'su apellido'} puede consultar el estado cuando quiera.`,
  },
  order_status: {
    subject: (code: string, status: string) => `Orden ${code}: ${status}`,
  },

  estimate_sent: {
    subject: (code: string) => `Presupuesto de su orden ${code}`,
    heading: 'Su presupuesto está listo',
    preheader: (total: string, until: string) => `Total: ${total}. Puede responder hasta el ${until}.`,
    text: (device: string) =>
      `Revisamos ${device ? `su equipo (${device})` : 'su orden'} y preparamos el presupuesto. Véalo en línea y díganos si lo aprueba o lo rechaza.`,
    until: (day: string) => `Puede responder hasta el ${day}.`,
    button: 'Ver y responder',
    attached: 'También va adjunto en PDF.',
  },
  estimate_answered: {
    approved: {
      subject: (code: string) => `Presupuesto aprobado: orden ${code}`,
      heading: 'El cliente aprobó el presupuesto',
      text: (by: string, revision: number, code: string) => `${by} aprobó la versión ${revision} del presupuesto de la orden ${code}.`,
    },
    declined: {
      subject: (code: string) => `Presupuesto rechazado: orden ${code}`,
      heading: 'El cliente rechazó el presupuesto',
      text: (by: string, revision: number, code: string) => `${by} rechazó la versión ${revision} del presupuesto de la orden ${code}.`,
    },
    expired: {
      subject: (code: string) => `Presupuesto sin respuesta: orden ${code}`,
      heading: 'El presupuesto venció sin respuesta',
      text: (by: string, revision: number, code: string) =>
        `Venció el plazo para que ${by} respondiera la versión ${revision} del presupuesto de la orden ${code}.`,
    },
    reason: 'Motivo del cliente',
    button: 'Abrir la orden',
  },
  order_document: {
    text: (title: string, company: string) => `Le enviamos adjunto el documento «${title}» de ${company}.`,
    why: (company: string) => `Recibe este correo porque ${company} le envió un documento.`,
  },

  toEnter: (hours: number) =>
    hours === 1 ? 'El enlace vale por una hora y se puede usar una sola vez.' : `El enlace vale por ${hours} horas y se puede usar una sola vez.`,
  expired: 'El enlace venció antes de que el correo pudiera salir.',
  takenBack: 'Lo que cuenta este correo se quitó antes de que pudiera salir, y no se envió.',
  estimateOver: 'El presupuesto de este correo ya no espera respuesta: se retiró, se reemplazó, venció o ya fue respondido. El correo no se envió.',
  whyStaff: (company: string) => `Recibe este correo porque trabaja en esta orden en ${company}.`,
  whyUser: (company: string) => `Recibe este correo porque tiene una cuenta en ${company}.`,

  user_invite: {
    subject: (company: string) => `Active su cuenta en ${company}`,
    heading: 'Active su cuenta',
    text: (company: string) => `${company} le creó una cuenta para trabajar con las órdenes de servicio. Elija su contraseña y podrá entrar.`,
    button: 'Elegir mi contraseña',
    unexpected: 'Si no esperaba esta invitación, no haga nada: sin contraseña, la cuenta queda cerrada.',
    why: (company: string) => `Recibe este correo porque ${company} le creó una cuenta.`,
  },
  password_recovery: {
    subject: 'Elija una nueva contraseña',
    heading: 'Elija una nueva contraseña',
    text: (company: string) => `Pidieron cambiar la contraseña de su cuenta en ${company}. Si fue usted, elija una nueva.`,
    button: 'Elegir nueva contraseña',
    unexpected: 'Si no lo pidió usted, no haga nada: su contraseña sigue siendo la misma.',
  },
  password_changed: {
    subject: 'Su contraseña cambió',
    heading: 'Su contraseña cambió',
    text: (company: string, when: string) =>
      `La contraseña de su cuenta en ${company} cambió el ${when}. Cerramos las demás sesiones que estaban abiertas.`,
    wasYou: 'Si fue usted, no tiene que hacer nada más.',
    button: 'No fui yo: recuperar mi cuenta',
    unexpected: 'Si no fue usted, recupere su cuenta ahora y avise al administrador de su empresa.',
  },

  requests: requestMails,
}

export type MailTexts = typeof mails
