import type { Parts } from '../parts.ts';

/** Words of the view "Your counts". Functions take formatted numbers. */
export const counts: Parts['counts'] = {
  title: '¿Qué β para tus conteos?',
  lead: 'Pegar cuántas muestras tiene cada clase y llevarse pesos en los que se puede confiar. Nada sale del navegador.',
  contents: 'En esta página',
  sections: {
    input: 'Los conteos',
    weights: 'Lo que β hace con ellos',
    choice: 'Qué β probar',
    table: 'Clase por clase',
    home: 'Llevárselo',
  },

  input: {
    pasted: (size: string) => `texto pegado de ${size} ${size === '1' ? 'carácter' : 'caracteres'}`,
    set: 'Conjunto de datos',
    setAbout:
      'Conteos de los conjuntos de entrenamiento que usan los artículos sobre colas largas. Cada uno dice de dónde proceden sus números.',
    own: 'tus propios conteos',
    groups: {
      cifar: 'CIFAR de cola larga',
      inaturalist: 'iNaturalist',
      scenes: 'ImageNet y Places',
      lvis: 'LVIS',
    },
    sets: {
      'cifar10-lt-10': 'CIFAR-10, factor 10',
      'cifar10-lt-20': 'CIFAR-10, factor 20',
      'cifar10-lt-50': 'CIFAR-10, factor 50',
      'cifar10-lt-100': 'CIFAR-10, factor 100',
      'cifar10-lt-200': 'CIFAR-10, factor 200',
      'cifar20-lt-10': 'CIFAR-20, factor 10',
      'cifar20-lt-20': 'CIFAR-20, factor 20',
      'cifar20-lt-50': 'CIFAR-20, factor 50',
      'cifar20-lt-100': 'CIFAR-20, factor 100',
      'cifar20-lt-200': 'CIFAR-20, factor 200',
      'cifar100-lt-10': 'CIFAR-100, factor 10',
      'cifar100-lt-20': 'CIFAR-100, factor 20',
      'cifar100-lt-50': 'CIFAR-100, factor 50',
      'cifar100-lt-100': 'CIFAR-100, factor 100',
      'cifar100-lt-200': 'CIFAR-100, factor 200',
      'inaturalist-2017': 'iNaturalist 2017',
      'inaturalist-2017-supercategories': 'iNaturalist 2017, supercategorías',
      'inaturalist-2018': 'iNaturalist 2018',
      'inaturalist-2018-supercategories': 'iNaturalist 2018, supercategorías',
      'ilsvrc-2012': 'ILSVRC 2012 (ImageNet)',
      'imagenet-lt': 'ImageNet-LT',
      'places-lt': 'Places-LT',
      'lvis-v1-images': 'LVIS v1, imágenes',
      'lvis-v1-instances': 'LVIS v1, instancias',
    },
    text: 'O los tuyos: pegar o escribir',
    textAbout:
      'Un conteo por línea, o separados por comas, tabulaciones o espacios; con nombres al lado si se quiere, un CSV, una lista de Python o una columna de etiquetas que hay que contar.',
    placeholder: 'gato, 5000\nperro, 1200\najolote, 14',
    file: 'Abrir un archivo',
    drop: 'o soltar uno aquí: hasta 5.000.000 de etiquetas',
    dropNow: 'Soltarlo',
    as: 'Leer como',
    asAbout: 'Los números pueden ser conteos, o etiquetas de clases que hay que contar. «Automático» mira los valores.',
    asChoices: { auto: 'Automático', counts: 'Conteos', labels: 'Etiquetas' },
    background: 'Fondo',
    backgroundAbout:
      'Detección y segmentación: cuántas muestras no son de ninguna de las clases, contadas en aquello sobre lo que promedia la pérdida, anclas o píxeles. Con 0 no existe esa clase.',
    backgroundTyped: 'Muestras del fondo',
    backgroundName: 'fondo',
    withBackground: (title: string, count: string, label: string | undefined) =>
      `${title}, con un fondo de ${count}${label === undefined ? '' : ` como etiqueta ${label}`}`,
    backgroundIs: (label: string) => `El fondo es la etiqueta ${label}, y las clases conservan su orden junto a él.`,
    backgroundAt: { first: 'etiqueta 0', last: 'la última' },
    private: 'Lo lee un worker de esta página y no se envía a ninguna parte.',
    reading: (rows: string) => `${rows} ${rows === '1' ? 'fila' : 'filas'} hasta ahora`,
    cancel: 'Cancelar',
    rejected: (title: string, problem: string) => `No se ha podido leer ${title}: ${problem.replace(/\.?$/, '.')}`,
    kept: (title: string) => `Abajo sigue lo que había antes: ${title}.`,
    notLoaded: (name: string, message: string) => `No se han podido cargar los conteos de ${name} (${message}).`,
    again: 'Reintentar',
    broken: (message: string) => `La lectura ha fallado (${message}). Conviene intentarlo de nuevo.`,
    understood: {
      counts: (classes: string) => `Leídos como conteos: ${classes}.`,
      labels: (rows: string, classes: string) =>
        `Leídas como etiquetas: ${rows}, que nombran ${classes} ${classes === '1' ? 'clase' : 'clases distintas'}.`,
      column: (position: string, header: string) => `Se ha leído la columna ${position}${header}.`,
      header: (line: string) => `La línea ${line} se ha tomado como cabecera.`,
      unnamed: (last: string) => `En este orden son las etiquetas de 0 a ${last}.`,
      numbered: (last: string) => `Sus nombres son las etiquetas de 0 a ${last}, y están en ese orden.`,
      otherNumbers: () =>
        'Sus nombres son números enteros, pero no 0, 1, 2 y así sucesivamente: en el código la primera es la etiqueta 0.',
      words: () => '',
      otherCounts: 'También podrían ser conteos: en ese caso, elegir «Conteos».',
      otherLabels: 'También podrían ser etiquetas: en ese caso, elegir «Etiquetas».',
    },
    source: (text: string) => `Fuente: ${text}.`,
    sorted: 'Estos conteos se publican ordenados, sin etiquetas: una clase es su rango.',
  },

  facts: {
    classes: 'clases',
    samples: 'muestras',
    imbalance: 'factor de desbalance',
    groups: 'muchas / medias / pocas',
    groupsAbout:
      'Clases con más de 100 muestras, de 20 a 100, y con menos de 20 (many-, medium- y few-shot): así se desglosan los resultados de prueba en colas largas.',
    empty: (count: string) => `${count} sin muestras`,
  },

  warnings: {
    list: 'Conviene saber',
    'empty-class': (classes: string, name: string) => ({
      what: `${classes} sin una sola muestra (${name}).`,
      remedy:
        '1 − β⁰ es 0, así que la fórmula impresa divide por cero: ese peso se vuelve infinito y, al escalar por la suma, se convierte en NaN y todos los demás en 0. Aquí una clase así pesa 0, como en el código de abajo.',
    }),
    'one-class': () => ({
      what: 'Solo una clase tiene muestras.',
      remedy: 'No hay nada con lo que compararla: su peso es 1 con todos los esquemas.',
    }),
    saturated: (beta: string, from: string, volume: string) => ({
      what: `Con β = ${beta}, toda clase con más de ${from} muestras tiene Eₙ = ${volume}, con un margen de medio por ciento.`,
      remedy:
        'Todas las tuyas tienen más, así que todas pesan lo mismo, con un margen de medio por ciento. Para que los pesos difieran, mover β hacia la derecha, hasta donde están las marcas.',
    }),
    'nearly-inverse': (beta: string, ratio: string, full: string, percent: string) => ({
      what: `Con β = ${beta}, una muestra de la clase más rara pesa ${ratio} veces lo que una de la más frecuente: ${percent} de las ${full} veces de la frecuencia inversa.`,
      remedy: `Una muestra de la clase más rara con una etiqueta errónea cuenta entonces tanto como ${ratio} muestras de la más frecuente. Si puede haber etiquetas erróneas, o el entrenamiento es inestable, probar también una β menor.`,
    }),
    'few-samples': (samples: string, classes: string) => ({
      what: `Todos los conteos juntos son ${samples}, sobre ${classes}.`,
      remedy:
        '¿Son los conteos de un lote? nᵧ es el conteo en todo el conjunto de entrenamiento; con los conteos de cada lote los pesos cambiarían de un paso a otro.',
    }),
    float32: (beta: string, error: string) => ({
      what: `Calculado en coma flotante de 32 bits, 1 − βⁿ de estos conteos se desvía hasta ${error} con β = ${beta}.`,
      remedy:
        'Calcular los pesos en coma flotante de 64 bits, como hace el código de abajo, y redondearlos una sola vez.',
    }),
    classesOf: (count: string, isOne: boolean) => (isOne ? `${count} clase` : `${count} clases`),
    andMore: (name: string, isOnly: boolean) => (isOnly ? name : `la primera es ${name}`),
  },

  figures: {
    counts: 'Conteos y números efectivos',
    countsAbout: 'Muestras de cada clase, de la más frecuente a la más rara, y en qué se convierten con la β elegida.',
    rank: 'clases, por frecuencia',
    samplesAxis: 'muestras',
    n: 'n',
    effective: 'Eₙ',
    many: 'muchas',
    medium: 'medias',
    few: 'pocas',
    weights: 'Pesos de clase',
    weightsAbout:
      'Lo que pesa una muestra de cada clase con cada esquema; los pesos de un esquema, uno por clase, suman el número de clases que tienen muestras.',
    weightAxis: 'peso',
    ratio: 'Una muestra de la clase más rara frente a una de la más frecuente',
    ratioAbout:
      'Cuántas veces lo que una de la más frecuente pesa una muestra de la clase más rara. Cambia mientras N es del orden de los conteos; los puntos marcan dónde N es igual al conteo de la más rara, al mediano y al mayor.',
    ratioAxis: 'cociente de pesos',
    volume: 'N = 1/(1 − β)',
    here: 'β aquí',
    least: 'más rara',
    most: 'más frecuente',
    mean: 'Peso medio de una muestra',
    meanAbout:
      'Los pesos que suman el número de clases no conservan la escala de la pérdida: la mayoría de las muestras son de clases frecuentes, cuyos pesos son menores que 1.',
    meanAxis: 'Σ n w / Σ n',
    meanCurve: 'peso medio',
    ratioCurve: 'cociente',
    meanText: (mean: string, factor: string) =>
      `Aquí la muestra media pesa ${mean}, así que la escala de la pérdida es ${mean} veces la de la pérdida sin pesos. En SGD simple eso actúa como una tasa de aprendizaje ${mean} veces la original: para comparar dos β con justicia, multiplicarla por ${factor}. Adam cancela la escala, salvo por su ε; un decaimiento de pesos que se suma a la pérdida crece en proporción.`,
    meanOne: 'Aquí la muestra media pesa 1: la escala de la pérdida es la que era.',
    atRank: (rank: string, name: string) => `${rank}: ${name}`,
    atVolume: (beta: string) => `β = ${beta}`,
    label: (index: string) => `etiqueta ${index}`,
    rankNumber: (rank: string) => `rango ${rank}`,
  },

  meaning: {
    ratio: (volume: string, ratio: string) =>
      `N = ${volume}: una muestra de la clase más rara pesa ${ratio} veces lo que una de la más frecuente.`,
    none: 'N = 1: todas las muestras pesan lo mismo.',
    inverse: (ratio: string) =>
      `N = ∞: una muestra de la clase más rara pesa ${ratio} veces lo que una de la más frecuente, de modo que n muestras juntas pesan lo mismo en todas las clases.`,
  },

  choice: {
    title: (low: string, high: string) => `β actúa entre ${low} y ${high}`,
    why: (low: string, lowRatio: string, high: string, highRatio: string, full: string, percent: string) =>
      `Por debajo de ${low}, una muestra de la clase más rara pesa menos de ${lowRatio} veces lo que una de la más frecuente; por encima de ${high}, más de ${highRatio} veces, que es ${percent} de las ${full} veces de la frecuencia inversa.`,
    range: (share: string) =>
      `El intervalo deja fuera ${share} en cada extremo del camino que va de los pesos iguales a la frecuencia inversa, en potencias de ese cociente. Se hizo tan ancho que contiene todas las β con las que se quedó el artículo. Que las contenga no demuestra nada: dice dónde β cambia los pesos, y no qué β es la mejor.`,
    grid: (values: string) => `De la rejilla del artículo, 0,9; 0,99; 0,999; 0,9999, quedan dentro: ${values}.`,
    gridNone: 'De la rejilla del artículo, 0,9; 0,99; 0,999; 0,9999, no queda ninguna dentro.',
    measured: 'Lo que se midió en un conjunto así',
    nearest: (isSame: boolean, factor: string, set: string, classes: string, most: string, least: string) =>
      isSame
        ? `De los conjuntos que midió el artículo, el más cercano es ${set}: ${classes} clases, de ${most} a ${least} muestras.`
        : `El artículo no midió ningún conjunto de este tipo: en ninguno difieren como mucho en un factor de ${factor} a la vez el número de clases, la clase más frecuente y la más rara. El más cercano es ${set}, ${classes} clases, de ${most} a ${least} muestras: una pista como mucho.`,
    caption: (set: string) =>
      `${set}: puntos de error de prueba de más (+) o de menos (−) que la misma pérdida sin pesos, sobre cinco pérdidas`,
    beta: 'β',
    least: 'mínimo',
    mean: 'media',
    most: 'máximo',
    more: (points: string) => `+${points}`,
    less: (points: string) => `−${points}`,
    runs: (points: string) =>
      `Ejecuciones únicas de una ResNet-32: incluso donde todos los pesos son iguales con un margen del 1 %, los errores difieren hasta ${points} puntos.`,
    harmful: (values: string) =>
      `Allí β = ${values} tuvo más error que sin reponderar en la media de las pérdidas, y se omite abajo.`,
    rule: (kept: string, keptGood: string, out: string, outBad: string) =>
      `Hasta qué punto se puede confiar en un vecino así, probado con los propios conjuntos del artículo, cada uno juzgado por el otro más cercano: de ${kept} valores de β que quedaron, ${keptGood} tuvieron menos error que sin reponderar; de ${out} omitidos, ${outBad} tuvieron más.`,
    jointly: (beta: string, before: string, after: string) =>
      `Allí una ResNet-50 tuvo un ${before} % de error con la pérdida softmax, y un ${after} % con β = ${beta}, la pérdida focal, otro sesgo inicial y una tasa de aprendizaje mayor, todo junto. Lo que hicieron los pesos por sí solos no se midió.`,
    how: 'Probar unos pocos valores con datos de validación que estén balanceados, o evaluados clase por clase. En las escenas de este lab, al final es mejor una β intermedia donde las etiquetas tienen ruido, porque la mayoría de las etiquetas erróneas caen en la cola, y la frecuencia inversa donde las etiquetas son correctas y las clases se solapan. El artículo espera una N menor, y por tanto una β menor, donde el aumento de datos es fuerte o las clases son de grano fino; eso no lo midió.',
    balanced: (full: string) =>
      `La clase más frecuente tiene ${full} veces las muestras de la más rara. Sea cual sea β, una muestra de la más rara pesa como mucho ${full} veces lo que una de la más frecuente.`,
    use: (beta: string) => `Usar β = ${beta}`,
  },

  table: {
    caption: (classes: string) => `Pesos de las ${classes} clases, la más frecuente primero`,
    name: 'clase',
    label: 'etiqueta, desde 0',
    rank: 'rango',
    n: 'n',
    effective: 'Eₙ',
    weight: 'peso',
    positive: 'pos_weight',
    positiveAbout: (samples: string) =>
      `Peso del término positivo de cada etiqueta, de ${samples} muestras, según los números efectivos con esta β.`,
    leftOut: (classes: string) => (classes === '1' ? 'en medio hay 1 clase más' : `en medio hay ${classes} clases más`),
  },

  home: {
    lead: 'Pesos en coma flotante de 64 bits, las pérdidas, y una comprobación con números de esta página: al ejecutar el archivo una vez, dice si todo coincide.',
    format: 'Para',
    formatAbout: 'El código calcula los pesos de nuevo y los comprueba; JSON y CSV contienen los números.',
    formats: {
      pytorch: 'PyTorch',
      tensorflow: 'TensorFlow / Keras',
      jax: 'JAX (optax)',
      sklearn: 'scikit-learn',
      json: 'JSON',
      csv: 'CSV',
    },
    scheme: 'Pesos',
    schemeAbout: 'Qué esquema contiene el archivo; β y γ son las que se han fijado a la izquierda y en el lab.',
    balance: 'Balanceo',
    balanceAbout:
      'Pesos en la pérdida es lo que hace el artículo. Un muestreador, en cambio, extrae más a menudo las clases raras. Donde una muestra puede tener varias etiquetas, se pondera el término positivo de cada etiqueta.',
    balances: {
      loss: 'pesos en la pérdida',
      sampler: 'un muestreador, sin pesos',
      labels: 'pos_weight, varias etiquetas',
    },
    samples: 'Muestras en total',
    samplesAbout:
      'Imágenes o textos, cada uno con posiblemente varias etiquetas: los conteos son entonces los positivos de una etiqueta. Al menos tantas como tiene la etiqueta más frecuente; si no se dice, tantas como suman los conteos.',
    samplesTyped: 'Número total de muestras',
    sampler: (ratio: string, both: string, repeats: string) =>
      `Extraer o ponderar, no ambas cosas: cualquiera de las dos hace que una muestra de la clase más rara cuente ${ratio} veces lo que una de la más frecuente; las dos juntas, ${both} veces. En tantas extracciones como muestras hay, cada muestra de la clase más rara sale ${repeats} veces.`,
    labels: (mean: string, rare: string, common: string) =>
      `Cada etiqueta es una pregunta de sí o no, y una respuesta positiva se pondera como los pesos elegidos ponderan sus positivos frente a sus negativos: ${rare} para la etiqueta más rara, ${common} para la más frecuente. Con tantas muestras, cada una tiene ${mean} etiquetas de media. Las figuras de arriba son de pesos por clase.`,
    copy: 'Copiar',
    copied: 'Copiado',
    notCopied: 'El navegador no lo ha permitido: mejor descargar',
    download: 'Descargar',
    preview: 'El archivo',
    more: (lines: string) => (lines === '1' ? '… 1 línea más' : `… ${lines} líneas más`),
    sorted:
      'Los conteos de este conjunto de datos se publican ordenados por tamaño: su índice es un rango y no una etiqueta. Antes de entrenar, poner los propios en su lugar.',
    reductions: {
      pytorch:
        'La pérdida es la suma de las pérdidas ponderadas dividida por el tamaño del lote. nn.CrossEntropyLoss(weight=…) divide en cambio por la suma de los pesos del lote: un lote de clases raras no cuenta entonces más que uno de clases frecuentes, y un lote de una sola clase ignora su peso.',
      tensorflow:
        'Keras divide la suma de las pérdidas ponderadas por el tamaño del lote, como hace el código del artículo. No pasar además class_weight.',
      jax: 'La media sobre el lote de las pérdidas ponderadas: su suma dividida por el tamaño del lote.',
      sklearn:
        'scikit-learn multiplica la pérdida de cada muestra por el peso de su clase, y regulariza como antes: el archivo dice cómo deshacer el desplazamiento.',
      json: 'Números con todas sus cifras.',
      csv: 'Números con todas sus cifras; los nombres que una hoja de cálculo ejecutaría como fórmula se neutralizan.',
    },
  },
};
