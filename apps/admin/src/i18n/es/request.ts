export const request = {
  title: 'Solicitud',
}
