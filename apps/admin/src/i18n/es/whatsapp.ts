export const whatsapp = {
  title: 'Mensaje de WhatsApp',
  about: 'Texto para el estado «{{status}}». Puede cambiarlo antes de abrir el chat.',
  phone: 'Teléfono',
  language: 'Idioma del mensaje',
  text: 'Texto del mensaje',
  restore: 'Volver al texto',
  open: 'Abrir WhatsApp',
}
