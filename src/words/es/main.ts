import type { Parts } from '../parts.ts';
import { firstNote } from './firstNote.ts';
import { panel, tiles } from './panel.ts';
import { formulas, schemes } from './schemes.ts';

/** Words of the first view and of the frame around all views. Functions take formatted numbers. */
export const main: Parts['main'] = {
  locale: 'es',
  percent: (number: string) => `${number} %`,
  title: 'Long-Tail Lab',
  documentTitles: {
    lab: 'Long-Tail Lab: pérdida balanceada por clases, en vivo',
    lesson: 'Lección en ocho pasos · Long-Tail Lab',
    atlas: 'Atlas de modelos · Long-Tail Lab',
    'effective-number': 'Número efectivo de muestras · Long-Tail Lab',
    counts: 'Tus conteos, ponderados · Long-Tail Lab',
    paper: 'Lo que midió el artículo · Long-Tail Lab',
    questions: 'Preguntas sobre los pesos de clase · Long-Tail Lab',
  },
  skip: {
    lab: 'Ir a los mapas',
    lesson: 'Ir al paso',
    atlas: 'Ir al plano',
    'effective-number': 'Ir al contenido',
    counts: 'Ir al contenido',
    paper: 'Ir al contenido',
    questions: 'Ir al contenido',
  },
  views: {
    lab: 'Lab',
    lesson: 'Lección',
    atlas: 'Atlas',
    'effective-number': 'Número efectivo',
    counts: 'Tus conteos',
    paper: 'Artículo',
    questions: 'Preguntas',
  },
  navigation: 'Vistas',
  held: 'Fijado por tu docente',

  header: {
    share: 'Compartir',
    shareLead: 'Esta dirección contiene todo lo que has elegido:',
    copy: 'Copiar dirección',
    copied: 'Copiado',
    toDark: 'Colores oscuros',
    toLight: 'Colores claros',
    keys: 'Teclas',
    language: 'Idioma',
  },

  engine: {
    starting: 'Iniciando',
    webgl: 'WebGL',
    simd: 'CPU · SIMD',
    plain: 'CPU',
    failed: 'Detenido',
    models: (count: number) => (count === 1 ? '1 modelo' : `${count} modelos`),
    speed: (steps: string) => `${steps} pasos/s`,
    reasons: {
      chosen: 'Se usa porque así se ha elegido.',
      hardware: 'El procesador gráfico dibuja en coma flotante de 32 bits, así que los modelos se entrenan en él.',
      'software-renderer': 'Aquí WebGL se dibuja por software, y el procesador es más rápido sin él.',
      'no-webgl': 'Aquí no hay WebGL 2, así que los modelos se entrenan en el procesador.',
      'no-float32': 'El procesador gráfico no dibuja en coma flotante de 32 bits, que el entrenamiento necesita.',
      'inexact-pixels':
        'El navegador altera lo que se lee del procesador gráfico, como hace la protección contra el rastreo por huella digital, así que los modelos se entrenan en el procesador.',
      'too-large': 'Los modelos no caben en las texturas del procesador gráfico, así que se entrenan en el procesador.',
      'webgl-failed': 'No se ha podido iniciar WebGL, así que los modelos se entrenan en el procesador.',
      'no-simd':
        'El navegador no compila aquí WebAssembly con SIMD, así que los modelos se entrenan en el procesador sin SIMD, a más o menos un octavo de la velocidad.',
      'lost-repeatedly':
        'El procesador gráfico se ha perdido tres veces en un minuto, así que los modelos se entrenan en el procesador. Para volver a probarlo, elegirlo de nuevo.',
      'start-hung':
        'El entrenamiento no empezó a tiempo en el procesador gráfico, así que los modelos se entrenan en el procesador. Para volver a probarlo, elegirlo de nuevo.',
    },
    workers: (count: string) => `${count} núcleos del procesador se reparten los modelos.`,
    same: 'Las matemáticas son las mismas en todas partes.',
    choice: 'Dónde entrenar',
    choices: { auto: 'Automático', webgl: 'WebGL', simd: 'CPU · SIMD', plain: 'CPU' },
    switching: 'Tras un cambio, la ejecución sigue desde donde está.',
  },

  incident: {
    causes: {
      'gpu-lost': 'El procesador gráfico dejó de estar disponible por un momento.',
      'worker-broke': 'El proceso en segundo plano que entrena ha fallado.',
      'worker-silent': 'El proceso en segundo plano que entrena ha dejado de responder.',
      'start-hung': 'El entrenamiento no empezó a tiempo.',
    },
    wentOn: (step: string) => `El entrenamiento ha seguido desde el paso ${step}.`,
    fellBack: (step: string) =>
      `El entrenamiento ha seguido desde el paso ${step} en el procesador. La insignia de arriba dice por qué.`,
    dismiss: 'Cerrar',
  },

  transport: {
    group: 'Entrenamiento',
    play: 'Entrenar',
    playAgain: 'Entrenar otra vez',
    pause: 'Pausa',
    step: 'Un paso',
    reset: 'Reiniciar',
    newSeed: 'Nueva semilla',
    stepLabel: 'paso',
    stepOf: (until: string) => `paso de ${until}`,
    over: 'fin de la ejecución',
    overAbout:
      'La tasa de aprendizaje ha bajado a 0, así que ya nada se movería. «Entrenar» empieza de nuevo la misma ejecución; un plan constante, en «Más sobre el entrenamiento», sigue desde aquí.',
    ended: (step: string, standings: string) =>
      `La ejecución ha terminado en el paso ${step}. Exactitud balanceada: ${standings}.`,
    paused: (step: string, standings: string) => `En pausa en el paso ${step}. Exactitud balanceada: ${standings}.`,
    resting: 'cambia despacio',
    restingAbout:
      'Las exactitudes balanceadas cambian despacio desde hace un rato, así que el entrenamiento descansa. «Entrenar» sigue, y también cualquier cambio de los ajustes; un entrenamiento largo memoriza las etiquetas erróneas.',
    rested: (step: string, standings: string) =>
      `El entrenamiento descansa en el paso ${step}, porque las exactitudes balanceadas cambian despacio: ${standings}.`,
    time: 'Tiempo',
    timeAbout:
      'Muestra mapas, números y paneles tal como eran en un paso anterior; las líneas son exactitudes balanceadas. Mientras tanto el entrenamiento descansa, y «Entrenar» sigue desde el final.',
    timeText: (step: string) => `paso ${step}`,
    timeHint: 'arrastrar para mirar atrás',
    backFrom: (end: string) => `último: ${end}`,
    branch: 'Seguir desde aquí',
    pace: 'Ritmo',
    paceAbout:
      'Lento y normal muestran uno a uno los primeros pasos, en los que se forman las fronteras, y después cada vez más de una vez. Máximo es tan rápido como puede este dispositivo.',
    paces: { slow: 'Lento', normal: 'Normal', full: 'Máximo' },
  },

  keys: {
    title: 'Teclas',
    close: 'Cerrar',
    rows: [
      ['Espacio', 'entrenar o pausar'],
      ['→', 'un paso'],
      ['R', 'reiniciar: la misma ejecución desde su inicio'],
      ['N', 'nueva semilla: otros puntos y otros pesos iniciales'],
      ['?', 'esta lista'],
      ['← → en un deslizador', 'moverlo; Re Pág y Av Pág lo mueven más'],
      ['flechas en un mapa', 'mover la sonda; Escape la quita'],
      ['A a J, Enter, Supr', 'con el pincel activo: clase, añadir un punto, borrar el más cercano'],
      ['T', 'la figura que tiene el foco, como tabla, en palabras o como sonido'],
      ['Ctrl Z, Ctrl Mayús Z', 'deshacer y rehacer ediciones de puntos'],
    ],
    note: 'Aquí una tecla no hace nada mientras tiene el foco un control que la usa.',
  },

  data: {
    title: 'Datos',
    scene: 'Escena',
    sceneAbout:
      'Una escena es un conjunto de datos elegido para mostrar una sola cosa; al elegirla se ajustan los controles de abajo. Lo que muestra se midió al final de una ejecución, con softmax, en 20 semillas: al principio de una ejecución, o con una sola semilla, puede ser distinto.',
    scenes: {
      'noisy-pinwheel': {
        name: 'Molinete con ruido',
        point: 'Etiquetas erróneas: al final ningún extremo es el mejor.',
      },
      'figure-1': {
        name: 'Figura 1: dos nubes',
        point: 'La primera figura del artículo, con etiquetas erróneas.',
      },
      'five-blobs': { name: 'Cinco nubes', point: 'Solapamiento y etiquetas erróneas: β gana un poco.' },
      'clean-pinwheel': { name: 'Molinete limpio', point: 'Etiquetas correctas: ponderar más gana 3 puntos.' },
      'clean-rings': {
        name: 'Anillos limpios',
        point: 'Etiquetas correctas, solapamiento: ponderar más gana 11 puntos.',
      },
      'ten-classes': { name: 'Diez clases', point: 'Etiquetas erróneas, una cola más larga: β va por delante.' },
      duplicates: { name: 'Casi duplicados', point: 'N es un hecho, 50, y aun así 1/n va por delante.' },
      balanced: { name: 'Balanceada', point: 'Clases iguales: todos los pesos son iguales.' },
      penguins: { name: 'Pingüinos', point: 'Reales: 342 pingüinos, según el pico.' },
      iris: { name: 'Iris', point: 'Reales: 150 iris, según los pétalos.' },
      own: { name: 'Puntos propios…', point: 'Puntos propios.' },
    },
    sizeOf: (letter: string) => `Puntos de la clase ${letter}`,
    tailAgain: 'Volver a la cola larga',
    countOf: (letter: string, labelled: string, right: string) =>
      `Clase ${letter}: ${labelled} ${labelled === '1' ? 'etiqueta' : 'etiquetas'}, de ellas ${right} ${right === '1' ? 'correcta' : 'correctas'}`,
    imbalance: 'Factor de desbalance',
    imbalanceAbout:
      'Cuántas veces más muestras tiene la clase más frecuente que la más rara, antes de sortear etiquetas de nuevo.',
    noise: 'Ruido de etiquetas',
    noiseAbout:
      'La proporción de etiquetas de entrenamiento que se sortean de nuevo al azar; pasan de la cabeza a la cola, así que las etiquetas raras son a menudo erróneas.',
    missing: (scene: string) => `No se ha podido cargar «${scene}».`,
    more: 'Más sobre los datos',
    classes: 'Clases',
    classesAbout: 'Cuántas clases tiene la forma, de la más frecuente (A) a la más rara.',
    classesFixed: (count: number) => `Esta forma tiene ${count}.`,
    largest: 'Tamaño de la clase de la cabeza',
    largestAbout: 'Cuántas muestras tiene la clase más frecuente.',
    seed: 'Semilla',
    seedAbout: 'El número del que sale todo el azar: la misma semilla da los mismos puntos y pesos iniciales.',
    testPoints: 'Mostrar puntos de prueba',
    testPointsAbout:
      'Puntos nuevos, balanceados y con etiquetas correctas, en los que se mide el recall; los modelos nunca se entrenan con ellos.',
  },

  weighting: {
    title: 'Pesos y pérdida',
    beta: 'Balance de clases β',
    betaTyped: 'β, escrita',
    betaIs: (value: string) => `β = ${value}`,
    betaLimit: 'β → 1',
    volumeIs: (value: string) => `N = ${value}`,
    limit: '→ 1',
    betaAbout:
      'β fija N = 1/(1 − β). Por muchas muestras que tenga una clase, valen como mucho lo que N distintas, y cada una pesa 1 entre lo que valen todas.',
    none: 'sin reponderar',
    inverse: 'frecuencia inversa',
    setTo: (value: string) => `Poner en ${value}`,
    atOne: 'N = 1: todas las muestras pesan lo mismo.',
    atInfinity: (ratio: string) =>
      `N = ∞: una muestra de la clase más rara pesa ${ratio} veces lo que una de la más frecuente.`,
    noPoints: 'Ninguna clase tiene un punto, así que no hay nada que ponderar.',
    saturated: (volume: string) =>
      `N = ${volume}: todas las clases están saturadas, así que todas las muestras pesan lo mismo.`,
    consequence: (volume: string, ratio: string) =>
      `N = ${volume}: una muestra de la clase más rara pesa ${ratio} veces lo que una de la más frecuente.`,
    loss: 'Pérdida',
    lossAbout:
      'Lo que cuesta cada muestra antes de su peso: la entropía cruzada con softmax, o una suma de C términos sigmoides o focales.',
    losses: { softmax: 'Softmax', sigmoid: 'Sigmoide', focal: 'Focal' },
    gamma: 'Enfoque γ',
    gammaAbout: 'Cuánto se aparta la pérdida focal de las muestras que ya son correctas; en 0 es la pérdida sigmoide.',
    gammaIdle: 'Actúa con la pérdida focal.',
    rate: 'Tasa de aprendizaje',
    rateAbout: 'Cuánto mueve Adam los parámetros en un paso, al principio de la ejecución.',
    more: 'Más sobre el entrenamiento',
  },

  question: 'La pregunta sobre esto',
  typed: {
    label: (name: string) => `Valor de ${name.split(' ').at(-1)}`,
    names: {
      imbalance: 'ρ',
      noise: 'ruido',
      gamma: 'γ',
      learningRate: 'tasa',
      until: 'T',
      weightDecay: 'λ',
      classes: 'C',
      largest: 'n',
      depth: 'capas',
      width: 'unidades',
    },
    fault: (text: string, rule: string) => `«${text}» no es ${rule}.`,
    rule: (min: string, max: string) => `un número de ${min} a ${max}`,
    wholeRule: (min: string, max: string) => `un número entero de ${min} a ${max}`,
  },

  schemes,
  formulas,

  maps: {
    region: 'Mapas de decisión',
    head: 'cabeza',
    tail: 'cola',
    mapOf: (scheme: string) => `Mapa de ${scheme}. Las flechas mueven una sonda.`,
    recall: (letter: string, share: string) => `${letter} ${share}`,
    recallList: (list: string) => `Recall por clase: ${list}`,
    opinion: (letter: string, share: string) => `${letter} ${share}`,
    frozen: (step: string, cause: string) =>
      `Congelado en el paso ${step}: sus números crecieron más allá de todo límite. ${cause}`,
    frozenByRate: (rate: string) =>
      `La tasa de aprendizaje, ${rate}, es probablemente demasiado grande: conviene bajarla y reiniciar. Los demás siguen entrenándose.`,
    frozenOtherwise:
      'Probablemente un paso fue demasiado lejos: reiniciar para probar otra vez. Los demás siguen entrenándose.',
    failed: {
      'no-worker': (reason: string) =>
        `El navegador no ha abierto el proceso en segundo plano que entrena (${reason}). Todo lo que no necesita entrenamiento sigue funcionando.`,
      stopped: (reason: string) => `El entrenamiento se ha detenido: ${reason}.`,
    },
    again: 'Empezar de nuevo',
  },

  charts: {
    kind: 'gráfico',
    keys: 'Las flechas izquierda y derecha leen valores.',
  },

  theory: {
    effective: 'Número efectivo de muestras',
    effectiveAbout: 'Eₙ = (1 − βⁿ)/(1 − β): el volumen que n muestras de una clase cubren en conjunto, como mucho N.',
    everyNew: 'cada muestra, nueva',
    ceiling: (volume: string) => `N = ${volume}`,
    at: (n: string, effective: string) => `n = ${n}, Eₙ = ${effective}`,
    classAt: (letter: string, n: string, effective: string) => `${letter}: n = ${n}, Eₙ = ${effective}`,
    weights: 'Pesos de clase, de cabeza a cola',
    weightsByClass: 'Pesos de clase',
    weightsAbout:
      'Lo que cuenta una muestra de cada clase con cada esquema; los pesos de un esquema suman el número de clases.',
    weightsOf: (letter: string, list: string) => `Clase ${letter}: ${list}`,
    focal: 'Pérdida focal según γ',
    focalAbout:
      'Un término de la pérdida frente a la probabilidad p de la respuesta correcta; γ = 0 es la entropía cruzada.',
    gammaIs: (value: string) => `γ = ${value}`,
    focalAt: (p: string, loss: string) => `p = ${p}, pérdida ${loss}`,
    term: (letter: string) => `Lo que pesa una muestra de la clase ${letter}`,
    termAbout:
      'El término balanceado por clases del artículo, con los números de ahora; al señalar una clase se ve el suyo.',
    scaled: (count: number) => `escalado para que los ${count} pesos sumen ${count}:`,
    noSamples: (letter: string) => `La clase ${letter} no tiene muestras: su peso es 0.`,
  },

  note: firstNote,

  typedCounts: 'lo que has escrito',

  tiles,
  compare: panel,

  broken: {
    title: 'Algo ha fallado.',
    body: 'No se ha podido dibujar la página. Los ajustes están en la dirección.',
    reload: 'Cargar de nuevo',
  },
};
