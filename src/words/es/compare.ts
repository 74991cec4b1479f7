import type { Parts } from '../parts.ts';

/** Words of the open panel that compares schemes; they load with it. Functions take formatted numbers. */
export const compare: Parts['compare'] = {
  waiting: 'Esperando la próxima respuesta de los modelos.',
  scheme: 'Esquema',
  none: '–',

  metrics: {
    show: 'Mostrar',
    table: 'Métricas por esquema y clase',
    parts: { summary: 'Resumen', classes: 'Por clase', confusion: 'Confusión', calibration: 'Calibración' },
    about:
      'En el conjunto de prueba: balanceado, con etiquetas correctas, nunca usado para entrenar. Los esquemas se comparan con él, y no con sus propias pérdidas, que son distintas.',
    aboutGiven:
      'En los puntos de prueba, un tercio de cada clase, nunca usados para entrenar. Los esquemas se comparan con ellos, y no con sus propias pérdidas, que son distintas.',
    calibrationOfGiven:
      'Cuánto se separan la confianza y la exactitud, en 15 intervalos de confianza (ECE). Las clases son tan frecuentes entre los puntos de prueba como en todo el conjunto de datos, lo que no tiene por qué coincidir con el entrenamiento.',
    measures: {
      accuracy: [
        'Exactitud balanceada',
        'La media del recall de todas las clases. En un conjunto de prueba balanceado es la exactitud.',
      ],
      regret: [
        'Regret',
        'Puntos de exactitud balanceada que faltan hasta lo mejor que cualquier modelo podría alcanzar con estas densidades.',
      ],
      f1: ['F1 macro', 'La media, sobre las clases, de la media armónica de recall y precisión.'],
      geometric: [
        'Media geométrica',
        'La raíz C-ésima del producto de todos los recalls: 0 en cuanto una clase no se encuentra nunca.',
      ],
      many: ['Many-shot', 'Recall medio de las clases con más de 100 muestras de entrenamiento.'],
      medium: ['Medium-shot', 'Recall medio de las clases con 20 a 100 muestras de entrenamiento.'],
      few: ['Few-shot', 'Recall medio de las clases con menos de 20 muestras de entrenamiento.'],
      loss: [
        'Entropía cruzada de prueba',
        'Menos el logaritmo de la probabilidad de la clase verdadera, en promedio y sin pesos, en nats. Con sigmoide y focal, las probabilidades son las sigmoides divididas por su suma.',
      ],
      calibration: [
        'Error de calibración',
        'Cuánto se separan la confianza y la exactitud, en 15 intervalos de confianza (ECE). El conjunto de prueba está balanceado: un modelo que ha aprendido las frecuencias del entrenamiento está aquí más seguro de la cabeza de lo que debería.',
      ],
    },
    recall: 'recall',
    precision: 'precisión',
    classOf: (letter: string, count: string) =>
      `${letter}, ${count} ${count === '1' ? 'etiqueta' : 'etiquetas'} de entrenamiento`,
    confusionAbout:
      'Las filas son las clases verdaderas; las columnas, lo que dice el modelo. Al seleccionar una celda, sus puntos de prueba se iluminan en todos los mapas.',
    selected: (count: string, truth: string, predicted: string, scheme: string) =>
      count === '1'
        ? `1 punto de prueba de la clase ${truth} que ${scheme} toma por ${predicted} está iluminado en todos los mapas.`
        : `${count} puntos de prueba de la clase ${truth} que ${scheme} toma por ${predicted} están iluminados en todos los mapas.`,
    selectedHits: (count: string, truth: string, scheme: string) =>
      count === '1'
        ? `1 punto de prueba de la clase ${truth} que ${scheme} acierta está iluminado en todos los mapas.`
        : `${count} puntos de prueba de la clase ${truth} que ${scheme} acierta están iluminados en todos los mapas.`,
    calibrationAbout:
      'En la diagonal, un modelo acierta tan a menudo como indica su confianza. Por debajo, está más seguro de lo que debería.',
    undo: 'Pesos deshechos',
    undoAbout:
      'Un modelo entrenado con pesos w responde como si cada clase fuera w veces más frecuente. Hueco: sus probabilidades q tal como son. Relleno: p, proporcional a q/w. Ambas se miden donde las clases son tan frecuentes como en el entrenamiento, porque a eso se refiere p.',
    undoExact:
      'Exacto, en la medida en que un modelo se ajusta a sus datos: softmax y sigmoide con pesos de clase; muestreo balanceado, cuyos pesos son sus extracciones medias; ajuste de logits, donde w es π elevado a −τ. No exacto: la pérdida focal y los márgenes LDAM, cuyo mínimo está en otro lugar, y un cabezal τ-normalizado, que ninguna pérdida ha ajustado. Donde hay etiquetas erróneas, p se refiere a las etiquetas tal como son.',
  },

  curves: {
    measure: 'Mostrar',
    measures: {
      accuracy: 'Exactitud balanceada',
      head: 'Recall cabeza',
      tail: 'Recall cola',
      loss: 'Entropía cruzada de prueba',
    },
    axis: 'Pasos',
    axes: { linear: 'lineal', log: 'logarítmico' },
    step: 'paso',
    best: (share: string) => `mejor alcanzable ${share}`,
    label: (measure: string) => `${measure} de todos los esquemas a lo largo de los pasos`,
    empty: 'Pulsar «Entrenar»: las curvas comienzan con el primer paso.',
  },

  pull: {
    title: 'Qué clase tira de la frontera',
    about:
      'El gradiente de la pérdida de una muestra respecto a los logits, multiplicado por su peso, es la fuerza con la que tira. Cada barra reparte la suma de todas las fuerzas entre las clases: muestras por peso por el modulador medio, que con softmax es 1 − p. En los mapas, los puntos que más tiran se dibujan según su fuerza.',
  },

  truth: {
    show: 'Mejor frontera según las frecuencias',
    overlays: { none: 'Ninguna', balanced: 'Balanceadas', training: 'Entrenamiento', both: 'Ambas' },
    about:
      'Se conocen las densidades de las que se extraen los puntos, y por tanto la mejor frontera posible. A rayas: la mejor donde todas las clases son igual de frecuentes, como en el conjunto de prueba. A puntos: la mejor donde son tan frecuentes como en el entrenamiento, que es lo que se busca sin reponderar.',
    edited: 'Corresponde a los datos tal como se sortean, sin los puntos añadidos, movidos y borrados.',
    noise: 'Las etiquetas sorteadas de nuevo de manera uniforme no mueven ninguna de las dos.',
    balanced: 'La mejor, frecuencias balanceadas',
    training: 'La mejor, frecuencias de entrenamiento',
    balancedShort: 'mejor',
    trainingShort: 'prior',
    accuracy: 'Exactitud balanceada',
    regret: 'Regret',
    regretAbout:
      'Puntos de exactitud balanceada que faltan hasta lo mejor. El azar de qué puntos de prueba se sortearon lo mueve de 0,35 a 0,7 puntos (error estándar).',
    label: 'Recall por clase de las mejores reglas y de cada esquema',
    given:
      'Nadie conoce las densidades de las que proceden estos puntos, así que aquí no hay mejor frontera, ni mejor exactitud alcanzable, ni regret.',
    computing: 'Se está calculando la mejor frontera.',
    failed: (message: string) =>
      `No se ha podido calcular la mejor frontera (${message}). Se intentará de nuevo con el próximo cambio de los ajustes.`,
  },

  difference: {
    reference: 'Comparar con',
    about:
      'Color pleno es donde un mapa dice otra clase que la referencia; la línea de puntos es la frontera de la referencia.',
    summary: (scheme: string, gained: string, lost: string) => `${scheme}: +${gained} −${lost}`,
    alone: 'Añadir un segundo esquema con el que comparar este.',
  },

  seeds: {
    run: 'Ejecutar 10 semillas',
    table: 'Exactitud balanceada por semilla',
    again: 'Repetir',
    cancel: 'Cancelar',
    steps: 'Pasos',
    stepsAbout: 'Cuántos pasos da cada modelo. Todos empiezan de nuevo.',
    about: (count: string) =>
      `Entrena cada esquema con diez conjuntos de puntos y diez inicios, ${count} modelos a la vez, y los compara semilla por semilla. Todo lo demás queda como está ahora.`,
    aboutGiven: (count: string) =>
      `Entrena cada esquema con diez divisiones de los puntos en puntos de entrenamiento y de prueba, con diez inicios, ${count} modelos a la vez, y los compara semilla por semilla. Todo lo demás queda como está ahora.`,
    progress: (step: string, steps: string) => `paso ${step} de ${steps}`,
    starting: 'iniciando',
    failed: (message: string) => `La ejecución se ha detenido: ${message}.`,
    outdated: 'Los ajustes han cambiado desde entonces. Estos números son de antes.',
    compared: 'Comparar con',
    difference: 'Diferencia media',
    interval: 'Intervalo del 95 %',
    range: (low: string, high: string) => `de ${low} a ${high}`,
    intervalAbout:
      't de Student, sobre las diferencias semilla por semilla: los dos esquemas de un par ven los mismos puntos y parten de los mismos pesos.',
    verdict: 'Veredicto',
    verdicts: {
      'within-seed-noise': 'dentro del ruido entre semillas',
      'larger-than-seed-noise': 'improbable por azar',
    },
    verdictAbout: (least: string) =>
      `Una diferencia media se llama improbable por azar si su intervalo excluye 0 y es de al menos ${least} puntos; menos no vale la pena nombrarlo. Se refiere a la media: una semilla suelta puede ir al revés. De los pares que en realidad son iguales, uno de cada veinte se llama así por azar.`,
    broken: (count: string) =>
      count === '1' ? '1 modelo ha fallado y queda fuera.' : `${count} modelos han fallado y quedan fuera.`,
    undecided: 'muy pocas semillas',
    dots: 'Un punto es una semilla; la barra es la media y la desviación estándar.',
    fan: 'Las líneas finas de los mapas son las fronteras con las diez semillas.',
  },
};
