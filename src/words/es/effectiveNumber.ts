import type { Parts } from '../parts.ts';

/** Words of the view "Effective number". Functions take formatted numbers. */
export const effectiveNumber: Parts['effectiveNumber'] = {
  title: '¿Cuántas muestras vale una muestra?',
  lead: 'Cuantas más muestras tiene una clase, más de ellas solo repiten a otras. El artículo las cuenta como un recubrimiento: cada muestra cubre una unidad de una caja de volumen N, y lo que cubren en conjunto, en promedio, es su número efectivo.',
  contents: 'En esta página',
  controls: 'Un solo juego de controles',
  meaning: (volume: string, ceiling: string) =>
    `N = ${volume}: n muestras valen como mucho lo que ${ceiling} distintas, y cada una pesa 1/Eₙ. Las n juntas pesan n/Eₙ, que no tiene tope.`,
  meaningInfinite:
    'N = ∞: cada muestra es nueva, y Eₙ = n. Cada una pesa 1/n, así que n juntas pesan lo mismo en todas las clases.',
  meaningOne: 'N = 1: la primera muestra lo dice todo, y todas las muestras pesan lo mismo.',

  experiment: {
    section: 'Lanzar muestras a una caja',
    lead: 'Una muestra que cae sobre algo nuevo se ilumina; una que cae sobre lo ya cubierto se apaga.',
    kind: 'Una muestra es',
    kindAbout:
      'En la demostración del artículo una muestra está entera dentro de lo cubierto o entera fuera, como las celdas. Los discos se solapan en parte. Los casi duplicados son otra vez como celdas, pero con una N que es de los datos, sea cual sea β.',
    kinds: { cells: 'Una celda', discs: 'Un disco', duplicates: 'Un casi duplicado' },
    box: 'La caja',
    boxAbout:
      'Cada muestra tiene un volumen de una unidad; la caja, de N. β fija N, redondeada a un número entero, hasta 10.000 como mucho; los casi duplicados tienen una N propia.',
    boxOf: (volume: string) => `N = ${volume}`,
    throwOne: 'Lanzar 1',
    throwTen: '10',
    throwThousand: '1000',
    throwMany: (count: string) => `Lanzar ${count} muestras`,
    pour: 'Mantener y verter',
    clear: 'Vaciar',
    full: 'Es suficiente: la caja lleva mucho tiempo llena.',
    picture: (thrown: string, covered: string, volume: string) =>
      `La caja tras ${thrown} ${thrown === '1' ? 'lanzamiento' : 'lanzamientos'}: ${covered} de ${volume} cubierto.`,
    numbers: {
      thrown: 'lanzadas, n',
      covered: 'cubierto',
      formula: 'fórmula, Eₙ',
      chance: 'p en promedio, Eₙ₋₁/N',
      share: 'parte en promedio, Eₙ₋₁/N',
      ofData: (volume: string) => `Eₙ, con N = ${volume} de los datos`,
      ofBeta: (volume: string) => `Eₙ, con N = ${volume} de β`,
    },
    before: 'Lanzar la primera muestra.',
    outside: (next: string) =>
      `Nueva: cubre una unidad que nada había cubierto. La parte que está cubierta ahora, ${next}, es la p de la siguiente.`,
    inside: (next: string) =>
      `Una repetición: todo lo que podía cubrir estaba cubierto. La parte que está cubierta ahora, ${next}, es la p de la siguiente.`,
    outsideDisc: 'Nueva: no se solapa con nada, y añade una unidad entera.',
    insideDisc: 'Una repetición: está entera sobre lo ya cubierto, y no añade nada.',
    partly: (added: string) => `Se solapa en parte, y añade ${added} de una unidad.`,
    measured: 'Volumen cubierto, medido',
    measuredAbout:
      'El volumen cubierto tras cada lanzamiento, sobre la fórmula. Doscientas ejecuciones dan la media y la banda que contiene nueve de cada diez.',
    curveFormula: (volume: string) => `Eₙ, N = ${volume}`,
    curveMeasured: 'esta ejecución',
    curveMean: (runs: string) => `media de ${runs}`,
    survey: (runs: string) => `Ejecutar ${runs} veces`,
    surveying: (done: string, runs: string) => `Ejecución ${done} de ${runs}`,
    at: (n: string) => `n = ${n}`,
    axisThrown: 'muestras lanzadas, n',
    axisCovered: 'volumen cubierto',
    ceiling: (volume: string) => `N = ${volume}`,
    half: (n: string) => `la mitad en n = ${n}`,
    farthest: (places: string, distance: string, n: string, error: string) =>
      `De ${places} números de lanzamientos, la media se aleja más de la fórmula en n = ${n}: ${distance}, que son ${error} errores estándar. Solo por azar, la mayor desviación entre tantos es de unos 1,9, y una de cada diez veces de más de 2,7.`,
    farthestGuess: (places: string, distance: string, n: string) =>
      `De ${places} números de lanzamientos, la media se aleja más de la fórmula de β en n = ${n}: ${distance}. Tanto se equivoca la conjetura.`,
    notes: {
      cells:
        'Este es el mundo del artículo: con k celdas cubiertas, la muestra siguiente cae dentro con probabilidad k/N, y si no, añade una unidad entera.',
      discs:
        'Discos de una unidad caen en cualquier lugar de un cuadrado cuyos bordes opuestos están unidos, y se solapan en parte. La media sigue siendo exactamente Eₙ: un disco no alcanza un punto dado con probabilidad 1 − 1/N, tenga la forma que tenga, así que tras n discos está cubierto N(1 − (1 − 1/N)ⁿ).',
      discsEnds: (partly: string, inside: string, chance: string) =>
        `Lo que difiere es cómo acaba un lanzamiento: hasta ahora ${partly} de cada 100 se solaparon en parte y ${inside} cayeron enteros dentro, donde la demostración deja caer dentro ${chance} en promedio. Y las ejecuciones se dispersan menos.`,
      duplicates: (volume: string) =>
        `La clase A de la escena «Casi duplicados» del lab: cada muestra es una copia un poco movida de uno de ${volume} prototipos. Aquí N es un hecho de los datos y β es una conjetura sobre él, así que hay dos Eₙ: una con la N de los datos, que es la que sigue la ejecución, y otra con la de β, que es la curva azul. Mover β hasta que la curva coincida con la ejecución.`,
      duplicatesRight: (volume: string) => `Eso es: N = ${volume} es la que tienen los datos.`,
    },
    capped: (volume: string) => `La caja más grande que se muestra aquí tiene un volumen de ${volume}.`,
    smallest: 'Los discos necesitan una caja de volumen 2: en una menor un disco se solaparía consigo mismo.',
  },

  curves: {
    section: 'Curvas',
    lead: 'La fórmula de tres maneras y los conteos que recibe, como en las Figuras 3, 4 y 6 del artículo. La curva azul es la de β.',
    data: 'CIFAR de cola larga',
    dataAbout:
      'El banco de pruebas del artículo: CIFAR con los conteos de clase recortados a una cola exponencial. Cuál de ellos usan los dos gráficos de abajo.',
    classes: { '10': 'CIFAR-10', '100': 'CIFAR-100' },
    imbalance: 'Factor de desbalance',
    imbalanceAbout:
      'Muestras de la clase más frecuente entre las de la más rara, antes de truncar los conteos a números enteros: la clase más rara de CIFAR-100 con 200 tiene 2 de 500, lo que da 250.',
    scale: 'Ejes',
    scaleAbout: 'Los ejes lineales muestran la saturación; los logarítmicos, dónde empieza.',
    scales: { linear: 'Lineales', log: 'Logarítmicos' },
    effective: 'Número efectivo frente a n',
    effectiveAbout: 'Eₙ = (1 − βⁿ)/(1 − β) para varias β: al principio sigue a n y después se acerca a N.',
    term: 'Término balanceado por clases',
    termAbout:
      'El peso de una muestra de una clase de n, antes de escalar, (1 − β)/(1 − βⁿ), como en la Figura 3 del artículo: 1/n al principio, 1 − β al final.',
    byClass: 'Número efectivo por clase',
    byClassAbout:
      'Los conteos del conjunto de datos, y en qué se convierten con varias β, como en la Figura 6 del artículo.',
    counts: 'Conteos de clase por factor de desbalance',
    countsAbout: 'Imágenes de cada clase con los cinco factores de desbalance del artículo, como en su Figura 4.',
    samples: 'muestras de la clase, n',
    effectiveAxis: 'Eₙ',
    termAxis: '(1 − β)/(1 − βⁿ)',
    classIndex: 'clase, desde 1 en la cabeza',
    images: 'imágenes',
    counted: 'n misma',
    factor: (value: string) => `factor ${value}`,
    atClass: (index: string) => `clase ${index}`,
    half: (n: string) => `la mitad de N en ${n}`,
    ceiling: (volume: string) => `N = ${volume}`,
  },

  proof: {
    section: 'La demostración, al paso de la caja',
    lead: (n: string) =>
      `Con n = ${n}, el último lanzamiento. Los números son los de la fórmula, lo que cubren ${n} lanzamientos en promedio; una sola ejecución cubre más o menos. Con otro lanzamiento avanzan.`,
    before:
      'Con n = 1, el primer lanzamiento. Los números son los de la fórmula: lo que cubren los lanzamientos en promedio. Lanzarla, y después otra.',
    discs:
      'La caja contiene discos, para los que los pasos 2 y 3 son falsos: la mayoría se solapan en parte y añaden menos de una unidad. Los pasos son los de celdas en una caja de la misma N. La media es la misma Eₙ por otra razón: un disco no alcanza un punto dado con probabilidad 1 − 1/N, y n discos no lo alcanzan con probabilidad βⁿ.',
    duplicates: (volume: string) =>
      `N es la de los datos, ${volume}, y aquí β es la que le corresponde, no la que se ha fijado.`,
    another: 'Lanzar otra',
    steps: {
      first: { title: 'La primera muestra', body: 'Aún no hay nada cubierto, así que cubre una unidad.' },
      chance: {
        title: 'La siguiente cae dentro con probabilidad p',
        body: 'Todos los lugares de la caja son igual de probables, así que p es la parte que está cubierta: Eₙ₋₁/N en promedio.',
      },
      recursion: {
        title: 'Dentro no añade nada, fuera añade una',
        body: 'En promedio eso es una unidad más β por lo que estaba cubierto antes.',
      },
      sum: {
        title: 'Desarrollada, es una suma geométrica',
        body: 'En promedio la muestra j-ésima añade β elevado a j − 1: β por lo que añadió la anterior.',
      },
      limits: {
        title: 'Sus dos extremos',
        body: 'Con β = 0 la primera muestra lo dice todo. Cuando β tiende a 1, cada muestra es nueva. Y cuando n crece, la suma se acerca a N.',
      },
    },
  },

  losses: {
    section: 'Tres pérdidas, un peso',
    lead: 'Arrastrar los logits de una muestra. Cada pérdida se multiplica por el peso de la clase verdadera de la muestra, y por nada más.',
    sample: 'Una muestra',
    sampleAbout:
      'Una muestra de los datos del lab: su clase verdadera fija el peso; sus logits son lo que un modelo dice de ella.',
    truth: 'Clase verdadera',
    truthAbout: 'La clase con la que está etiquetada la muestra; su conteo fija el peso.',
    logit: (letter: string) => `Logit de la clase ${letter}`,
    weightOf: (letter: string, n: string, weight: string) =>
      `La clase ${letter} tiene n = ${n}, así que w = ${weight}.`,
    reset: 'Logits iguales',
    names: { softmax: 'Softmax', sigmoid: 'Sigmoide', focal: 'Focal' },
    abouts: {
      softmax: 'Entropía cruzada de la probabilidad softmax de la clase verdadera: las clases compiten.',
      sigmoid: 'C preguntas de sí o no, una por clase; la p de otra clase es la probabilidad de «no».',
      focal: 'La pérdida sigmoide, con cada término atenuado por (1 − p) elevado a γ donde ya es correcto.',
    },
    plain: 'pérdida',
    balanced: 'balanceada por clases',
    times: (weight: string) => `× ${weight}`,
    gradient: 'Gradiente de cada logit, multiplicado por w',
    gradientOf: (letter: string, value: string) => `Clase ${letter}: ${value}`,
    terms: (list: string) => `= ${list}`,
    curve: 'Pérdida frente a la probabilidad de la respuesta correcta',
    curveAbout:
      'Un término de la pérdida. Sombreado: el factor modulador (1 − p) elevado a γ, que atenúa lo que es correcto.',
    crossEntropy: 'γ = 0',
    factor: '(1 − p)ᵞ',
    focalIs: (gamma: string) => `γ = ${gamma}`,
    axisP: 'p de la respuesta correcta',
    axisLoss: 'pérdida',
    atP: (p: string) => `p = ${p}`,
    whySum: 'Por qué sigmoide y focal suman sobre las clases',
    whySumBody: (own: string, others: string, count: string) =>
      `A softmax le basta un término: subir una clase es bajar las demás. Sigmoide hace C preguntas separadas, y solo la suma de sus costes mantiene bajas las clases incorrectas. Aquí la clase verdadera cuesta ${own} y las otras ${count} juntas ${others}. El peso w los multiplica a todos: pertenece a la muestra.`,
    whyBias: 'Por qué el último sesgo empieza en −log(C − 1)',
    whyBiasBody: (bias: string, share: string) =>
      `Con un sesgo de 0 cada clase empieza en p = ½, así que las C − 1 incorrectas forman ${share} del primer gradiente de la pérdida sigmoide. Con −log(C − 1) = ${bias} cada clase empieza en p = 1/C.`,
    classes: 'Clases C',
    classesAbout: 'Cuántas clases hay: 8142 en iNaturalist 2018.',
    initial: 'Pérdida del primer paso',
    initialRows: {
      softmax: 'softmax, sesgo 0',
      sigmoid: 'sigmoide, sesgo 0',
      sigmoidPrior: 'sigmoide, sesgo −log(C − 1)',
      focal: 'focal, sesgo 0',
      focalPrior: 'focal, sesgo −log(C − 1)',
    },
    share: 'del gradiente viene de clases incorrectas',
    lossColumn: 'pérdida',
    shareColumn: 'parte de las clases incorrectas en el gradiente',
  },
};
