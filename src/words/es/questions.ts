import type { Parts } from '../parts.ts';

/** Words of the view "Questions". Answers have at most eighty words; functions take formatted numbers. */
export const questions: Parts['questions'] = {
  title: 'Preguntas sobre los pesos de clase',
  lead: 'Quince preguntas que usuarios de esta pérdida hacen en público, respondidas con números de tus propios conteos con la β que está al lado.',
  contents: 'Grupos',
  search: 'Buscar preguntas',
  none: (text: string) => `Ninguna pregunta contiene «${text}».`,
  found: (count: string, all: string) => `${count} de ${all} preguntas`,
  of: (title: string, classes: string, samples: string) =>
    `Los números son de ${title}: ${classes} clases, ${samples} muestras.`,
  start: 'CIFAR-10 de cola larga, desbalance 100',
  change: 'Cambiar los conteos',
  meaning: (volume: string, ratio: string) =>
    `N ${volume}: una muestra de la clase más rara pesa ${ratio} lo que una de la más frecuente.`,
  link: (question: string) => `Dirección de «${question}»`,
  lab: 'Verlo en el lab',
  source: (name: string) => `Fuente: ${name}`,
  groups: {
    beta: 'Elegir β',
    counts: 'Qué contar',
    loss: 'La pérdida',
    after: 'El entrenamiento y después',
  },
  titles: {
    'small-beta': '¿Por qué β de 0,1 a 0,9 no hace nada?',
    inverse: '¿Es 1/n lo mismo que β 0,9999?',
    worse: '¿Por qué es peor que la entropía cruzada simple?',
    validation: '¿Cómo elegir β o τ sin un conjunto de validación balanceado?',
    batch: '¿Conteos del lote o del conjunto de datos?',
    zero: 'Una clase no tiene muestras. ¿Qué peso?',
    background: 'Detección y segmentación: ¿qué hacer con la clase de fondo?',
    'multi-label': '¿Y si una muestra tiene varias etiquetas?',
    'mean-loss': '¿Dividir la pérdida por el tamaño del lote o por la suma de los pesos?',
    sigmoid: '¿Por qué sigmoide, y por qué un sesgo inicial?',
    'pos-weight': '¿Son α y pos_weight lo mismo que los pesos de clase?',
    smoothing: '¿Qué hacen los pesos con el suavizado de etiquetas y las etiquetas blandas?',
    sampler: '¿Un muestreador balanceado y pesos a la vez?',
    probabilities: 'Después las probabilidades son erróneas. ¿Cómo deshacerlo?',
    'validation-loss': '¿Debe ponderarse la pérdida de validación?',
  },
  answers: {
    'small-beta': (at01: string, at09: string, from: string) =>
      `β actúa a través de N = 1/(1 − β): 1,1 con 0,1 y 10 con 0,9. Eₙ es como mucho N, así que las clases muy por encima de N muestras pesan lo mismo. Con tus conteos, una muestra de la clase más rara pesa ${at01} lo que una de la más frecuente con β 0,1 y ${at09} con 0,9. ${from}`,
    from: (volume: string, beta: string) => `Empiezan a diferir cerca de N ${volume}, que es β ${beta}.`,
    equal: 'Tus clases con muestras son de tamaño tan parecido que β apenas cambia nada.',
    inverse: (inverse: string, ratio: string) =>
      `Casi, para clases pequeñas: Eₙ está un 5 % por debajo de n con 1000 muestras y un 37 % con N = 10.000. Con tus conteos, una muestra de la clase más rara pesa ${inverse} lo que una de la más frecuente con frecuencia inversa y ${ratio} con β 0,9999.`,
    worse: (points: string, mean: string, factor: string) =>
      `Cuatro razones habituales. El conjunto de prueba tiene la misma cola: los pesos ceden exactitud por recall de clases raras; juzgar por el recall medio. β demasiado grande: en CIFAR-100 con desbalance 200 el softmax del artículo pierde ${points} puntos con 0,9999. Dividida por el tamaño del lote, la pérdida baja a ${mean} con tus conteos: multiplicar por ${factor} la tasa de SGD simple, o usar Adam. Pesos grandes ajustan etiquetas erróneas de clases raras. Probar una β menor.`,
    validation: (held: string, error: string, needed: string) =>
      `No hace falta que esté balanceado: apartar una parte de cada clase y juzgar por el recall medio de las clases. Un quinto de tu clase más rara, al menos una muestra, son ${held} y dan su recall con ±${error} puntos (95 %, cerca de un medio); ±5 requiere ${needed}. La media sobre las clases es más fiable. Donde las clases son menores, promediar sobre varias particiones.`,
    batch: (batch: string, expected: string, absent: string) =>
      `De todo el conjunto de entrenamiento. En un lote de ${batch} tu clase más rara tiene ${expected} muestras de media, y un ${absent} de los lotes no tiene ninguna: los pesos según el lote saltarían de un paso a otro, y no tendrían valor donde falta una clase. Calcular los pesos una vez, antes de entrenar.`,
    zero: (empty: string, classes: string) =>
      `0. Eₙ de ninguna muestra es 0, así que la fórmula da un peso infinito que, al normalizar, lleva todos los demás a 0. Dejar fuera esa clase, y que las demás sumen el número de clases con muestras, como hace esta página. Sin muestras: ${empty} de tus ${classes} clases. Un peso no puede enseñar una clase así; necesita datos.`,
    background: (background: string, weight: string, below: string, without: string, mean: string) =>
      `Contar aquello sobre lo que promedia la pérdida: anclas o píxeles, no imágenes. ${background} recibe el peso ${weight} con esta β; tu clase más frecuente, ${below} ese peso, y el peso medio de una muestra pasa de ${without} a ${mean}. Si se deja fuera de los conteos, no debería pesar más que tu clase más frecuente.`,
    'multi-label': (rare: string, common: string) =>
      `Contar positivos por etiqueta; pueden sumar más que las muestras. Cada etiqueta es una pregunta propia de sí o no: ponderar su término positivo con Eₙ de sus negativos entre Eₙ de sus positivos: ${rare} para la más rara, ${common} para la más frecuente, si estos conteos fueran de positivos. Un peso para toda la muestra, como en el artículo, no está definido donde varias clases son verdaderas.`,
    'mean-loss': (mean: string, factor: string) =>
      `Por el tamaño del lote, como los autores. CrossEntropyLoss de PyTorch, con índices de clase, divide por la suma de los pesos del lote: con tus conteos, cuyo peso medio por muestra es ${mean}, la pérdida es entonces unas ${factor} veces la otra, y un lote de una sola clase ignora su peso. Con acumulación o varios dispositivos, sumar las pérdidas y dividir una vez por todas las muestras.`,
    sigmoid: (classes: string, plain: string, prior: string, softmax: string, error: string) =>
      `Sigmoide hace una pregunta de sí o no por clase. Al inicio cada respuesta cuesta ln 2: con tus ${classes} clases, una pérdida de ${plain} por muestra, toda salvo 0,69 de clases que no están. Un último sesgo de −ln(C − 1) dice «rara vez» y empieza en ${prior}. En el artículo, softmax tiene ${softmax} ± ${error} puntos de error más.`,
    'pos-weight': (rare: string, common: string) =>
      `No: multiplican términos distintos. Un peso balanceado por clases, la α del artículo, es el de la clase verdadera y multiplica los C términos de la muestra: ${rare} para tu clase más rara, ${common} para la más frecuente. pos_weight de una clase multiplica solo su término positivo y deja en 1 los C − 1 negativos. La α constante de la pérdida focal, a menudo 0,25, pondera positivos frente a negativos, igual en todas las clases.`,
    smoothing: (own: string, spread: string, share: string, plain: string) =>
      `Con el peso de la clase verdadera sobre toda la pérdida suavizada, una muestra de tu clase más frecuente cuenta ${own}. PyTorch pondera cada parte del objetivo con su propia clase: con suavizado 0,1 esa muestra cuenta ${spread}, y su clase verdadera conserva ${share} de su objetivo, no ${plain}; el resto va a clases raras. Las etiquetas blandas se desplazan igual. Para evitarlo, ponderar uno mismo las pérdidas sin reducir.`,
    sampler: (weights: string, drawn: string, both: string) =>
      `Uno de los dos, o las clases raras se cuentan dos veces. Con tus conteos, los pesos hacen que una muestra de la clase más rara cuente ${weights} lo que una de la más frecuente; un muestreador balanceado la extrae con ${drawn} su frecuencia, y ambos juntos dan ${both}. Un muestreador repite pocas muestras: atención al sobreajuste; los pesos cambian el tamaño de los pasos.`,
    probabilities: (probability: string) =>
      `Dividir por los pesos y normalizar: p_c es proporcional a q_c/w_c. Donde tu modelo da un medio a la clase más rara y otro a la más frecuente, la primera tiene ${probability}, con las frecuencias del entrenamiento. Es exacto para entropía cruzada ponderada por la clase verdadera, en lo que el modelo se ajuste, no con pérdida focal ni suavizado de etiquetas. Para el mejor recall medio, decidir por la mayor p_c/n_c, que es q_c solo con frecuencia inversa.`,
    'validation-loss': (head: string, half: string) =>
      `Cada una dice otra cosa. Sin pesos es una media sobre muestras: ${head} de las tuyas son de la clase más frecuente, y la mitad más rara de las clases tiene ${half}. Con pesos es lo que minimiza el entrenamiento, pero un conjunto balanceado no necesita pesos. Para parar pronto o elegir, tomar lo que se va a comunicar: el recall medio de las clases, si todas cuentan igual.`,
  },
  ownBackground: (samples: string) => `Tu fondo de ${samples}`,
  nineTimes: (samples: string) => `Un fondo de nueve veces tus muestras, ${samples},`,
  bars: {
    ratio: 'Cuánto cuenta una muestra de la clase más rara frente a una de la más frecuente',
    inverse: 'frecuencia inversa',
    beta: (beta: string) => `β ${beta}`,
    interval: 'Intervalo del 95 % de un recall cercano a un medio, en puntos',
    samples: (count: string) => `${count} ${count === '1' ? 'muestra' : 'muestras'} de una clase`,
    held: (count: string) => `un quinto de tu clase más rara: ${count}`,
    absent: 'Lotes sin ninguna muestra de la clase más rara',
    batch: (size: string) => `lotes de ${size}`,
    mean: 'Pesos con fondo y sin él',
    without: 'peso medio de una muestra, sin él',
    withBackground: 'peso medio de una muestra, con él',
    background: 'peso del fondo',
    positive: (samples: string) => `Peso del término positivo, de ${samples} muestras`,
    ends: [
      (count: string) => `etiqueta más rara, ${count} ${count === '1' ? 'positivo' : 'positivos'}`,
      (count: string) => `etiqueta mediana, ${count}`,
      (count: string) => `etiqueta más frecuente, ${count}`,
    ],
    scale: 'Escala de la pérdida, si todas las muestras tienen la misma',
    byBatch: 'dividida por el tamaño del lote',
    byWeights: 'dividida por la suma de los pesos',
    start: 'Pérdida de una muestra al inicio',
    plain: 'sesgo 0',
    prior: 'sesgo −ln(C − 1)',
    terms: {
      label: 'Qué multiplica los términos de una muestra de la clase más rara',
      balanced: 'balanceado por clases',
      positive: 'pos_weight, igual valor',
      alpha: 'focal α 0,25',
      own: (weight: string) => `${weight}: su clase`,
      other: (weight: string) => `${weight}: cada otro`,
    },
    target: 'Lo que la clase verdadera conserva de su objetivo, en la clase más frecuente',
    whole: 'peso de la clase verdadera sobre el total',
    parts: 'cada parte con el peso de su propia clase',
    counted: ['pesos', 'muestreador balanceado', 'ambos'],
    probability: 'Probabilidad de la clase más rara, de dos',
    before: 'como dice el modelo ponderado',
    after: 'con los pesos deshechos',
    shares: 'Parte de la pérdida de validación sin pesos, si todas las muestras tienen la misma',
    head: 'la clase más frecuente',
    half: 'la mitad más rara de las clases',
    fair: 'esa mitad, si todas las clases cuentan igual',
  },
  code: 'Código',
  comments: {
    not: (code) => `no ${code}`,
    allTerms: 'todos los términos de una muestra',
    positiveTerm: 'solo su término positivo',
    wholeSet: 'labels: de todo el conjunto de entrenamiento',
    unweighted: (loader) => `${loader}, y sin pesos en la pérdida`,
    lossWeights: 'weights: los de la pérdida, por clase',
    ofEachLabel: 'de cada etiqueta, de tantas muestras',
  },
  copy: 'Copiar',
  copied: 'Copiado',
  failed: 'No se copió',
  file: 'El archivo completo para tus conteos',
  times: (ratio: string) => `${ratio} veces`,
  drawn: (ratio: string) => `${ratio} veces`,
  sources: {
    paper: 'Cui et al. 2019, secciones 3 y 4',
    results: 'Cui et al. 2019, Figuras 8 a 10',
    pytorch: 'documentación de CrossEntropyLoss y BCEWithLogitsLoss de PyTorch',
    prior: 'Saerens et al. 2002: un cambio de las probabilidades a priori',
    here: 'calculado aquí a partir de tus conteos',
  },
};
