import type { Story } from './stories.ts'

export const phoneStories: Story[] = [
  {
    what: ['phone'],
    reasons: {
      es: [
        'Se le cayó en la micro y se trizó la pantalla. El táctil responde a ratos.',
        'Pantalla quebrada, cayó de canto al suelo. Se ve bien pero corta los dedos.',
        'Vidrio trizado abajo a la derecha, le salen unas líneas verdes.',
      ],
      'pt-BR': ['Caiu no chão e a tela trincou. O toque funciona só em parte da tela.', 'Tela quebrada depois de uma queda; aparecem linhas verdes.'],
    },
    bench: [
      'Módulo con impacto en esquina, marco sin doblar. Sensor de proximidad y altavoz OK. Respaldar True Tone antes de cambiar.',
      'Digitalizador muerto en el tercio inferior. Marco con leve golpe, calza igual. Adhesivo de recambio.',
    ],
    found: {
      es: 'La pantalla y el táctil están dañados por el golpe; la placa, las cámaras y la batería están bien. Hay que cambiar el módulo completo.',
      'pt-BR': 'A tela e o toque foram danificados na queda; a placa, as câmeras e a bateria estão bem. É preciso trocar o módulo completo.',
    },
    done: {
      es: 'Le cambiamos el módulo de pantalla y el sello. Probamos táctil, brillo, cámaras y llamada: todo en orden. Sus datos quedaron intactos.',
      'pt-BR': 'Trocamos o módulo da tela e a vedação. Testamos toque, brilho, câmeras e chamadas: tudo certo. Seus dados ficaram intactos.',
    },
    part: 'Módulo de pantalla',
    price: [55, 165],
    fixedPrice: true,
    pictures: { intake: ['phone-cracked', 'phone-cracked-corner'], found: ['phone-open'], done: ['phone-done'] },
  },
  {
    what: ['phone'],
    reasons: {
      es: [
        'La batería le dura medio día y se apaga con 30 %.',
        'Se descarga muy rápido y se calienta cuando carga.',
        'Batería degradada, en ajustes dice 71 % de condición.',
      ],
      'pt-BR': ['A bateria dura só metade do dia e o celular desliga com 30%.'],
    },
    bench: [
      'Condición 71 %, 1.143 ciclos. Consumo en reposo normal (18 mA), placa descartada.',
      'Batería levemente inflada, cuidado al despegar. Sin corrosión.',
    ],
    found: {
      es: 'La batería cumplió su vida útil: está en 71 % y entrega menos voltaje del que debe. Con una nueva queda como antes.',
      'pt-BR': 'A bateria chegou ao fim da vida útil: está com 71% e entrega menos tensão do que deveria. Com uma nova, volta ao normal.',
    },
    done: {
      es: 'Batería nueva instalada y calibrada. La dejamos en 100 % de condición; la antigua va a reciclaje.',
      'pt-BR': 'Bateria nova instalada e calibrada, com 100% de saúde; a antiga vai para reciclagem.',
    },
    part: 'Batería',
    price: [35, 65],
    fixedPrice: true,
    pictures: { intake: ['phone-back'], found: ['phone-battery'], done: ['phone-done'] },
  },
  {
    what: ['phone'],
    reasons: {
      es: ['No carga, hay que mover el cable para que agarre.', 'El cable queda suelto y a veces no carga en toda la noche.'],
      'pt-BR': ['Não carrega; é preciso mexer no cabo para dar contato.'],
    },
    bench: [
      'Pelusa compactada en el conector, pines 4 y 7 gastados. Limpieza no basta.',
      'Conector con juego. Carga 0,3 A; con flex de prueba sube a 1,8 A.',
    ],
    found: {
      es: 'El conector de carga está gastado y tenía pelusa compactada. Lo limpiamos, pero igual hay que cambiarlo para que cargue firme.',
      'pt-BR': 'O conector de carga está gasto e tinha sujeira compactada. Limpamos, mas é preciso trocá-lo para carregar direito.',
    },
    done: {
      es: 'Conector de carga cambiado. Carga a velocidad normal y el cable queda firme. También probamos micrófono y transferencia de datos.',
      'pt-BR': 'Conector de carga trocado. Carrega na velocidade normal e o cabo fica firme. Também testamos microfone e transferência de dados.',
    },
    part: 'Flex de carga',
    price: [28, 55],
    pictures: { intake: ['phone-port'], found: ['phone-port', 'phone-open'], done: [] },
  },
  {
    what: ['phone'],
    reasons: {
      es: [
        'Se le cayó a la piscina ayer. Lo tuvo en arroz toda la noche y no prende.',
        'Se mojó con la lluvia, prendió un rato y después se apagó solo. Necesita las fotos.',
      ],
      'pt-BR': ['Caiu na água do mar. Ligou por alguns minutos e depois apagou. As fotos são importantes.'],
    },
    bench: [
      'Testigos de humedad rojos. Sulfatación en zona de carga y conector de pantalla. Baño de ultrasonido + 2 h en estufa a 60 °C.',
      'Corto en VDD_MAIN, se ubica con cámara térmica: C4402. Retirado, sube a 3,8 V.',
    ],
    found: {
      es: 'Entró agua y hay sulfatación en la placa. Podemos hacer limpieza química y reparar la línea de carga; con este tipo de daño no siempre se recupera todo, pero sus fotos son la prioridad.',
      'pt-BR':
        'Entrou água e há oxidação na placa. Podemos fazer limpeza química e reparar a linha de carga; nesse tipo de dano nem sempre tudo volta, mas suas fotos são a prioridade.',
    },
    done: {
      es: 'Recuperamos el equipo y toda su información. Perdió el sello original, así que ya no es resistente al agua. Le recomendamos respaldar hoy mismo.',
      'pt-BR':
        'Recuperamos o aparelho e todos os seus dados. Ele perdeu a vedação original, por isso não resiste mais à água. Recomendamos fazer backup hoje mesmo.',
    },
    part: null,
    price: [45, 120],
    pictures: { intake: ['phone-back'], found: ['board-corroded', 'phone-open'], done: ['phone-done'] },
  },
  {
    what: ['phone'],
    reasons: {
      es: ['La tapa de vidrio de atrás está hecha pedazos.', 'Quiere cambiar la tapa trasera, está trizada alrededor de la cámara.'],
      'pt-BR': ['A tampa traseira de vidro está toda trincada.'],
    },
    bench: [
      'Tapa con láser, 40 min. Lente de cámara principal sano.',
      'Vidrio suelto sobre la bobina de carga. Revisar carga inalámbrica al terminar.',
    ],
    found: {
      es: 'Solo se dañó el vidrio trasero; las cámaras y la carga inalámbrica funcionan bien.',
      'pt-BR': 'Só o vidro traseiro foi danificado; as câmeras e a carga sem fio funcionam bem.',
    },
    done: {
      es: 'Vidrio trasero nuevo, del mismo color. Probamos carga inalámbrica y linterna.',
      'pt-BR': 'Vidro traseiro novo, da mesma cor. Testamos a carga sem fio e a lanterna.',
    },
    part: 'Tapa trasera',
    price: [38, 79],
    fixedPrice: true,
    pictures: { intake: ['phone-back'], found: [], done: ['phone-back'] },
  },
  {
    what: ['phone'],
    reasons: {
      es: ['No lo escuchan cuando llama, tiene que poner altavoz.', 'Se escucha muy bajo en las llamadas y en los audios.'],
      'pt-BR': ['As pessoas não escutam a voz nas chamadas, só no viva-voz.'],
    },
    bench: [
      'Micrófono inferior muerto, superior OK. Va en el flex de carga.',
      'Malla del auricular tapada. Limpieza con cepillo e isopropílico, mejora 80 %.',
    ],
    found: {
      es: 'El micrófono inferior dejó de funcionar. Viene en la misma pieza que el conector de carga, por lo que se cambia completa.',
      'pt-BR': 'O microfone inferior parou de funcionar. Ele vem na mesma peça do conector de carga, por isso a troca é completa.',
    },
    done: {
      es: 'Cambiamos el micrófono y limpiamos las rejillas. Hicimos llamadas de prueba y audios: se escucha fuerte y claro.',
      'pt-BR': 'Trocamos o microfone e limpamos as grades. Fizemos chamadas e áudios de teste: o som está forte e claro.',
    },
    part: 'Flex con micrófono',
    price: [30, 52],
    pictures: { intake: [], found: ['phone-open'], done: [] },
  },
  {
    what: ['phone'],
    reasons: {
      es: ['No enciende, quedó pegado en el logo después de actualizar.', 'Se reinicia solo todo el día y ahora no pasa de la manzana.'],
      'pt-BR': ['Não liga: ficou travado no logotipo depois da atualização.'],
    },
    bench: [
      'Falla 4013 al restaurar, sospecha NAND. Se prueba con fuente: consumo clavado en 60 mA.',
      'Cambio de batería de prueba no cambia. Reballing de PMIC, pasa a control de calidad.',
    ],
    found: {
      es: 'No es el software: hay una falla en el circuito de alimentación de la placa. Se puede reparar bajo microscopio y sin perder su información.',
      'pt-BR': 'Não é o software: há uma falha no circuito de alimentação da placa. Dá para reparar no microscópio, sem perder seus dados.',
    },
    done: {
      es: 'Reparamos la placa y el equipo lleva más de 24 horas encendido sin reinicios. Conserva toda su información.',
      'pt-BR': 'Reparamos a placa e o aparelho está há mais de 24 horas ligado, sem reiniciar. Seus dados continuam todos lá.',
    },
    part: null,
    price: [65, 130],
    pictures: { intake: [], found: ['board', 'board-burnt'], done: ['phone-done'] },
  },
  {
    what: ['phone'],
    reasons: {
      es: ['La cámara sale borrosa y vibra.', 'Las fotos le salen con una mancha y el enfoque suena.'],
      'pt-BR': ['A câmera está embaçada e não foca.'],
    },
    bench: ['OIS golpeado, vibra. Cámara de prueba enfoca bien.', 'Lente con humedad interna, se cambia módulo.'],
    found: {
      es: 'El estabilizador de la cámara principal está dañado; se cambia el módulo de cámara.',
      'pt-BR': 'O estabilizador da câmera principal está danificado; é preciso trocar o módulo da câmera.',
    },
    done: {
      es: 'Cámara principal nueva. Probamos foto, video y enfoque de cerca y de lejos.',
      'pt-BR': 'Câmera principal nova. Testamos foto, vídeo e foco de perto e de longe.',
    },
    part: 'Módulo de cámara',
    price: [45, 110],
    pictures: { intake: ['phone-back'], found: ['phone-open'], done: [] },
  },
  {
    what: ['tablet'],
    reasons: {
      es: ['Vidrio quebrado, se le cayó al niño. La imagen se ve perfecta.', 'Se pisó y quedó trizada de lado a lado.'],
      'pt-BR': ['O vidro quebrou quando caiu do sofá; a imagem continua boa.'],
    },
    bench: ['LCD sano, solo digitalizador. Marco con doblez en esquina superior, enderezar antes de pegar.'],
    found: {
      es: 'El vidrio táctil está roto, pero la pantalla de abajo está sana: basta con cambiar el vidrio.',
      'pt-BR': 'O vidro do toque está quebrado, mas a tela de baixo está boa: basta trocar o vidro.',
    },
    done: {
      es: 'Vidrio táctil nuevo y marco enderezado. Le pusimos una lámina de cortesía.',
      'pt-BR': 'Vidro novo e moldura alinhada. Colocamos uma película de cortesia.',
    },
    part: 'Vidrio táctil',
    price: [48, 95],
    fixedPrice: true,
    pictures: { intake: ['tablet-cracked'], found: [], done: [] },
  },
  {
    what: ['tablet'],
    reasons: {
      es: ['No carga ni enciende hace dos semanas.', 'Carga muy lento y se apaga con 40 %.'],
      'pt-BR': ['Não carrega e não liga há duas semanas.'],
    },
    bench: ['Batería en 2,9 V, no toma carga. Puerto OK. Pedir batería compatible.'],
    found: {
      es: 'La batería se descargó por completo y ya no retiene carga. El resto del equipo está bien.',
      'pt-BR': 'A bateria descarregou por completo e não segura mais carga. O resto do aparelho está bem.',
    },
    done: {
      es: 'Batería nueva instalada. En la prueba reprodujo video por casi ocho horas.',
      'pt-BR': 'Bateria nova instalada. No teste, reproduziu vídeo por quase oito horas.',
    },
    part: 'Batería de tablet',
    price: [45, 72],
    pictures: { intake: [], found: ['multimeter'], done: [] },
  },
]
