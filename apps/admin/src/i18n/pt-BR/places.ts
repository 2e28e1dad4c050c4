import type { places as es } from '../es/places.ts'

export const places = {
  title: 'Empreendimentos',
  unitPicker: { placeholder: 'Número, torre, empreendimento ou nome', nothing: 'Nenhuma unidade coincide.' },
  projectSelect: { none: 'Nenhum' },
  unit: { project: 'Empreendimento', tower: 'Torre', floor: 'Andar', deliveredOn: 'Entregue' },
} satisfies typeof es
