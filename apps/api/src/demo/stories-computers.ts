import type { Story } from './stories.ts'

export const computerStories: Story[] = [
  {
    what: ['notebook'],
    reasons: {
      es: ['Le cayó café con leche en el teclado. Lo apagó al tiro y lo dio vuelta.', 'Se derramó un vaso de bebida; varias teclas no funcionan.'],
      'pt-BR': ['Derramou café no teclado. Desligou na hora, mas algumas teclas não funcionam.'],
    },
    bench: [
      'Líquido azucarado en teclado y borde del touchpad. Placa con salpicadura junto al conector de RAM, limpiada. Pedir palmrest con teclado.',
      'Desarme completo, ultrasonido a la placa. Sin corrosión. Teclado para cambio.',
    ],
    found: {
      es: 'El líquido llegó al teclado, pero alcanzamos a limpiar la placa y está sana. Hay que cambiar el teclado completo.',
      'pt-BR': 'O líquido chegou ao teclado, mas limpamos a placa a tempo e ela está boa. É preciso trocar o teclado completo.',
    },
    done: {
      es: 'Teclado nuevo y limpieza interna. Probamos cada tecla, el touchpad y la carga. Sus archivos no se tocaron.',
      'pt-BR': 'Teclado novo e limpeza interna. Testamos cada tecla, o touchpad e a carga. Seus arquivos não foram alterados.',
    },
    part: 'Teclado español',
    price: [55, 110],
    pictures: { intake: ['notebook-spill'], found: ['notebook-inside', 'board-corroded'], done: ['notebook-done'] },
  },
  {
    what: ['notebook'],
    reasons: {
      es: [
        'Está lentísimo, demora diez minutos en partir.',
        'Se queda pegado con dos programas abiertos. Quiere saber si conviene ponerle disco sólido.',
      ],
      'pt-BR': ['Está muito lento, leva dez minutos para ligar.'],
    },
    bench: ['HDD con 312 sectores reasignados. Clonar ya a SSD 480. RAM 4+4 ampliable.', 'SMART en amarillo. Se clona de noche, 210 GB usados.'],
    found: {
      es: 'El disco duro mecánico está fallando y por eso demora tanto. Recomendamos pasar todo a un disco sólido y ampliar la memoria a 16 GB.',
      'pt-BR': 'O disco rígido está falhando e por isso demora tanto. Recomendamos passar tudo para um SSD e ampliar a memória para 16 GB.',
    },
    done: {
      es: 'Instalamos un disco sólido con copia exacta de sus archivos y programas, y ampliamos la memoria. Ahora parte en 14 segundos. El disco antiguo va en la bolsa, como respaldo.',
      'pt-BR':
        'Instalamos um SSD com uma cópia exata dos seus arquivos e programas e ampliamos a memória. Agora liga em 14 segundos. O disco antigo vai na embalagem, como backup.',
    },
    part: 'SSD 480 GB + RAM 8 GB',
    price: [75, 130],
    pictures: { intake: [], found: ['notebook-inside'], done: ['notebook-done'] },
  },
  {
    what: ['notebook'],
    reasons: {
      es: ['Se calienta mucho y el ventilador suena como secador.', 'Se apaga solo cuando juega más de media hora.'],
      'pt-BR': ['Esquenta muito e o ventilador faz muito barulho. Desliga durante os jogos.'],
    },
    bench: [
      '98 °C en carga, throttling al minuto. Disipador tapado con pelusa, pasta seca.',
      'Ventilador izquierdo con rodaje gastado (2.100 rpm de 4.800). Cambiar par.',
    ],
    found: {
      es: 'El disipador está tapado con polvo y la pasta térmica se secó; llega a 98 grados. Una mantención completa lo soluciona.',
      'pt-BR': 'O dissipador está entupido de poeira e a pasta térmica secou; chega a 98 graus. Uma manutenção completa resolve.',
    },
    done: {
      es: 'Limpieza completa, pasta térmica y almohadillas nuevas. En la prueba de una hora no pasó de 76 grados.',
      'pt-BR': 'Limpeza completa, pasta térmica e almofadas novas. No teste de uma hora não passou de 76 graus.',
    },
    part: null,
    price: [32, 58],
    fixedPrice: true,
    pictures: { intake: [], found: ['notebook-inside'], done: [] },
  },
  {
    what: ['notebook'],
    reasons: {
      es: ['La pantalla muestra rayas de colores y la mitad se ve negra.', 'Cerró la tapa con un lápiz adentro y se quebró la pantalla.'],
      'pt-BR': ['A tela mostra listras coloridas e metade fica preta.'],
    },
    bench: ['Panel 15.6 FHD 30 pines, matriz rota. Con monitor externo da imagen perfecta.', 'Panel NV156FHM-N48, cotizar con dos proveedores.'],
    found: {
      es: 'El panel de la pantalla está roto por presión. La tarjeta de video está bien: conectado a un monitor se ve perfecto.',
      'pt-BR': 'O painel da tela quebrou por pressão. A placa de vídeo está boa: em um monitor externo a imagem é perfeita.',
    },
    done: {
      es: 'Panel nuevo Full HD instalado, sin píxeles malos. Ajustamos las bisagras y probamos la cámara.',
      'pt-BR': 'Painel novo Full HD instalado, sem pixels defeituosos. Ajustamos as dobradiças e testamos a câmera.',
    },
    part: 'Panel 15,6" FHD',
    price: [85, 160],
    pictures: { intake: ['notebook-lines'], found: ['notebook-lines'], done: ['notebook-done'] },
  },
  {
    what: ['notebook'],
    reasons: {
      es: ['Se quebró la bisagra izquierda y la carcasa se abre al levantar la tapa.', 'La bisagra está dura y partió el plástico de la esquina.'],
      'pt-BR': ['A dobradiça esquerda quebrou e a carcaça abre quando levanta a tampa.'],
    },
    bench: ['Insertos arrancados en base. Se reconstruye con resina y tornillo pasante; la bisagra se lubrica.'],
    found: {
      es: 'La bisagra se endureció y arrancó los soportes de la carcasa. Podemos reconstruirlos y suavizar la bisagra, sin cambiar la carcasa completa.',
      'pt-BR': 'A dobradiça endureceu e arrancou os suportes da carcaça. Podemos reconstruí-los e aliviar a dobradiça, sem trocar a carcaça toda.',
    },
    done: {
      es: 'Soportes reconstruidos y bisagra regulada. Abre y cierra suave; le pedimos tomar la tapa desde el centro.',
      'pt-BR': 'Suportes reconstruídos e dobradiça regulada. Abre e fecha com suavidade; pedimos que segure a tampa pelo centro.',
    },
    part: null,
    price: [38, 65],
    pictures: { intake: ['notebook-hinge'], found: ['notebook-hinge'], done: [] },
  },
  {
    what: ['notebook'],
    reasons: {
      es: ['No enciende. Se apagó de un momento a otro con el cargador puesto.', 'Prende la luz de carga pero no da imagen ni parte.'],
      'pt-BR': ['Não liga. Apagou de repente com o carregador conectado.'],
    },
    bench: [
      '19 V presentes, sin 3V5 always. MOSFET de entrada en corto (PQ302). Reemplazo y prueba.',
      'EC no arranca, se regraba BIOS con programadora. Cotizar placa solo si no resulta.',
    ],
    found: {
      es: 'Hay un componente en cortocircuito en la entrada de carga de la placa. Se repara a nivel de componente, no hace falta cambiar la placa.',
      'pt-BR': 'Há um componente em curto na entrada de carga da placa. O conserto é por componente; não é preciso trocar a placa.',
    },
    done: {
      es: 'Placa reparada. Estuvo encendido y cargando una tarde completa sin fallas. Le sugerimos no usar el cargador genérico que traía.',
      'pt-BR': 'Placa consertada. Ficou ligado e carregando uma tarde inteira sem falhas. Sugerimos não usar o carregador genérico que veio junto.',
    },
    part: null,
    price: [60, 125],
    pictures: { intake: [], found: ['board-burnt', 'board', 'multimeter'], done: ['notebook-done'] },
  },
  {
    what: ['notebook'],
    reasons: {
      es: [
        'Sale pantalla azul a cada rato y perdió el escritorio.',
        'Aparecen ventanas de publicidad y pide pagar para abrir los archivos. No tiene respaldo.',
      ],
      'pt-BR': ['Aparece tela azul a toda hora e os programas fecham sozinhos.'],
    },
    bench: [
      'Memtest con errores en slot 2. Módulo cambiado, 4 pasadas sin error.',
      'Respaldo de 86 GB al NAS, carpeta por n.º de orden. Reinstalar limpio.',
    ],
    found: {
      es: 'Encontramos un módulo de memoria con errores y el sistema dañado. Respaldamos sus archivos antes de tocar nada.',
      'pt-BR':
        'Encontramos um módulo de memória com erros e o sistema danificado. Fizemos backup dos seus arquivos antes de mexer em qualquer coisa.',
    },
    done: {
      es: 'Sistema reinstalado con sus programas, archivos de vuelta en su lugar y antivirus al día. Cambie sus claves de correo y banco, por precaución.',
      'pt-BR':
        'Sistema reinstalado com seus programas, arquivos de volta no lugar e antivírus em dia. Por precaução, troque as senhas de e-mail e banco.',
    },
    part: null,
    price: [35, 70],
    pictures: { intake: ['notebook-error'], found: ['notebook-error'], done: ['notebook-done'] },
  },
  {
    what: ['notebook'],
    reasons: {
      es: ['La batería no dura ni veinte minutos desenchufado.', 'La batería se infló y levantó el touchpad.'],
      'pt-BR': ['A bateria não dura nem vinte minutos fora da tomada.'],
    },
    bench: ['Diseño 45 Wh, carga plena 11 Wh. Celdas infladas, retirar y aislar.'],
    found: {
      es: 'La batería está inflada y conviene sacarla cuanto antes, por seguridad. El notebook puede usarse enchufado mientras llega la nueva.',
      'pt-BR': 'A bateria está inchada e convém retirá-la o quanto antes, por segurança. O notebook pode ser usado na tomada até a nova chegar.',
    },
    done: {
      es: 'Batería nueva con garantía de seis meses. En la prueba duró cuatro horas y media con uso normal.',
      'pt-BR': 'Bateria nova com garantia de seis meses. No teste durou quatro horas e meia em uso normal.',
    },
    part: 'Batería de notebook',
    price: [58, 95],
    pictures: { intake: [], found: ['notebook-inside', 'multimeter'], done: [] },
  },
  {
    what: ['tv'],
    reasons: {
      es: ['Se escucha pero no se ve nada, pantalla negra.', 'Prende, muestra el logo un segundo y queda oscura.'],
      'pt-BR': ['Tem som mas a tela fica preta.'],
    },
    bench: [
      'Con linterna hay imagen: tiras LED. Medir driver, 3 tiras de 6 LED. Panel en mesa acolchada.',
      'Driver OK 62 V, tira del medio abierta. Cambiar juego completo.',
    ],
    found: {
      es: 'El panel está bueno: fallaron las tiras de luz LED. Se cambia el juego completo para que la imagen quede pareja.',
      'pt-BR': 'O painel está bom: falharam as fitas de LED. Trocamos o conjunto completo para a imagem ficar uniforme.',
    },
    done: {
      es: 'Tiras LED nuevas. Quedó encendida seis horas con imagen pareja; bajamos un poco el brillo para cuidarlas.',
      'pt-BR': 'Fitas de LED novas. Ficou seis horas ligada com imagem uniforme; reduzimos um pouco o brilho para conservá-las.',
    },
    part: 'Juego de tiras LED',
    price: [65, 140],
    pictures: { intake: [], found: ['multimeter'], done: ['tv-done'] },
  },
  {
    what: ['tv'],
    reasons: {
      es: ['Le pegaron con el control de la consola y quedó con rayas.', 'Rayas verticales en la mitad derecha, van y vienen.'],
      'pt-BR': ['Apareceram listras verticais na metade direita da tela.'],
    },
    bench: [
      'Sin golpe visible. Presionando el flex mejora: probar T-CON antes de dar por perdido el panel.',
      'Panel roto en esquina, no reparable a costo razonable. Informar.',
    ],
    found: {
      es: 'La falla está en la tarjeta que maneja el panel. Si con ella no queda bien, no le cobraremos más que la revisión.',
      'pt-BR': 'A falha está na placa que controla o painel. Se com ela não ficar bom, cobraremos apenas a avaliação.',
    },
    done: {
      es: 'Cambiamos la tarjeta T-CON y reacondicionamos los flex. La imagen quedó limpia en todas las entradas.',
      'pt-BR': 'Trocamos a placa T-CON e recuperamos os flex. A imagem ficou limpa em todas as entradas.',
    },
    part: 'Tarjeta T-CON',
    price: [70, 135],
    pictures: { intake: ['tv-lines'], found: ['board'], done: ['tv-done'] },
  },
  {
    what: ['console'],
    reasons: {
      es: ['No da imagen, se movió el cable HDMI y quedó suelto.', 'El puerto HDMI se hundió. Prende pero dice sin señal.'],
      'pt-BR': ['Não dá imagem: a entrada HDMI ficou solta.'],
    },
    bench: ['HDMI con pines doblados, dos pistas levantadas. Jumper y puerto nuevo.', 'Puerto cambiado, verificar 4K y HDR en TV de prueba.'],
    found: {
      es: 'El puerto HDMI está roto y levantó dos pistas de la placa. Se reconstruyen y se cambia el puerto.',
      'pt-BR': 'A entrada HDMI está quebrada e levantou duas trilhas da placa. Reconstruímos as trilhas e trocamos a entrada.',
    },
    done: {
      es: 'Puerto HDMI nuevo y pistas reparadas. Probada tres horas en 4K. De paso le limpiamos el polvo.',
      'pt-BR': 'Entrada HDMI nova e trilhas reparadas. Testado por três horas em 4K. Aproveitamos e limpamos a poeira.',
    },
    part: 'Puerto HDMI',
    price: [48, 75],
    pictures: { intake: ['console-dust'], found: ['board'], done: [] },
  },
  {
    what: ['console'],
    reasons: {
      es: ['Suena como turbina y se apaga a la media hora.', 'El control izquierdo se mueve solo y la consola se calienta.'],
      'pt-BR': ['Faz barulho de turbina e desliga depois de meia hora.'],
    },
    bench: ['Disipador con capa de polvo y pelo de mascota. Metal líquido OK, no tocar. Limpieza + lubricar ventilador.'],
    found: {
      es: 'Tenía el disipador completamente tapado. No hay daño en la placa; con mantención vuelve a la normalidad.',
      'pt-BR': 'O dissipador estava totalmente entupido. Não há dano na placa; com a manutenção volta ao normal.',
    },
    done: {
      es: 'Mantención completa. Jugamos dos horas (alguien tenía que hacerlo) y no pasó de 70 grados.',
      'pt-BR': 'Manutenção completa. Jogamos por duas horas (alguém precisava fazer isso) e não passou de 70 graus.',
    },
    part: null,
    price: [30, 45],
    fixedPrice: true,
    pictures: { intake: ['console-dust'], found: ['console-dust'], done: [] },
  },
]
