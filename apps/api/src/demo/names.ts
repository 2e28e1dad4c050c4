// Names and places from which the demo's customers are made. Nobody in particular.

export type Origin = 'CL' | 'VE' | 'BR'

export const givenNames: Record<Origin, string[]> = {
  CL: [
    'Ana María',
    'Catalina',
    'Francisca',
    'Constanza',
    'Valentina',
    'Paulina',
    'María José',
    'Carolina',
    'Daniela',
    'Sofía',
    'Camila Andrea',
    'Gloria',
    'Macarena',
    'Isidora',
    'Rosa Elvira',
    'Sebastián',
    'Matías',
    'Cristóbal',
    'Juan Pablo',
    'Ignacio',
    'Gonzalo',
    'Patricio',
    'Héctor',
    'Benjamín',
    'Nicolás',
    'Rodrigo',
    'Víctor Hugo',
    'Álvaro',
    'Jorge Luis',
    'Tomás',
    'Eduardo',
    'Francisco Javier',
  ],
  VE: [
    'Yoselin',
    'María Alejandra',
    'Carmen Luisa',
    'Génesis',
    'Oriana',
    'Luz Marina',
    'José Gregorio',
    'Wilmer',
    'Jesús Alberto',
    'Andrés Eloy',
    'Rafael',
    'Luis Enrique',
  ],
  BR: ['Camila', 'Ana Beatriz', 'Juliana', 'Letícia', 'Larissa', 'Fernanda', 'João Pedro', 'Rafael', 'Lucas', 'Gustavo', 'Marcelo', 'André Luiz'],
}

export const surnames: Record<Origin, string[]> = {
  CL: [
    'Rojas Núñez',
    'González Muñoz',
    'Díaz Sepúlveda',
    'Pérez Contreras',
    'Soto Valenzuela',
    'Silva Espinoza',
    'Torres Cárdenas',
    'Araya Bravo',
    'Flores Vergara',
    'Espinoza Peña',
    'Castillo Ibáñez',
    'Tapia Moraga',
    'Reyes Jara',
    'Gutiérrez Leiva',
    'Castro Escobar',
    'Vargas Henríquez',
    'Fernández Larraín',
    'Fuenzalida Oyarzún',
    'Carrasco Ñancupil',
    'Herrera Aránguiz',
    'Bustos Catalán',
    'Ortiz Salinas',
    'Lagos Miranda',
    'Zúñiga Poblete',
    'Paredes Huenchumilla',
    'Molina Cifuentes',
    'Saavedra Toro',
    'Alarcón Pino',
    'Villalobos Quiroz',
    'Sandoval Riffo',
    'Maturana Bello',
    'Ossandón Vial',
    'Yáñez Godoy',
    'Navarrete Lillo',
    'Cortés Barraza',
    'Figueroa Donoso',
    'Toledo Arce',
    'Acevedo Parra',
    'Mella Concha',
    'Pizarro Rubio',
  ],
  VE: [
    'Rodríguez Márquez',
    'Hernández Briceño',
    'Colmenares Urdaneta',
    'Guerra Salazar',
    'Bracho Ferrer',
    'Medina Chacín',
    'Zambrano Peña',
    'Rivas Montilla',
    'Uzcátegui Rojas',
    'Piñango Díaz',
    'Delgado Sifontes',
    'Arteaga Lugo',
  ],
  BR: [
    'da Silva Santos',
    'Oliveira Costa',
    'Souza Ribeiro',
    'de Almeida Prado',
    'Conceição Araújo',
    'Carvalho Lima',
    'Gonçalves Moreira',
    'Barbosa Teixeira',
    'Rocha Figueiredo',
    'Nascimento Dias',
    'Pereira Brandão',
    'Magalhães',
  ],
}

export interface DemoCompanyName {
  origin: Origin
  name: string
  tradeName: string
  domain: string
  /** What it brings to be repaired. */
  brings: ('coffee' | 'oven' | 'fridge' | 'notebook' | 'phone' | 'tablet' | 'tv' | 'washer' | 'microwave')[]
}

export const companyNames: DemoCompanyName[] = [
  {
    origin: 'CL',
    name: 'Cafetería El Molinillo SpA',
    tradeName: 'El Molinillo',
    domain: 'elmolinillo.example',
    brings: ['coffee', 'fridge', 'microwave'],
  },
  {
    origin: 'CL',
    name: 'Hotelera Mirador del Cerro Ltda.',
    tradeName: 'Hotel Mirador',
    domain: 'hotelmirador.example',
    brings: ['tv', 'fridge', 'washer', 'coffee'],
  },
  { origin: 'CL', name: 'Muebles Sur SpA', tradeName: 'Muebles Sur', domain: 'mueblessur.example', brings: ['notebook', 'phone'] },
  {
    origin: 'CL',
    name: 'Panadería y Pastelería La Ñuñoína Ltda.',
    tradeName: 'La Ñuñoína',
    domain: 'lanunoina.example',
    brings: ['oven', 'fridge', 'coffee'],
  },
  {
    origin: 'CL',
    name: 'Contadores Asociados Vial y Cía. S.A.',
    tradeName: 'Vial Contadores',
    domain: 'vialcontadores.example',
    brings: ['notebook', 'notebook', 'phone'],
  },
  {
    origin: 'CL',
    name: 'Sociedad Educacional Los Boldos',
    tradeName: 'Colegio Los Boldos',
    domain: 'losboldos.example',
    brings: ['notebook', 'tablet', 'tv'],
  },
  {
    origin: 'CL',
    name: 'Clínica Dental Sonría SpA',
    tradeName: 'Dental Sonría',
    domain: 'dentalsonria.example',
    brings: ['notebook', 'tablet', 'phone'],
  },
  { origin: 'CL', name: 'Transportes Ruta Cinco S.A.', tradeName: 'Ruta Cinco', domain: 'rutacinco.example', brings: ['phone', 'phone', 'tablet'] },
  { origin: 'CL', name: 'Lavandería Burbuja Limitada', tradeName: 'Burbuja', domain: 'burbuja.example', brings: ['washer', 'washer'] },
  { origin: 'CL', name: 'Corretaje Puerta Abierta SpA', tradeName: 'Puerta Abierta', domain: 'puertaabierta.example', brings: ['phone', 'notebook'] },
  {
    origin: 'CL',
    name: 'Restaurante Doña Tencha EIRL',
    tradeName: 'Doña Tencha',
    domain: 'donatencha.example',
    brings: ['oven', 'microwave', 'fridge'],
  },
  {
    origin: 'CL',
    name: 'Estudio de Arquitectura Cuatro Patios Ltda.',
    tradeName: 'Cuatro Patios',
    domain: 'cuatropatios.example',
    brings: ['notebook', 'coffee'],
  },
  {
    origin: 'VE',
    name: 'Inversiones Arepa Santa C.A.',
    tradeName: 'Arepa Santa',
    domain: 'arepasanta.example',
    brings: ['oven', 'fridge', 'coffee'],
  },
  { origin: 'VE', name: 'Distribuidora El Ávila C.A.', tradeName: 'El Ávila', domain: 'elavila.example', brings: ['phone', 'notebook'] },
  {
    origin: 'VE',
    name: 'Servicios Caribe Digital C.A.',
    tradeName: 'Caribe Digital',
    domain: 'caribedigital.example',
    brings: ['notebook', 'tablet'],
  },
  { origin: 'BR', name: 'Pão e Prosa Padaria Ltda.', tradeName: 'Pão e Prosa', domain: 'paoeprosa.example', brings: ['oven', 'coffee', 'fridge'] },
  { origin: 'BR', name: 'Viagens Ipê Turismo Ltda.', tradeName: 'Ipê Turismo', domain: 'ipeturismo.example', brings: ['phone', 'notebook'] },
  {
    origin: 'BR',
    name: 'Conexão Andina Importações S.A.',
    tradeName: 'Conexão Andina',
    domain: 'conexaoandina.example',
    brings: ['notebook', 'phone'],
  },
]

export interface Place {
  line: string
  city: string
  region: string
  postalCode: string
  country: Origin
}

const santiago = (line: string, city: string, postalCode: string): Place => ({
  line,
  city,
  region: 'Región Metropolitana',
  postalCode,
  country: 'CL',
})

export const places: Record<Origin, Place[]> = {
  CL: [
    santiago('Av. Irarrázaval 2401, depto. 84', 'Ñuñoa', '7750000'),
    santiago('Los Leones 1120, depto. 502', 'Providencia', '7510000'),
    santiago('Av. Pajaritos 3150, casa 14', 'Maipú', '9250000'),
    santiago('Pasaje Las Encinas 842', 'La Florida', '8240000'),
    santiago('Av. Apoquindo 4700, piso 9', 'Las Condes', '7560000'),
    santiago('Merced 535, oficina 31', 'Santiago', '8320000'),
    santiago('San Diego 1288, local 4', 'Santiago', '8330000'),
    santiago('Av. Grecia 5920', 'Peñalolén', '7910000'),
    santiago('Carmen Mena 610', 'San Miguel', '8910000'),
    santiago('Av. Matta 955, depto. 212', 'Santiago', '8330000'),
    santiago('Dublé Almeyda 3077', 'Ñuñoa', '7750000'),
    santiago('Camino El Alba 9450, casa C', 'Las Condes', '7600000'),
    santiago('Av. Central 318', 'Lo Espejo', '9120000'),
    santiago('Santa Rosa 7240, block 12, depto. 31', 'La Granja', '8780000'),
    santiago('Balmaceda 215', 'Puente Alto', '8150000'),
    { line: 'Subida Cumming 96', city: 'Valparaíso', region: 'Valparaíso', postalCode: '2340000', country: 'CL' },
    { line: "Av. O'Higgins 740, depto. 11", city: 'Rancagua', region: "O'Higgins", postalCode: '2820000', country: 'CL' },
  ],
  VE: [
    { line: 'Av. Francisco de Miranda, Edif. Galipán, piso 3, apto. 3-B', city: 'Caracas', region: 'Miranda', postalCode: '1060', country: 'VE' },
    { line: 'Calle 72 con Av. 3Y, Edif. Las Delicias, local 2', city: 'Maracaibo', region: 'Zulia', postalCode: '4002', country: 'VE' },
    { line: 'Urb. Prebo, Av. 111, quinta Mi Refugio', city: 'Valencia', region: 'Carabobo', postalCode: '2001', country: 'VE' },
  ],
  BR: [
    { line: 'Rua Augusta, 1508, apto. 72', city: 'São Paulo', region: 'SP', postalCode: '01304-001', country: 'BR' },
    { line: 'Av. Independência, 880, sala 4', city: 'Porto Alegre', region: 'RS', postalCode: '90035-072', country: 'BR' },
    { line: 'Rua XV de Novembro, 210', city: 'Florianópolis', region: 'SC', postalCode: '88010-400', country: 'BR' },
    { line: 'Rua Visconde de Pirajá, 330, apto. 601', city: 'Rio de Janeiro', region: 'RJ', postalCode: '22410-000', country: 'BR' },
  ],
}
