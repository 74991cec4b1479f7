import type { Parts } from '../parts.ts';

/** Words of a teacher's link, and of making one; they load with it. Functions take formatted numbers. */
export const classroom: Parts['classroom'] = {
  bar: {
    region: 'De tu docente',
    locked: (groups) => `Fijado por tu docente: ${groups}.`,
    hidden: (groups) => `No se muestra: ${groups}.`,
    free: 'Todo el Lab es tuyo ahora.',
    reset: 'Reiniciar',
    resetAbout: 'Volver a lo que fijó tu docente',
    lift: 'Todo el Lab',
    liftAbout: 'Quita los bloqueos y muestra todos los controles; lo fijado se conserva',
    openIn: 'Abrir en Long-Tail Lab',
  },
  question: {
    kept: 'Tu elección se queda en esta pestaña; nadie más la ve.',
    answer: (option) => `La respuesta de tu docente: ${option}`,
  },
  groups: {
    data: 'los datos',
    beta: 'β',
    loss: 'la pérdida',
    network: 'el entrenamiento',
    tiles: 'los mapas',
    seed: 'la semilla',
    pace: 'el ritmo',
    panel: 'el panel',
  },

  dialog: {
    title: 'Para mi clase',
    lead: 'Un enlace que abre esta página como está ahora, con lo que se bloquea, se oculta y se pregunta.',
    starts: (view, scene, beta) => `Empieza en «${view}»: ${scene}, β = ${beta}.`,
    controls: 'Controles',
    group: 'Grupo',
    states: { free: 'Libre', lock: 'Bloqueado', hide: 'Oculto' },
    groups: {
      data: 'Datos y puntos a mano',
      beta: 'Balance de clases β',
      loss: 'Pérdida y γ',
      network: 'Red y entrenamiento',
      tiles: 'Mapas y sus esquemas',
      seed: 'Semilla',
      pace: 'Ritmo',
      panel: 'Qué parte del panel está abierta',
    },
    outputs: 'Los controles bloqueados muestran sus valores. Mapas, gráficos y números se ven siempre.',
    question: 'Tu pregunta',
    ask: 'Pregunta',
    option: (number) => `Opción ${number}`,
    add: 'Añadir una opción',
    remove: (number) => `Quitar la opción ${number}`,
    answer: 'Respuesta, visible tras elegir',
    noAnswer: 'Ninguna',
    twoAtLeast: 'Una sola opción no es elegir: escribir una segunda, o ninguna.',
    askFirst: 'Las opciones van bajo una pregunta: escribir una.',
    link: 'Enlace',
    length: (characters) => `${characters} caracteres.`,
    long: (most) =>
      `Con más de ${most} caracteres algunas aplicaciones de mensajería cortan el enlace, y su código QR es difícil de leer desde lejos.`,
    ownPoints: 'Ningún enlace contiene tus propios puntos: la clase recibe en su lugar la primera escena.',
    manyEdits: 'Tantos puntos editados a mano no caben en un enlace: la clase recibe los datos sin ellos.',
    secret:
      'Los bloqueos ordenan la página y no guardan secretos: «Todo el Lab» los quita, y otra dirección también. Lo que se responde se queda con cada estudiante.',
    copy: 'Copiar enlace',
    copied: 'Copiado',
    embed: 'En una página tuya',
    embedAbout:
      'Un marco con los mapas, «Entrenar» y β, o con la lección. Comunica a la página que lo rodea su altura y, cuando se completa un paso de la lección, ese paso con tu estimación; no recibe nada. Sin el script su altura es fija.',
    copyEmbed: 'Copiar código',
    large: 'Mostrar el código QR en grande',
    close: 'Cerrar',
  },

  code: {
    title: 'Esta dirección, para escanear',
    ofClass: 'El enlace para tu clase, para escanear',
    label: 'Código QR de la dirección',
    tooLong: (characters, most) =>
      `La dirección tiene ${characters} caracteres, y en un código QR caben ${most}: compartirla como enlace.`,
    fine: 'La dirección es larga y los cuadros son pequeños: desde la última fila quizá haya que acercar la cámara.',
    save: 'Guardar como SVG',
    fileName: 'long-tail-lab-qr',
    close: 'Cerrar',
  },
};
