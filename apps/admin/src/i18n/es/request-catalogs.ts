export const requestCatalogs = {
  title: 'Catálogos de solicitudes',
}
