export const requestList = {
  title: 'Solicitudes',
}
