export const views = {
  title: 'Vistas guardadas',
}
