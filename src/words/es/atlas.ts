import type { Parts } from '../parts.ts';

/** Words of the plane of models. Functions take formatted numbers. */
export const atlas: Parts['atlas'] = {
  bar: 'Entrenamiento y tiempo',
  byRow: 'por fila',
  timeAbout: 'Mira atrás, a los modelos como eran en un paso anterior. El entrenamiento ni se detiene ni cambia.',
  step: 'paso',

  plane: 'Plano de modelos',
  name: 'Atlas',
  measure: 'Color',
  over: 'sobre',
  axesName: 'Filas',
  unknown: (measure: string) => `${measure}: no se conoce para estos puntos`,
  measures: {
    accuracy: 'Exactitud balanceada',
    tail: 'Recall de la cola',
    head: 'Recall de la cabeza',
    regret: 'Distancia a la regla de Bayes',
  },
  axes: {
    noise: 'β × ruido de etiquetas',
    gamma: 'β × γ',
    imbalance: 'β × desbalance',
    rate: 'β × tasa de aprendizaje',
  },
  rows: { noise: 'ruido de etiquetas', gamma: 'γ', imbalance: 'desbalance', rate: 'tasa de aprendizaje' },
  fewRows: 'Menos filas, para dispositivos lentos',
  few: (axes: string, rows: string) => `${axes}, ${rows} filas`,
  softmax: 'softmax',
  cells: 'Celdas',
  numbers: 'Números',
  maps: 'Mapas',
  seeds: 'Semillas por celda',
  seedsAbout:
    'Entrena cada celda de nuevo con más semillas de datos e inicio, en segundo plano. Una sola semilla no permite saber qué celda es la mejor.',
  filling: (done: string, all: string) => `${done} de ${all} semillas`,
  left: (seconds: string) => `quedan ${seconds} s`,
  cancel: 'Cancelar',
  seedsFailed: (message: string) => `El entrenamiento con más semillas ha fallado: ${message}`,
  start: 'Pulsar «Entrenar»: el plano crece desde su inicio.',
  legend: {
    noise: (points: string, count: string, all: string) =>
      `dentro del ruido entre semillas de la mejor, ${points} puntos: ${count} de ${all}`,
    noiseRows: (least: string, most: string) =>
      `dentro del ruido entre semillas de la mejor de la fila, de ${least} a ${most} puntos`,
    oneSeed: 'una semilla: de ninguna celda se puede decir que es la mejor',
  },
  best: 'mejor',
  lab: 'lab',
  frozen: 'divergió',
  marks: 'marcas: donde N es igual al conteo de una clase',
  beta: 'β',
  volume: 'N',
  rowName: (row: string, value: string) => `${row} ${value}`,
  notYet: 'aún sin entrenar',

  model: 'Modelo',
  mapOf: (cell: string) => `Mapa de decisión de ${cell}`,
  seedOf: (seed: string) => `semilla ${seed}`,
  seedsOf: (count: string, mean: string, deviation: string) => `${count} semillas ${mean} ± ${deviation}`,
  isBest: 'la mejor',
  behind: (points: string) => `${points} puntos por detrás de la mejor`,
  open: 'Abrir en el lab',
  openAbout: 'Fija en el lab β y el valor de la fila, y los entrena allí hasta el mismo paso, junto a otros esquemas.',
  pin: 'Fijar',
  unpin: 'Soltar',
  pinAbout: 'Guarda este modelo como referencia: el mapa muestra entonces en qué difiere otro de él.',
  against: (points: string, cell: string) => `${points} puntos frente a ${cell}`,

  strip: (row: string) => `con ${row}`,
  stripAbout: (seed: string) => `mapas de la semilla ${seed}`,
  section: (row: string) => `Sección con ${row}`,
  column: (beta: string) => `con β = ${beta}`,
  bayes: (value: string) => `Bayes ${value}`,
  band: (seeds: string) => `± desviación, ${seeds} semillas`,
  edited:
    'Todas las celdas se entrenan con los puntos como se editaron en el lab; la línea del mejor valor es la de los datos sin esas ediciones.',
  headLine: 'el recall de la cabeza',
  tailLine: 'el recall de la cola',

  save: 'Plano de modelos',
  csv: 'celdas',

  note: {
    untrained: 'Una red por celda: β crece hacia la derecha, y cada fila se entrena con su propio valor.',
    training: 'Los modelos se entrenan.',
    moving: 'Las fronteras aún se mueven, y con ellas la mejor celda.',
    ahead: (cell: string, value: string) => `${cell} va por delante con ${value}.`,
    aheadOver: (cell: string, value: string, deviation: string, seeds: string) =>
      `${cell} va por delante en ${seeds} semillas, con ${value} ± ${deviation}.`,
    oneSeed: 'Una sola semilla no permite saber qué celda es la mejor: elegir 3 o 10 semillas por celda.',
    width: (count: string, all: string, points: string) =>
      `${count} de ${all} celdas no se distinguen de ella: quedan dentro del ruido entre semillas, ${points} puntos.`,
    ends: (none: string, inverse: string) =>
      `En su fila, la celda sin reponderar está ${none} puntos por detrás, y la de frecuencia inversa, ${inverse}.`,
    rim: 'Está en el borde del plano: puede haber una mejor más allá.',
    oneClass: 'Esta medida mira una sola clase: las líneas debajo del plano muestran lo que le cuesta a otra.',
    rows: (first: string, firstBeta: string, last: string, lastBeta: string) =>
      `Con ${first} va por delante β ${firstBeta}; con ${last}, β ${lastBeta}.`,
    inverse: (first: string, last: string) =>
      `La frecuencia inversa está ${first} puntos por detrás en la primera de estas filas, y ${last} en la última.`,
    none: (first: string, last: string) =>
      `Sin reponderar se está ${first} puntos por detrás en la primera, y ${last} en la última.`,
    rowWidths: (least: string, most: string, seeds: string) =>
      `En ${seeds} semillas, de ${least} a ${most} celdas de una fila están dentro del ruido entre semillas de la mejor de ella.`,
    gamma: (own: string, points: string, isNoise: boolean) =>
      `Con su β, γ 0 está ${points} puntos por detrás de ${own}${isNoise ? ', dentro del ruido entre semillas' : ''}.`,
    gammaAlone: (points: string, isAhead: boolean) =>
      `Sin reponderar, ese valor está ${points} puntos por ${isAhead ? 'delante' : 'detrás'}.`,
    gammaBehind: (other: string, points: string, isNoise: boolean) =>
      `Con su β, la mejor γ mayor que 0 es ${other}, ${points} puntos por detrás${isNoise ? ', dentro del ruido entre semillas' : ''}.`,
    frozen: (count: string, rates: string) =>
      count === '1'
        ? `1 celda ha divergido, con tasa de aprendizaje ${rates}: sus parámetros ya no son finitos. Queda fuera.`
        : `${count} celdas han divergido, con tasa de aprendizaje ${rates}: sus parámetros ya no son finitos. Quedan fuera.`,
  },
};
