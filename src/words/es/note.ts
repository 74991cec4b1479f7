import type { Parts } from '../parts.ts';

/** Numbers of models, inside a sentence. */
const countWords = ['ninguno', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis'];

/** Source of results on other seeds: "En otras 20 semillas, en el paso 400". */
const seedsText = (source: 'own' | 'measured', seeds: number, step: string) =>
  source === 'own'
    ? `En tus ${seeds} semillas, en el paso ${step},`
    : `En otras ${seeds} semillas, en el paso ${step},`;

/** Words of the notes that follow training, which load after the page. Functions take formatted numbers. */
export const note: Parts['note'] = {
  noPoints: {
    lead: 'No hay ningún punto con el que entrenar.',
    body: 'Están todos borrados. Se pueden añadir otros con el pincel, o deshacer lo que hizo.',
  },
  falling: (shape: string, until: string) => ({
    lead: `Atención a ${shape}.`,
    body: `Son la clase más rara. La tasa de aprendizaje baja, así que las fronteras se van quedando quietas; en el paso ${until} termina la ejecución, y esta nota compara los mapas.`,
  }),
  constant: (shape: string, isNoisy: boolean) => ({
    lead: `Atención a ${shape}.`,
    body: isNoisy
      ? 'Son la clase más rara. Con una tasa constante la ejecución no tiene fin, y un entrenamiento largo memoriza las etiquetas erróneas. Para comparar, pausar.'
      : 'Son la clase más rara. Con una tasa constante la ejecución no tiene fin. Para comparar, pausar.',
  }),
  equal: (count: number) => ({
    lead: `Los ${countWords[count]} coinciden.`,
    body: 'Las clases son igual de grandes, así que estos esquemas dan casi los mismos pesos y los mapas son iguales.',
  }),
  saturated: (beta: string, volume: string) => ({
    lead: `Con β = ${beta} no pasa nada.`,
    body: `Todas las clases tienen mucho más que N = ${volume} muestras, así que todas están saturadas y sus muestras pesan lo mismo. Mover β hacia la derecha, hasta donde están las marcas.`,
  }),
  alone: (step: string, share: string) => ({
    lead: 'Un solo mapa.',
    body: `En el paso ${step} alcanza ${share}. Con «Añadir un esquema», debajo de los mapas, se compara con otro.`,
  }),
  frozen: (name: string, step: string, rate: string) => ({
    lead: `${name} se ha detenido.`,
    body: `Sus números se desbordaron tras el paso ${step}, con una tasa de aprendizaje de ${rate}, así que su mapa lo muestra como era entonces.`,
  }),
  noFocus: {
    lead: 'Con γ = 0 no se enfoca nada.',
    body: 'Cada término se multiplica por (1 − p) elevado a γ, que es 1: la pérdida focal es la pérdida sigmoide, y sus modelos son los de sigmoide.',
  },
  emptyClass: (letter: string, best: string) => ({
    lead: `La clase ${letter} no tiene ninguna muestra.`,
    body: `Ninguna etiqueta la nombra, así que su peso es 0 y no infinito. El mapa que mejor la reconoce encuentra ${best} de sus puntos de prueba.`,
  }),
  nearInverse: (beta: string, isLimit: boolean, ratio: string, inverse: string) => ({
    lead: isLimit ? `${beta} es frecuencia inversa.` : `${beta} es casi frecuencia inversa.`,
    body: isLimit
      ? `N es infinita, así que cada muestra cuenta como nueva: una de la clase más rara pesa ${inverse} veces lo que una de la más frecuente, como con 1/n.`
      : `N está muy por encima de todos los conteos: una muestra de la clase más rara pesa ${ratio} veces lo que una de la más frecuente; con 1/n, ${inverse} veces.`,
  }),
  nearInverseReach: (step: string, inverse: string, own: string) =>
    `Con esta semilla, en el paso ${step}, 1/n alcanza ${inverse} y β ${own}.`,
  meanWeight: (name: string, mean: string, step: string, share: string) => ({
    lead: 'Los pesos que suman C encogen la pérdida.',
    body: `La mayoría de las muestras son de la cabeza, así que con ${name} una muestra pesa ${mean} de media, en lugar de 1. Con SGD eso reduce otro tanto la tasa de aprendizaje; Adam, con el que se entrena aquí, apenas lo nota: en el paso ${step} alcanza ${share}.`,
  }),
  wrongLabels: (wrong: string, labels: string, ratio: string, step: string, inverse: string, none: string) => ({
    lead: 'Los pesos más grandes caen en etiquetas que a menudo son erróneas.',
    body: `De las ${labels} etiquetas de la clase más rara, ${wrong} ${wrong === '1' ? 'es errónea' : 'son erróneas'}, y la frecuencia inversa da a cada una ${ratio} veces el peso de una de la más frecuente. Con esta semilla, en el paso ${step}, alcanza ${inverse}; sin reponderar, lo mejor de todo, ${none}.`,
  }),
  sameTest: (step: string, name: string, share: string, balanced: string) => ({
    lead: 'En un conjunto de prueba de cola larga gana el mismo.',
    body: `Con esta semilla, en el paso ${step}, ${name} va por delante en ambos: ${balanced} si todas las clases son igual de frecuentes, ${share} si son tan frecuentes como en el entrenamiento.`,
  }),
  otherTest: (
    step: string,
    best: { readonly name: string; readonly share: string; readonly balanced: string },
    first: { readonly name: string; readonly share: string; readonly balanced: string },
  ) => ({
    lead: 'Decide el conjunto de prueba.',
    body: `Con esta semilla, en el paso ${step}: con clases tan frecuentes como en el entrenamiento va por delante ${best.name}, ${best.share} frente a ${first.share} de ${first.name}; con clases igual de frecuentes, ${first.name}, ${first.balanced} frente a ${best.balanced}.`,
  }),
  drawnOrWeighed: (step: string, drawn: string, weighed: string) => ({
    lead: 'Extraer o ponderar es lo mismo en promedio.',
    body: `Extraer todas las clases con la misma frecuencia hace que cada muestra cuente n/(C n_c) veces de media, que es el peso de la frecuencia inversa salvo un factor. Con esta semilla, en el paso ${step}, extraer alcanza ${drawn}; ponderar, ${weighed}.`,
  }),

  next: {
    tryIt: (label: string) => `Probar: ${label}`,
    undo: 'Deshacer esto',
    noise: (share: string) => `ruido de etiquetas ${share}`,
    noNoise: 'sin etiquetas erróneas',
    imbalance: (factor: string) => `desbalance ${factor}`,
    rate: (rate: string) => `tasa de aprendizaje ${rate}`,
    gamma: (gamma: string) => `γ = ${gamma}`,
    beside: (name: string) => `junto a ${name}`,
    prototypes: (beta: string, volume: string) => `${beta}, N = ${volume} prototipos`,
  },
  changed: {
    lead: 'Actúa a partir del paso siguiente.',
    body: 'Los mapas muestran los modelos tal como se han entrenado hasta ahora. Con «Entrenar» o «Un paso» siguen con lo que has elegido.',
  },
  changedAtEnd: {
    lead: 'Actúa en la próxima ejecución.',
    body: 'Esta ejecución ha terminado: su tasa de aprendizaje es 0. Con «Entrenar» empieza de nuevo la misma ejecución con lo que has elegido.',
  },
  level: (step: string, list: string, share: string, hasOthers: boolean) => ({
    lead: 'Empate con esta semilla.',
    body: `En el paso ${step}, ${list} alcanzan ${share}${hasOthers ? ', los demás menos' : ''}.`,
  }),
  leads: (step: string, first: string, firstShare: string, second: string, secondShare: string) => ({
    lead: `${first} va por delante con esta semilla.`,
    body: `En el paso ${step} alcanza ${firstShare}; sigue ${second}, con ${secondShare}.`,
  }),
  otherwise: (step: string, first: string, firstShare: string, second: string, secondShare: string) => ({
    lead: 'Con esta semilla es distinto.',
    body: `Aquí, en el paso ${step}, va por delante ${first}, con ${firstShare}; sigue ${second}, con ${secondShare}.`,
  }),
  keepsBoth: (
    shape: string,
    step: string,
    none: { readonly tail: string },
    inverse: { readonly head: string },
    chosen: { readonly name: string; readonly head: string; readonly tail: string },
  ) => ({
    lead: `Atención a ${shape}.`,
    body: `Con esta semilla, en el paso ${step}, sin reponderar se encuentra ${none.tail} de la clase más rara, y con frecuencia inversa ${inverse.head} de la más frecuente; ${chosen.name} encuentra ${chosen.tail} y ${chosen.head}.`,
  }),
  more: (step: string, inverse: string, none: string) => ({
    lead: 'Aquí, ponderar más es mejor.',
    body: `Con esta semilla, en el paso ${step}, la frecuencia inversa alcanza ${inverse}; sin reponderar, ${none}. Ninguna etiqueta de la cola es errónea, así que compensa darle todo su peso.`,
  }),
  rival: (name: string, share: string, leader: string, own: string) =>
    `El rival más cercano, ${name}, alcanza ${share}; ${leader}, ${own}.`,

  seeds: {
    larger: (source, seeds, step, first, second, { mean, low, high }) =>
      `${seedsText(source, seeds, step)} ${first} aventaja a ${second} en ${mean} puntos (intervalo del 95 %, de ${low} a ${high}).`,
    both: (source, seeds, step, chosen, one, other) =>
      `${seedsText(source, seeds, step)} ${chosen} aventaja a ambos extremos: en ${one} puntos a no reponderar y en ${other} a la frecuencia inversa.`,
    within: (source, seeds, step, first, second, { mean, low, high }) =>
      `${seedsText(source, seeds, step)} ${first} y ${second} están dentro del ruido entre semillas: ${mean} puntos (intervalo del 95 %, de ${low} a ${high}).`,
    turning: (seeds: number, step: string, first: string, second: string) =>
      `En otras ${seeds} semillas es más o menos aquí, cerca del paso ${step}, donde ${first} y ${second} cambian de puesto o se igualan.`,
    unknown: 'Ejecutar 10 semillas para ver si se mantiene.',
  },
};
