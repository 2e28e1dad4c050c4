export const calendar = {
  title: 'Calendario laboral',
}
