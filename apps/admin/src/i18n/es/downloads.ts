export const downloads = {
  title: 'Descargas',
}
