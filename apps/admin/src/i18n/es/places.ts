export const places = {
  title: 'Proyectos',
}
