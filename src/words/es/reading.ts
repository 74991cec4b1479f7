import type { Parts } from '../parts.ts';

/** Words for readers who do not see the figures: sentences and tables, sound, and what training did. */
export const reading: Parts['reading'] = {
  figure: 'Figura',
  name: 'Nombre',
  none: 'Todavía no hay nada en esta vista que se pueda leer como tabla.',
  again: 'Leer de nuevo',
  againAbout: 'La figura tal como está ahora, y lo que ha cambiado entretanto',
  csv: 'Guardar como CSV',
  close: 'Cerrar',
  tellTraining: 'Lectores de pantalla: decir de vez en cuando qué ha hecho el entrenamiento',

  curves: {
    over: (label, axis, from, to) => `${label}. En horizontal: ${axis}, de ${from} a ${to}.`,
    risesAll: (curve, from, to) => `${curve} sube de ${from} a ${to}.`,
    fallsAll: (curve, from, to) => `${curve} baja de ${from} a ${to}.`,
    rises: (curve, first, last) =>
      `${curve} sube de ${first.value} en ${first.place} a ${last.value} en ${last.place}.`,
    falls: (curve, first, last) =>
      `${curve} baja de ${first.value} en ${first.place} a ${last.value} en ${last.place}.`,
    level: (curve, first) => `${curve} se mantiene cerca de ${first.value}.`,
    peaks: (curve, first, most, last) =>
      `${curve} empieza con ${first.value} en ${first.place}, alcanza su máximo en ${most.place} con ${most.value} y termina con ${last.value} en ${last.place}.`,
    dips: (curve, first, least, last) =>
      `${curve} empieza con ${first.value} en ${first.place}, alcanza su mínimo en ${least.place} con ${least.value} y termina con ${last.value} en ${last.place}.`,
    wavers: (curve, first, least, most, last) =>
      `${curve} va de ${first.value} en ${first.place} a ${last.value} en ${last.place}; su valor mínimo es ${least.value} en ${least.place}, y el máximo, ${most.value} en ${most.place}.`,
    empty: (curve) => `${curve} no tiene ningún valor.`,
    cross: (one, other, place) => `${one} y ${other} se cruzan cerca de ${place}.`,
    crossMore: (count) => `Otros cruces: ${count}.`,
    list: (most, least) =>
      `El mayor es ${most.place} con ${most.value}, y el menor, ${least.place} con ${least.value}.`,
    listOf: (curve, most, least) =>
      `${curve}: el mayor es ${most.place} con ${most.value}, y el menor, ${least.place} con ${least.value}.`,
    since: (curve, place, from, to) =>
      `Desde la última lectura, el mayor cambio es el de ${curve} en ${place}: de ${from} a ${to}.`,
  },
  unchanged: 'Nada ha cambiado en ella desde la última lectura.',

  map: {
    of: (name) => `Mapa: ${name}`,
    shows: (name, step, accuracy) => `${name}: en el paso ${step} su exactitud balanceada es ${accuracy}.`,
    regions: (most, mostShare, least, leastShare) =>
      `${most} ocupa la mayor parte del mapa, ${mostShare}, y ${least} la menor, ${leastShare}.`,
    found: (most, mostRecall, least, leastRecall) =>
      `La clase de la que más puntos de prueba se encuentran es ${most}, ${mostRecall}; de la que menos, ${least}, ${leastRecall}.`,
    since: (step, from, to) =>
      `Desde la última lectura, en el paso ${step}, la exactitud balanceada ha pasado de ${from} a ${to}.`,
    sinceShare: (letter, from, to) =>
      `El mayor cambio por clase: ${letter} ocupa el ${to} del mapa; antes, el ${from}.`,
    sinceRecall: (letter, from, to) =>
      `El mayor cambio por clase: de los puntos de prueba de ${letter} se encuentra el ${to}; antes, el ${from}.`,
    byClass: (name) => `${name}, por clase`,
    class: 'Clase',
    share: 'Parte del mapa',
    recall: 'Recall',
    places: (name, count) => `${name}: la clase en ${count} lugares: y, de arriba abajo; x, de izquierda a derecha`,
    y: 'y',
  },

  lab: {
    effective: 'Número efectivo de muestras',
    samples: 'Muestras n',
    chosen: (beta) => `${beta}, elegida`,
    own: (letter, beta) => `clase ${letter}, ${beta}`,
    weights: 'Peso de una muestra',
    class: 'Clase',
    focal: 'Pérdida de una muestra',
    probability: 'Probabilidad p',
    counts: 'Etiquetas de cada clase',
    labelled: 'etiquetas',
    right: 'correctas',
  },

  panel: {
    seeds: 'Exactitud balanceada con diez semillas',
    seed: 'Semilla',
    truth: 'Clase verdadera',
    predicted: (letter) => `predicción ${letter}`,
    confidence: 'Confianza',
    bin: (from, to) => `${from} a ${to} %`,
    meanConfidence: 'confianza media',
    accuracy: 'exactitud',
    ownAccuracy: 'exactitud, pesos sin deshacer',
    gained: 'ganado',
    lost: 'perdido',
  },

  paper: {
    errors: {
      error: (set, imbalance) => `Error en porcentaje en ${set}, factor de desbalance ${imbalance}`,
      gain: (set, imbalance) => `Puntos de error ganados en ${set}, factor de desbalance ${imbalance}`,
    },
    gains: (set) => `Puntos de error ganados con pesos en ${set}`,
    beta: 'β',
    run: 'Factor de desbalance y β',
    runOf: (imbalance, beta) => `${imbalance}, β = ${beta}`,
  },

  atlas: {
    plane: (measure) => `${measure} de todos los modelos`,
    beta: 'β',
    alongRow: (row) => `A lo largo de la fila ${row}`,
    alongColumn: (beta) => `A lo largo de la columna β = ${beta}`,
    head: 'recall de la cabeza',
    tail: 'recall de la cola',
  },

  guesses: {
    guess: 'tu estimación',
    before: 'antes',
    here: 'resultado aquí',
    mean: 'media de las semillas',
    least: 'semilla más baja',
    most: 'semilla más alta',
    isGuess: (bar, value) => `${bar}: tu estimación es ${value}.`,
    isBefore: (bar, value) => `${bar}: antes era ${value}.`,
    isHere: (bar, value) => `${bar}: aquí ha salido ${value}.`,
    isOfSeeds: (bar, seeds, mean, least, most) =>
      `${bar}: con ${seeds} semillas la media es ${mean}; el mínimo es ${least} y el máximo, ${most}.`,
    isNothing: (bar) => `${bar}: todavía no hay nada estimado ni medido.`,
  },

  box: {
    onAverage: (thrown, covered) => `Con n = ${thrown} una caja tiene en promedio ${covered} cubierto.`,
  },

  rate: { step: 'paso', rate: 'tasa de aprendizaje' },

  logits: {
    ofSample: (letter) => `Logits de una muestra de la clase ${letter}`,
    class: 'Clase',
    logit: 'logit',
    gradients: (loss) => `Gradiente de cada logit, multiplicado por w: ${loss}`,
    gradient: 'gradiente multiplicado por w',
  },

  sound: {
    playOne: 'Oír esta curva',
    playSome: 'Oír estas curvas',
    stop: 'Parar',
    about: 'Suena de izquierda a derecha; más agudo es más. Un tic marca cada clase o lugar señalado.',
    aboutPlain: 'Suena de izquierda a derecha; más agudo es más.',
    playing: (curve, index, count) => `Suena ${curve}, ${index} de ${count}`,
    impossible: 'Este navegador no reproduce ningún sonido aquí.',
  },

  training: {
    leads: (step, best, bestShare, last, lastShare) =>
      `Paso ${step}: ${best} va por delante con una exactitud balanceada de ${bestShare}; ${last} queda al final con ${lastShare}.`,
    alone: (step, name, share) => `Paso ${step}: ${name} tiene una exactitud balanceada de ${share}.`,
    least: (letter, recall, name) =>
      `La clase ${letter} es la que menos se encuentra: ${recall} de sus puntos de prueba, con ${name}.`,
    leastAndGained: (letter, recall, name, changed, points, step) =>
      `La clase ${letter} es la que menos se encuentra: ${recall} de sus puntos de prueba, con ${name}; desde el paso ${step} la que más ha cambiado es ${changed}, en +${points} puntos.`,
    leastAndLost: (letter, recall, name, changed, points, step) =>
      `La clase ${letter} es la que menos se encuentra: ${recall} de sus puntos de prueba, con ${name}; desde el paso ${step} la que más ha cambiado es ${changed}, en −${points} puntos.`,
  },
};
