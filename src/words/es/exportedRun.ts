import type { Parts } from '../parts.ts';

/**
 * What files of the lab's run say to a reader: comments, docstrings, notes, and what the program prints. They load when
 * Share is opened. A text of several lines is broken as it is in the file.
 */
export const exportedRun: Parts['exportedRun'] = {
  title: (models, steps) =>
    `Una ejecución de Long-Tail Lab, entrenada otra vez con PyTorch: ${models} ${models === 1 ? 'modelo' : 'modelos'}, ${steps} ${steps === 1 ? 'paso' : 'pasos'}.`,
  promises: {
    parameters: `La página entrenó en coma flotante de 64 bits. Este archivo comprueba que los parámetros y los recalls
son los mismos.`,
    accuracy: `La página entrenó en coma flotante de 32 bits, cuyo redondeo se acumula a lo largo de los pasos. Este
archivo comprueba que las exactitudes balanceadas son casi las mismas, e imprime cuánto se apartan los
parámetros.`,
    none: `En la página los ajustes SE CAMBIARON POR EL CAMINO. Ninguna ejecución desde el inicio tiene esos
modelos: este archivo entrena con los ajustes del final, imprime ambos y no comprueba nada.`,
  },
  settings: (list) => `Ajustes: ${list}`,
  paper: (citation) => `Artículo: ${citation}`,
  head: {
    rate: 'de Adam en el primer paso',
    cosine: 'pasos en los que la tasa baja a 0; None si se mantiene',
    decay: 'desacoplado de Adam',
    widths: 'de las dos coordenadas a los logits',
    models: (counts) => `Lo que minimiza cada modelo. Muestras de cada clase, por etiqueta: ${counts}.`,
    points: 'Los puntos, x e y alternadas, en el orden de las muestras, y las etiquetas que reciben los modelos.',
    tests: 'Puntos de prueba.',
    start: 'Parámetros antes del primer paso: de cada capa los pesos por entradas, después los sesgos.',
    shown: `Lo que mostraba la página: parámetros con diez cifras, y cuántos puntos de prueba de cada clase eran
correctos.`,
  },
  schemes: {
    none: 'sin reponderar',
    'inverse-frequency': 'pesos en proporción a 1 / n',
    'inverse-square-root': 'pesos en proporción a 1 / sqrt(n)',
    'class-balanced': 'pesos en proporción a (1 - beta) / (1 - beta**n)',
    'logit-adjustment': 'desplazamientos tau * log(n / todas las n)',
    ldam: 'márgenes en proporción a n**(-1/4)',
    deferred: 'pesos iguales al principio, después (1 - beta) / (1 - beta**n)',
    'post-hoc-adjustment': 'sin reponderar; el modelo responde con -tau * log(n / todas las n) sumado a sus logits',
    'tau-normalised': 'sin reponderar; el modelo responde con un cabezal de pesos normalizados y sin sesgos',
    'retrained-head':
      'sin reponderar, después solo la última capa y de nuevo, con muestras que extrae el muestreo balanceado',
    'class-volumes': 'pesos en proporción a (1 - beta) / (1 - beta**n), con una beta por clase',
    'class-balanced-sampling': 'cada muestra se extrae (todas las n) / (C * n) veces de media',
  },
  schemeOfVolume: (scheme, volume) => `${scheme}; beta = (N - 1) / N, N = ${volume}`,
  overflow: 'La página lo congeló aquí: sus números se desbordaron poco después.',
  given: (title, classes) => `${title}; clases: ${classes}.`,
  origin: (source, licence) => `Fuente: ${source}. Licencia: ${licence}.`,
  training: {
    samples: `Puntos [n, 2] y etiquetas [n].

Los decimales son los de coma flotante de 32 bits, en la que el lab guarda los puntos.`,
    network: `La red antes del primer paso.

Todos los modelos parten de ella, con un último sesgo según su pérdida.`,
    parameters: `Todos los parámetros en el orden del lab.

De cada capa los pesos por entradas, después los sesgos.`,
    losses: 'Pérdida de cada muestra antes de su peso de clase; [n] a partir de logits [n, C].',
    sum: `Una suma sobre todas las clases. (1 - p)**gamma está escrito de modo que su gradiente sea finito en todas
partes.`,
    rate: 'Tasa de aprendizaje con la que se da un paso; los pasos cuentan desde 1.',
    optimiser: 'Adam con decaimiento de pesos desacoplado, sus momentos en 0.',
    train: `Adam de lote completo sobre la suma de las pérdidas ponderadas / n.

No se divide por la suma de los pesos.`,
    anew: 'El cabezal de nuevo, desde donde comenzó; las otras capas se mantienen.',
    answers: 'Logits [n, C]. Algunos esquemas cambian el cabezal de un modelo entrenado antes de que responda.',
  },
  sampling: {
    product: 'numbers * factor módulo 2**32, sin un producto que exceda los 63 bits.',
    hashed: 'lowbias32 de Ellis para números enteros menores que 2**32.',
    drawn: `Cuántas veces se extrae cada muestra para un paso: los mismos números de Poisson del lab.

Se calculan en coma flotante de 32 bits. Los términos de la distribución se suman hasta que alcanzan un
número uniforme o ya no cambian nada. Una tasa mayor que 16 se reparte entre varias extracciones, para
que su exponencial no se anule.`,
  },
  checks: {
    hits: 'Puntos de prueba de cada clase con el mayor logit de todos, y los que decide el redondeo.',
    balanced: 'Media de los recalls.',
    row: 'Exactitud balanceada y recalls en porcentaje.',
    gap: 'Mayor diferencia de un parámetro, dividida por el mayor parámetro.',
    compare: 'Entrena un modelo, imprime sus recalls junto a los de la página y comprueba que son los mismos.',
    reached: (name, steps, gap) => `${name}: tras ${steps} pasos, parámetros a ${gap} de los de la página`,
    here: 'aquí',
    page: 'página',
    partWays: {
      parameters: `Los pasos grandes amplifican todo lo que se redondea, hasta que dos programas que suman en otro orden
se separan.`,
      accuracy: 'Los pasos grandes amplifican todo lo que se redondea, hasta que dos programas se separan.',
    },
    moved: (start, distance, isAsMuch) =>
      `sin comprobar: un inicio cambiado en ${start} ${isAsMuch ? 'también ' : ''}mueve los parámetros en ${distance}`,
    threads: 'Las sumas son pequeñas: los hilos se esperarían unos a otros.',
    columns: 'exactitud balanceada, después el recall de cada clase, la cabeza primero, en porcentaje',
    last: {
      parameters: 'lo comprobado coincide con Long-Tail Lab: los parámetros, y los recalls salvo empates',
      accuracy: (tolerance) =>
        `lo comprobado coincide con Long-Tail Lab: las exactitudes balanceadas, a menos de ${tolerance}`,
      none: 'no se comprobó nada: los ajustes se cambiaron por el camino en Long-Tail Lab',
    },
  },
  json: {
    about:
      'Una ejecución de Long-Tail Lab. Los parámetros están capa por capa: una matriz [entradas + 1, salidas] por filas cuya última fila es el sesgo; las unidades ocultas tienen la activación, la última capa es lineal, y el mayor logit es la predicción. Los modelos minimizan la suma sobre las muestras de weights[label] * loss(logits + offsets, menos margins[label] en la etiqueta) / n. N = null significa infinita, y los números que se desbordaron son null. Los puntos son x e y alternadas. Los recalls son proporciones de los puntos de prueba de cada clase. Antes de que responda un modelo con `after`, los pesos de cada clase en su última capa se dividen por su norma elevada a normPower y se omiten sus sesgos, y se suman offsets a los logits; uno con `retrain` ha entrenado solo su última capa, de nuevo, después de ese paso. Con `rates` una muestra cuenta tantas veces como se extrae, rates[label] veces de media (después de ese paso, con `retrain`); hasta el paso de `before` sus pesos son los que figuran allí.',
    cautions: {
      parameters: 'Entrenada en coma flotante de 64 bits con estos ajustes desde el inicio.',
      accuracy: 'Entrenada en coma flotante de 32 bits con estos ajustes desde el inicio.',
      none: 'Los ajustes se cambiaron por el camino: ninguna ejecución desde el inicio con estos ajustes tiene estos modelos.',
    },
    given: 'Una coordenada u significa middle + half * u en la unidad de su eje.',
  },
};
