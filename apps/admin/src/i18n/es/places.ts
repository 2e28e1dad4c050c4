export const places = {
  title: 'Proyectos',
  unitPicker: { placeholder: 'Número, torre, proyecto o nombre', nothing: 'Ninguna propiedad coincide.' },
  projectSelect: { none: 'Ninguno' },
  unit: { project: 'Proyecto', tower: 'Torre', floor: 'Piso', deliveredOn: 'Entregada' },
}
