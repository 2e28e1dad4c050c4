import type { Story } from './stories.ts'

export const homeStories: Story[] = [
  {
    what: ['oven'],
    reasons: {
      es: ['No calienta por abajo, las masas quedan crudas.', 'Se demora el doble en calentar y dora solo por arriba.'],
      'pt-BR': ['Não aquece embaixo e a massa fica crua.'],
    },
    bench: ['Resistencia inferior abierta (∞ Ω; debe dar 22 Ω). Termostato OK.', 'Terminal recalentado. Cambiar resistencia y ficha cerámica.'],
    found: {
      es: 'La resistencia inferior se cortó. El termostato y el panel están en buen estado.',
      'pt-BR': 'A resistência inferior queimou. O termostato e o painel estão em bom estado.',
    },
    done: {
      es: 'Resistencia inferior nueva. Medimos 180 grados estables durante una hora, y hasta horneamos un queque de prueba.',
      'pt-BR': 'Resistência inferior nova. Medimos 180 graus estáveis durante uma hora e até assamos um bolo de teste.',
    },
    part: 'Resistencia inferior',
    price: [42, 78],
    pictures: { intake: ['oven'], found: ['oven-element', 'multimeter'], done: ['oven'] },
  },
  {
    what: ['oven'],
    reasons: {
      es: ['Se quebró el vidrio de la puerta al cerrarla fuerte.', 'El vidrio interior de la puerta estalló mientras limpiaba.'],
      'pt-BR': ['O vidro da porta quebrou ao fechar com força.'],
    },
    bench: ['Vidrio exterior trizado, interior sano. Bisagras descuadradas 4 mm. Pedir vidrio por modelo.'],
    found: {
      es: 'Hay que cambiar el vidrio y cuadrar las bisagras, que fueron la causa. No lo use mientras tanto, por seguridad.',
      'pt-BR': 'É preciso trocar o vidro e alinhar as dobradiças, que foram a causa. Por segurança, não use o forno até lá.',
    },
    done: {
      es: 'Vidrio templado nuevo y puerta cuadrada. Cierra suave y no pierde calor.',
      'pt-BR': 'Vidro temperado novo e porta alinhada. Fecha com suavidade e não perde calor.',
    },
    part: 'Vidrio de puerta',
    price: [48, 92],
    pictures: { intake: ['oven-glass'], found: ['oven-glass'], done: ['oven'] },
  },
  {
    what: ['oven'],
    reasons: {
      es: ['La temperatura no corresponde, quema todo.', 'La perilla gira en banda y no se puede elegir la temperatura.'],
      'pt-BR': ['A temperatura não bate com a marcada: queima tudo.'],
    },
    bench: ['Termostato descalibrado +45 °C. Bulbo con grasa. Cambio directo.'],
    found: {
      es: 'El termostato marca 45 grados menos de los que tiene el horno. Se cambia, no vale la pena ajustarlo.',
      'pt-BR': 'O termostato marca 45 graus a menos do que o forno tem. É melhor trocar do que ajustar.',
    },
    done: {
      es: 'Termostato nuevo, comprobado con termómetro patrón en tres temperaturas.',
      'pt-BR': 'Termostato novo, conferido com termômetro de referência em três temperaturas.',
    },
    part: 'Termostato',
    price: [38, 68],
    pictures: { intake: ['oven'], found: [], done: [] },
  },
  {
    what: ['washer'],
    reasons: {
      es: ['No bota el agua, queda la ropa empapada.', 'Se detiene a mitad del lavado con la tina llena y marca error.'],
      'pt-BR': ['Não escoa a água; a roupa sai encharcada.'],
    },
    bench: ['Bomba trabada con horquilla y moneda de $100. Bobina 160 Ω OK. Limpiar y probar.', 'Bomba quemada, abierta. Filtro lleno de pelusa.'],
    found: {
      es: 'La bomba de desagüe está dañada: encontramos una moneda y un cintillo adentro. Hay que reemplazarla.',
      'pt-BR': 'A bomba de drenagem está danificada: encontramos uma moeda e um elástico dentro. É preciso trocá-la.',
    },
    done: {
      es: 'Bomba nueva y filtro limpio. Hicimos tres ciclos completos sin problemas. Le guardamos la moneda en una bolsita.',
      'pt-BR': 'Bomba nova e filtro limpo. Fizemos três ciclos completos sem problemas. Guardamos a moeda para você.',
    },
    part: 'Bomba de desagüe',
    price: [38, 65],
    pictures: { intake: ['washer', 'washer-error'], found: ['washer-error'], done: ['washer'] },
  },
  {
    what: ['washer'],
    reasons: {
      es: ['Al centrifugar suena como avión y camina por la logia.', 'Mete un ruido terrible cuando da vueltas rápido.'],
      'pt-BR': ['Faz um barulho enorme ao centrifugar e anda pela lavanderia.'],
    },
    bench: [
      'Rodamientos y retén gastados, agua en el eje. Desarme de tambor, 4 h. Cotizar kit.',
      'Amortiguadores sin fuerza y rodamiento con juego.',
    ],
    found: {
      es: 'Los rodamientos del tambor están gastados y el retén dejó pasar agua. Es un trabajo largo, pero la máquina queda para varios años más.',
      'pt-BR': 'Os rolamentos do tambor estão gastos e o retentor deixou passar água. É um serviço demorado, mas a máquina fica boa por vários anos.',
    },
    done: {
      es: 'Rodamientos, retén y amortiguadores nuevos. Centrifuga a 1.200 vueltas sin moverse.',
      'pt-BR': 'Rolamentos, retentor e amortecedores novos. Centrifuga a 1.200 rotações sem se mover.',
    },
    part: 'Kit de rodamientos y retén',
    price: [85, 145],
    pictures: { intake: ['washer'], found: [], done: ['washer'] },
  },
  {
    what: ['washer'],
    reasons: {
      es: ['La puerta no se abre, quedó la ropa adentro.', 'Marca dE y no empieza a lavar aunque esté cerrada.'],
      'pt-BR': ['A porta não trava e a máquina não começa a lavar.'],
    },
    bench: ['Blocapuerta sin retorno. Pestillo sano. Cambio de cerradura.'],
    found: {
      es: 'Falló la cerradura eléctrica de la puerta. Sacamos su ropa y la dejamos en una bolsa.',
      'pt-BR': 'A trava elétrica da porta falhou. Tiramos sua roupa e a deixamos em uma sacola.',
    },
    done: {
      es: 'Cerradura nueva. Abre y cierra bien, y ya no aparece el error.',
      'pt-BR': 'Trava nova. Abre e fecha bem, e o erro não aparece mais.',
    },
    part: 'Blocapuerta',
    price: [32, 52],
    pictures: { intake: ['washer-error'], found: ['washer-error'], done: [] },
  },
  {
    what: ['fridge'],
    reasons: {
      es: ['Enfría el freezer pero abajo está tibio.', 'Se escarcha entero y abajo no enfría.'],
      'pt-BR': ['O congelador gela, mas a parte de baixo fica morna.'],
    },
    bench: [
      'Evaporador bloqueado con hielo. Resistencia de deshielo abierta y sensor fuera de rango.',
      'Ventilador no gira. Descongelar 12 h antes de seguir.',
    ],
    found: {
      es: 'El sistema de descongelado no está funcionando: el hielo tapa el paso de aire frío hacia abajo. Se cambian la resistencia y el sensor.',
      'pt-BR': 'O sistema de degelo não está funcionando: o gelo bloqueia o ar frio para a parte de baixo. Vamos trocar a resistência e o sensor.',
    },
    done: {
      es: 'Sistema de deshielo reparado. Después de 24 horas: 4 grados abajo y 18 bajo cero arriba.',
      'pt-BR': 'Sistema de degelo consertado. Depois de 24 horas: 4 graus embaixo e 18 negativos em cima.',
    },
    part: 'Resistencia y sensor de deshielo',
    price: [58, 98],
    pictures: { intake: ['fridge'], found: [], done: ['fridge'] },
  },
  {
    what: ['fridge'],
    reasons: {
      es: ['No enfría nada, el motor parte y se corta.', 'Hace clic cada dos minutos y no enfría.'],
      'pt-BR': ['Não gela: o motor liga e desliga em seguida.'],
    },
    bench: ['Relé quemado, compresor 3 bobinas parejas. Con relé de prueba arranca a 1,1 A.', 'Revisar fuga: presión baja. Nitrógeno + espuma.'],
    found: {
      es: 'El relé de partida del compresor se quemó. El compresor está sano, así que la reparación es menor.',
      'pt-BR': 'O relé de partida do compressor queimou. O compressor está bom, por isso o conserto é simples.',
    },
    done: {
      es: 'Relé y condensador nuevos. Enfría bien y el consumo es normal.',
      'pt-BR': 'Relé e capacitor novos. Está gelando bem e o consumo é normal.',
    },
    part: 'Relé de partida',
    price: [38, 62],
    pictures: { intake: ['fridge'], found: ['multimeter'], done: [] },
  },
  {
    what: ['microwave'],
    reasons: {
      es: ['Funciona y da vueltas, pero no calienta.', 'Gira, suena y la comida sale fría.'],
      'pt-BR': ['Funciona e gira, mas não esquenta.'],
    },
    bench: [
      'Diodo de alta en corto, fusible HV abierto. Descargar condensador ANTES.',
      'Magnetrón con imanes trizados. Evaluar costo contra equipo nuevo.',
    ],
    found: {
      es: 'Falló el circuito de alta tensión (diodo y fusible). El magnetrón está bien.',
      'pt-BR': 'O circuito de alta tensão falhou (diodo e fusível). O magnetron está bom.',
    },
    done: {
      es: 'Circuito de alta tensión reparado. Hierve una taza de agua en un minuto y medio, y no tiene fugas.',
      'pt-BR': 'Circuito de alta tensão consertado. Ferve uma xícara de água em um minuto e meio e não tem vazamento.',
    },
    part: null,
    price: [25, 42],
    pictures: { intake: ['microwave'], found: ['board-burnt'], done: [] },
  },
  {
    what: ['microwave'],
    reasons: {
      es: ['Tira chispas adentro, al lado derecho.', 'Chispea y salió olor a quemado.'],
      'pt-BR': ['Solta faíscas por dentro, do lado direito.'],
    },
    bench: ['Mica perforada y esmalte saltado. Mica a medida + pintura para cavidad.'],
    found: {
      es: 'La placa de mica se perforó con grasa y provoca las chispas. Es un arreglo sencillo.',
      'pt-BR': 'A placa de mica furou por causa da gordura e provoca as faíscas. É um conserto simples.',
    },
    done: {
      es: 'Mica nueva y cavidad repintada. Ya no chispea; conviene tapar la comida al calentar.',
      'pt-BR': 'Mica nova e interior repintado. Não solta mais faíscas; convém cobrir a comida ao esquentar.',
    },
    part: null,
    price: [18, 28],
    fixedPrice: true,
    pictures: { intake: ['microwave'], found: [], done: ['microwave'] },
  },
  {
    what: ['coffee'],
    reasons: {
      es: ['Sale el café a gotas, sin presión.', 'Bota agua tibia y casi nada de crema.'],
      'pt-BR': ['O café sai em gotas, sem pressão.'],
    },
    bench: ['Circuito tapado con sarro, bomba 3 bar. Descalcificar 3 pasadas y medir de nuevo.', 'Válvula de tres vías tapada. Sellos secos.'],
    found: {
      es: 'El circuito está tapado con sarro y la bomba trabaja forzada. Se hace descalcificación completa y cambio de sellos.',
      'pt-BR': 'O circuito está entupido de calcário e a bomba trabalha forçada. Fazemos a descalcificação completa e trocamos as vedações.',
    },
    done: {
      es: 'Descalcificada y con sellos nuevos: 9,2 bar y 92 grados. Le recomendamos agua filtrada y descalcificar cada dos meses.',
      'pt-BR': 'Descalcificada e com vedações novas: 9,2 bar e 92 graus. Recomendamos água filtrada e descalcificar a cada dois meses.',
    },
    part: null,
    price: [38, 72],
    pictures: { intake: ['coffee'], found: ['coffee-scale'], done: ['coffee'] },
  },
  {
    what: ['coffee'],
    reasons: {
      es: ['Pierde agua por abajo, deja el mesón mojado.', 'Gotea por el grupo y por la bandeja.'],
      'pt-BR': ['Vaza água por baixo e molha o balcão.'],
    },
    bench: ['Empaquetadura de grupo vencida y manguera de retorno partida. Repuestos en cajón 7.'],
    found: {
      es: 'Pierde por la empaquetadura del grupo y por una manguera partida. Ambas se cambian.',
      'pt-BR': 'Vaza pela vedação do grupo e por uma mangueira partida. As duas serão trocadas.',
    },
    done: {
      es: 'Empaquetadura y manguera nuevas. Preparamos veinte cafés seguidos sin una gota fuera de lugar.',
      'pt-BR': 'Vedação e mangueira novas. Preparamos vinte cafés seguidos sem uma gota fora do lugar.',
    },
    part: 'Empaquetadura de grupo',
    price: [28, 48],
    pictures: { intake: ['coffee'], found: ['coffee-scale'], done: [] },
  },
  {
    what: ['coffee'],
    reasons: { es: ['El molino suena pero no muele.', 'Se trabó el molinillo y dice falta café.'], 'pt-BR': ['O moedor faz barulho, mas não mói.'] },
    bench: ['Piedra entre los granos: muela mellada. Desarme y calibración.'],
    found: {
      es: 'Entró una piedrita con el café y melló la muela del molino. Hay que reemplazarla.',
      'pt-BR': 'Uma pedrinha entrou com o café e danificou a mó do moedor. É preciso trocá-la.',
    },
    done: {
      es: 'Muela nueva y molienda calibrada. Quedó en el punto 4, para espresso.',
      'pt-BR': 'Mó nova e moagem calibrada. Ficou no ponto 4, para espresso.',
    },
    part: 'Muela de molino',
    price: [45, 78],
    pictures: { intake: ['coffee'], found: [], done: ['coffee'] },
  },
  {
    what: ['vacuum'],
    reasons: {
      es: ['Da vueltas en círculo y dice error 6.', 'Una rueda no gira y se queda pegada en la alfombra.'],
      'pt-BR': ['Gira em círculos e mostra erro 6.'],
    },
    bench: [
      'Encoder de rueda izquierda con pelo. Módulo de rueda con piñón roto.',
      'Sensores de caída sucios, limpieza. Cepillo central para cambio.',
    ],
    found: {
      es: 'El módulo de la rueda izquierda tiene un engranaje roto; había pelo de mascota enredado hasta el motor.',
      'pt-BR': 'O módulo da roda esquerda tem uma engrenagem quebrada; havia pelo de animal enrolado até o motor.',
    },
    done: {
      es: 'Módulo de rueda y cepillos nuevos. Recorrió todo el taller y volvió sola a su base.',
      'pt-BR': 'Módulo da roda e escovas novos. Percorreu toda a oficina e voltou sozinho para a base.',
    },
    part: 'Módulo de rueda',
    price: [35, 62],
    pictures: { intake: ['vacuum'], found: ['vacuum'], done: [] },
  },
  {
    what: ['vacuum'],
    reasons: { es: ['Dura diez minutos y se apaga lejos de la base.'], 'pt-BR': ['Dura dez minutos e desliga longe da base.'] },
    bench: ['Pack 14,4 V, una celda en 2,1 V. Cambio de batería completa.'],
    found: {
      es: 'Una celda de la batería está agotada. Se cambia la batería completa.',
      'pt-BR': 'Uma célula da bateria está esgotada. Trocamos a bateria completa.',
    },
    done: {
      es: 'Batería nueva. En la prueba aspiró una hora y cincuenta minutos.',
      'pt-BR': 'Bateria nova. No teste aspirou por uma hora e cinquenta minutos.',
    },
    part: 'Batería de aspiradora',
    price: [42, 68],
    pictures: { intake: ['vacuum'], found: ['multimeter'], done: [] },
  },
]
