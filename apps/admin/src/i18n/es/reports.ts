export const reports = {
  title: 'Informes',
}
