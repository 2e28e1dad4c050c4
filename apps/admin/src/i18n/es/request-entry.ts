export const requestEntry = {
  title: 'Nueva solicitud',
}
