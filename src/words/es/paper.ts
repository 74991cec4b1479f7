import type { Parts } from '../parts.ts';

/** Words of the view "Paper". Functions take formatted numbers. */
export const paper: Parts['paper'] = {
  title: (gain: string, cost: string) =>
    `En el mejor caso, β quita ${gain} puntos de error. En el peor, añade ${cost}.`,
  lead: 'Los autores de la pérdida balanceada por clases midieron ResNet-32 en 375 configuraciones, cada una una vez: tres CIFAR de cola larga, cinco factores de desbalance, cinco pérdidas, cinco valores de β. Aquí están los 375 errores y lo que dicen: cuánto es azar, dónde perjudica una β grande y cómo se eligieron los mejores.',
  contents: 'Capítulos',
  sets: { 10: 'CIFAR-10', 20: 'CIFAR-20', 100: 'CIFAR-100' },
  longTailed: (set: string) => `${set} de cola larga`,
  classes: (count: string) => `${count} clases`,
  losses: ['softmax', 'sigmoide', 'focal γ 0,5', 'focal γ 1', 'focal γ 2'],
  imbalance: 'desbalance',

  facts: {
    gain: (set: string, imbalance: string, beta: string) =>
      `lo máximo que gana una β, media de cinco pérdidas: ${set} con ${imbalance}, ${beta}`,
    cost: (set: string, imbalance: string, beta: string) =>
      `lo máximo que cuesta una, media de cinco: ${set} con ${imbalance}, ${beta}`,
    noise: (set: string, other: string, otherNoise: string) =>
      `mayor diferencia vista entre ejecuciones iguales en ${set}; en ${other}, ±${otherNoise}`,
  },
  citation: {
    title: 'Class-Balanced Loss Based on Effective Number of Samples',
    authors: 'Yin Cui, Menglin Jia, Tsung-Yi Lin, Yang Song, Serge Belongie. CVPR 2019',
    copy: 'Copiar BibTeX',
    copied: 'Copiado',
    failed: 'No se copió',
    paper: 'Artículo',
    code: 'Código de los autores',
  },

  dock: {
    loss: 'Pérdida',
    all: 'las cinco, y su media',
    beta: 'β',
    meanOf: (beta: string, volume: string) => `Media de cinco, β ${beta}, N ${volume}`,
    ofLoss: (loss: string, beta: string, volume: string) => `${loss}, β ${beta}, N ${volume}`,
    about: 'Error en %, y lo que se gana respecto a β 0 en puntos, por factor de desbalance.',
  },

  pays: {
    section: 'Dónde β compensa, y dónde cuesta',
    lead: 'Puntos de error que el balance de clases quita (+) o añade (−), como media de las cinco pérdidas, cada una frente a sí misma sin pesos. Las marcas bajo una fila son sus conteos de clase desde 4, en el eje de N = 1/(1 − β): muy a la izquierda de ellas β apenas cambia ningún peso, muy a la derecha apenas queda nada que cambiar. Con marco: la mejor β de la fila.',
    plain: 'β 0',
    error: 'error en %',
    head: (beta: string, volume: string) => `β ${beta}, N ${volume}`,
  },

  errors: {
    section: 'Los 375 errores',
    lead: 'Cada panel es un conjunto de entrenamiento; un punto de error es igual de alto en los quince. Cada pérdida empieza en β 0, su propia base. Al señalar una línea, esa pérdida y esa β se muestran en todas partes; un clic las conserva.',
    show: 'Mostrar',
    error: 'Error, %',
    gain: 'Ganancia sobre su propia base',
    about: 'Errores en el conjunto de prueba balanceado, o puntos por debajo del error de la misma pérdida sin pesos.',
    band: (noise: string) => `banda: ±${noise} en torno a β 0, la mayor diferencia vista entre ejecuciones iguales`,
    borrowed: (noise: string, set: string) => `banda: ±${noise} en torno a β 0, tomada de ${set}`,
    chance: 'Azar',
    bands: {
      own: () => 'por conjunto',
      narrow: (noise: string) => `±${noise}`,
      wide: (noise: string) => `±${noise}`,
    },
    widest: (noise: string) =>
      `banda: ±${noise} en torno a β 0, la mayor diferencia vista entre ejecuciones cuyos pesos son iguales con un margen del 1 %`,
    best: 'anillo: menor error del panel',
    counts: 'marcas: conteos de clase n, donde N = n',
    panel: (set: string, imbalance: string, values: string) =>
      `${set}, desbalance ${imbalance}. Errores en % con β 0; 0,9; 0,99; 0,999 y 0,9999: ${values}`,
    mean: 'media de las cinco',
    figure: (set: string) => `Errores en ${set}`,
    keys: 'Las flechas izquierda y derecha recorren β; arriba y abajo, las pérdidas; Escape muestra las cinco.',
    reading: (set: string, loss: string, beta: string, values: string) => `${set}, ${loss}, β ${beta}: ${values}.`,
    value: (imbalance: string, error: string) => `${error} % con ${imbalance}`,
    csv: 'paper-errors',
  },

  gains: {
    section: 'Lo que el balance de clases gana sobre la propia base de cada pérdida',
    lead: (gain: string, within: string, lose: string) =>
      `Un punto es una ejecución con pesos frente a la misma pérdida sin ellos; la línea vertical es la media de las cinco. De 300 ejecuciones, ${gain} ganan más que la banda elegida arriba, ${within} quedan dentro de ella, ${lose} pierden más.`,
    outcomes: (gain: string, within: string, lose: string) => `${gain} ganan · ${within} dentro · ${lose} pierden`,
    adds: '← añade puntos',
    takes: 'quita puntos →',
    dot: (set: string, imbalance: string, loss: string, beta: string, gain: string) =>
      `${set}, desbalance ${imbalance}, ${loss}, β ${beta}: ${gain} puntos`,
    figure: (set: string, outcomes: string) => `Ganancias en ${set}: ${outcomes}`,
    keys: 'Las flechas izquierda y derecha recorren las pérdidas; arriba y abajo, β y el desbalance.',
  },

  statements: {
    section: 'Lo que los números también dicen',
    lead: 'Siete afirmaciones que se siguen de estos errores y de los conteos de clase. Los números que hay detrás de cada una se pueden abrir.',
    numbers: 'Los números',
    show: 'Mostrarlo arriba',
    chance: {
      title: (ten: string, twenty: string) =>
        `El azar por sí solo mueve un error ${ten} puntos en CIFAR‑10, y ${twenty} en CIFAR‑20`,
      text: (pairs: string, rms: string, twentyPairs: string, twentyRms: string) =>
        `Con β 0,9, N es 10. Donde toda clase tiene 100 imágenes o más, todos los pesos son entonces iguales con un margen del 0,003 %: el balance de clases no cambia nada, y la ejecución es otra vez la simple. CIFAR‑10 tiene ${pairs} de estos pares, que difieren en ${rms} puntos (media cuadrática), y CIFAR‑20 tiene ${twentyPairs}, en ${twentyRms}. CIFAR‑100 no tiene ninguno y toma la banda de CIFAR‑10. Esto es una cota inferior del ruido, no una superior.`,
      measured: 'Diferencia entre ejecuciones iguales, en puntos de error',
      rms: (set: string, pairs: string) => `${set}, media cuadrática de ${pairs} pares`,
      most: (set: string) => `${set}, la mayor`,
      columns: ['conjunto', 'factor', 'pérdida', 'diferencia', 'margen de igualdad de los pesos'],
    },
    large: {
      title: 'Una β grande perjudica donde las clases son muchas y pequeñas',
      text: (ten: string, twenty: string, hundred: string, worst: string) =>
        `Con desbalance 200 y β 0,9999, softmax pasa ${ten} en CIFAR‑10, ${twenty} en CIFAR‑20 y ${hundred} en CIFAR‑100. La peor de las 300 es allí sigmoide, ${worst}.`,
      mean: (gaining: string, means: string) =>
        `Entre todos los factores y pérdidas, β 0,9999 tiene el menor error en ${gaining} de 25 ejecuciones en los tres conjuntos. Sobre los 75 pares de conjunto y pérdida, las ganancias medias son ${means}.`,
      fromTo: (before: string, after: string) => `de ${before} a ${after}`,
      measured: 'Ganancia media de 75 ejecuciones, en puntos de error quitados',
      bar: (beta: string) => `β ${beta}`,
      columns: ['β', 'CIFAR-10 menor', 'CIFAR-20 menor', 'CIFAR-100 menor', 'ganancia media'],
    },
    bend: {
      title: 'Hasta dónde llegan los pesos dice dónde se dobla la curva, no hacia dónde',
      text: (hundredShare: string, hundredGain: string, tenShare: string, tenGain: string) =>
        `Los conteos y N dicen hasta dónde llegan los pesos, en escala logarítmica, de ninguno a la frecuencia inversa. En CIFAR‑100 con desbalance 200, N 100 recorre ${hundredShare} de ese camino, y la ganancia media es ${hundredGain}. En CIFAR‑10 con 200, N 1000 recorre ${tenShare} de él, y la ganancia es ${tenGain}. Casi el mismo balance, resultado opuesto.`,
      measured: 'Ganancia media de cinco pérdidas, en puntos de error quitados',
      bar: (set: string, volume: string, share: string) => `${set}, N ${volume}: ${share} del camino`,
      columns: ['conjunto', 'factor', 'N', 'parte del camino', 'ganancia media'],
    },
    winners: {
      title: 'Cada ganador de la Tabla 2 es el menor error de prueba de su columna',
      text: (twenty: string, five: string) =>
        `Las diez entradas, con su configuración, son el mínimo de las 20 ejecuciones con pesos, en el conjunto de prueba. Eso favorece a los pesos, en poco si el azar no es mayor que en CIFAR‑10: entonces el mínimo de 20 ejecuciones iguales queda ${twenty} puntos por debajo de su media, y el mínimo de cinco simples, ${five}.`,
      measured: 'Ganancia sobre el menor error simple, en puntos',
      bar: (set: string, imbalance: string) => `${set} con ${imbalance}`,
      columns: ['conjunto', 'factor', 'mínimo de 20', 'por debajo del menor error simple'],
    },
    blind: {
      title: 'Una β elegida por las otras cuatro pérdidas también gana',
      text: (ten: string, twenty: string, hundred: string, losing: string, all: string, worst: string) =>
        `Para cada conjunto y pérdida, tomar la β con la que mejor van las otras cuatro pérdidas, 0 incluida, y ver qué gana la quinta: ${ten}, ${twenty} y ${hundred} puntos en los tres conjuntos, en promedio. Pierde en ${losing} de ${all} casos, en el peor ${worst}.`,
      measured: 'Ganancia media de la quinta pérdida, en puntos de error quitados',
      columns: ['conjunto', 'factor', 'softmax', 'sigmoide', 'focal γ 0,5', 'focal γ 1', 'focal γ 2'],
    },
    gamma: {
      title: 'Ninguna γ es claramente mejor que no usarla',
      text: (values: string, pairs: string, two: string, softmax: string, won: string, columns: string) =>
        `La pérdida focal tiene ${values} puntos más de error que sigmoide, que es γ 0, con γ 0,5; 1 y 2, sobre ${pairs} pares de conjunto y β; negativo es mejor. γ 2 tiene ${two} más que γ 1. Softmax: ${softmax}. Lo que sigue a ± es un error estándar. Focal gana ${won} de ${columns} columnas de la Tabla 2, en línea con que 12 de las 20 ejecuciones de cada una son focales.`,
      measured: 'Error sobre el de sigmoide, en puntos: negativo es mejor',
      columns: ['pérdida', 'error sobre sigmoide', 'error estándar', 'pares'],
    },
    large3: {
      title: 'La Tabla 3 no permite separar el balance del resto',
      text: (span: string, gains: string) =>
        `La pérdida focal balanceada por clases vino con sigmoide, otro sesgo inicial de la última capa y una tasa de aprendizaje mayor; la pérdida focal simple y el softmax balanceado por clases no se midieron. En ILSVRC 2012, donde los pesos de la clase más frecuente y la más rara difieren solo en un factor de ${span}, aun así gana ${gains} puntos con ResNet‑50, ‑101 y ‑152, con 224 píxeles.`,
      measured: 'Puntos de error top-1 quitados',
      columns: ['red', 'iNaturalist 2017', 'iNaturalist 2018', 'ILSVRC 2012'],
    },
  },

  tables: {
    section: 'Las tablas del artículo',
    lead: 'La cabecera de una columna ordena por ella. En las Tablas 2 y 3 el menor error de cada columna está en negrita.',
    table1: 'Tabla 1',
    table2: 'Tabla 2',
    table3: 'Tabla 3',
    about1: 'Conjuntos de entrenamiento, con sus conteos de clase contados.',
    about2: 'Error top-1 en %, ResNet-32 en CIFAR de cola larga, por factor de desbalance.',
    about3: 'Error en %, conjuntos de datos grandes, top 1 y top 5.',
    loss: 'pérdida',
    balanced: 'balanceada por clases, la mejor',
    chosen: 'configuración elegida',
    over: 'ganancia sobre la mejor pérdida simple',
    network: 'red',
    resNet: (layers: string) => `ResNet-${layers}`,
    softmax: 'softmax',
    balancedFocal: 'focal balanceada por clases, β 0,999, γ 0,5',
    input: 'entrada',
    top1: 'top 1',
    top5: 'top 5',
    classes: 'clases',
    note2: 'Con desbalance 1 todos los pesos son 1, sea cual sea β: balanceada por clases es la mejor pérdida simple.',
    note3: 'No hay softmax con 320 píxeles, ni tampoco softmax balanceado por clases ni pérdida focal simple.',
    note1:
      'El artículo da CIFAR‑10 y ‑100 como de 10 a 200, y no incluye CIFAR‑20 aquí. Los conteos se truncan a números enteros, así que CIFAR‑100 con 200 va de 500 a 2 imágenes, lo que da 250 a 1.',
    set: 'conjunto de entrenamiento',
    images: 'imágenes',
    most: 'clase mayor',
    least: 'clase menor',
    counted: 'desbalance, contado',
    beta: 'β en las Tablas 2 y 3',
    shape: 'imágenes por clase, y conteos por rango (log)',
    large: {
      'inaturalist-2017': 'iNaturalist 2017',
      'inaturalist-2018': 'iNaturalist 2018',
      'ilsvrc-2012': 'ILSVRC 2012',
    },
    csv: (table: string) => `paper-${table}`,
  },

  lab: {
    section: 'Verlo aquí',
    lead: 'El lab entrena redes pequeñas con puntos de un plano con la misma forma de conteos de clase. N es la de la mejor ganancia media del conjunto; donde los conteos se reducen, N también, para que los pesos conserven sus cocientes, salvo por los conteos redondeados.',
    set: 'Conteos de',
    imbalance: 'Desbalance',
    open: 'Abrir en el lab',
    plane: 'Abrir en el atlas',
    shows:
      'Puede mostrar hacia dónde se mueve la frontera, que una β grande se pasa donde las etiquetas tienen ruido, y que una sola ejecución no permite saber qué β es la mejor.',
    not: 'No puede mostrar los errores del artículo: cinco clases de puntos y una red de unos cientos de números no son imágenes de 100 clases y ResNet-32.',
    counts: (largest: string, least: string, volume: string) =>
      `cinco clases, de ${largest} a ${least} puntos, N ${volume}`,
  },
  source:
    'Fuente: Tablas 1 a 3 y Figuras 8 a 10 del artículo, arXiv 1901.05555; una ejecución de cada una. Los números están en',
  file: 'paper-results.json',
  sourceEnd: '.',
};
