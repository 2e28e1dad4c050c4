/** What the mails about requests say in Spanish, to a person addressed as "usted". */
export const requestMails = {
  why: (company: string) => `Recibe este correo porque hizo una solicitud a ${company}.`,
  whyStaff: (company: string) => `Recibe este correo porque trabaja con las solicitudes de ${company}.`,
  answer: 'Puede responder a este correo: su respuesta queda junto a la solicitud.',
  facts: {
    request: 'Solicitud',
    type: 'Tipo',
    category: 'Categoría',
    unit: 'Propiedad',
    entered: 'Ingresada',
    due: 'Respuesta antes del',
    responsible: 'Responsable',
    contact: 'Contacto',
    channel: 'Medio de ingreso',
    area: 'Área',
    start: 'Inicio',
  },
  created: {
    subject: (code: string) => `Recibimos su solicitud ${code}`,
    heading: 'Recibimos su solicitud',
    text: (responsible: string) => `${responsible} la tiene a su cargo y le dará una respuesta.`,
    said: 'Lo que nos contó',
  },
  assigned: {
    subject: (code: string, contact: string) => `Solicitud ${code} a su cargo: ${contact}`,
    heading: 'Una solicitud quedó a su cargo',
    said: 'Lo que indica el contacto',
    button: 'Abrir la solicitud',
  },
  finished: {
    subject: (code: string, success: boolean) => (success ? `Respondimos su solicitud ${code}` : `Cerramos su solicitud ${code}`),
    heading: (success: boolean): string => (success ? 'Su solicitud tiene respuesta' : 'Cerramos su solicitud'),
    staffSubject: (code: string, success: boolean) => (success ? `Solicitud ${code} finalizada con éxito` : `Solicitud ${code} finalizada sin éxito`),
    staffHeading: (success: boolean): string => (success ? 'Solicitud finalizada con éxito' : 'Solicitud finalizada sin éxito'),
  },
  overdue: {
    subject: (code: string, contact: string) => `Solicitud ${code} atrasada: ${contact}`,
    heading: 'Una solicitud está atrasada',
    text: (when: string) => `Debía tener respuesta el ${when}.`,
  },
  message: { detail: 'Copia de la solicitud', from: (person: string, company: string) => `${person}, ${company}` },
}

export type RequestMailTexts = typeof requestMails
