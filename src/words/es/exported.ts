import type { Parts } from '../parts.ts';

/**
 * What files of class counts say to a reader: comments, docstrings, and what a check prints. They load with "Your
 * counts". A text of several lines is broken as it is in the file.
 */
export const exported: Parts['exported'] = {
  titles: {
    loss: {
      pytorch: 'Pesos de clase y las pérdidas softmax, sigmoide y focal, para PyTorch.',
      tensorflow: 'Pesos de clase y las pérdidas softmax, sigmoide y focal, para TensorFlow / Keras.',
      jax: 'Pesos de clase y las pérdidas softmax, sigmoide y focal, para JAX con optax.',
      sklearn: 'Pesos de clase como class_weight de un estimador de scikit-learn.',
    },
    sampler: {
      pytorch: `Un muestreador que extrae muestras en la proporción de los pesos de clase, en lugar de pesos en la
pérdida, para PyTorch.`,
      tensorflow: `Un conjunto de datos de tf.data que extrae muestras en la proporción de los pesos de clase, en lugar
de pesos en la pérdida.`,
      jax: `Extracciones de muestras en la proporción de los pesos de clase, en lugar de pesos en la pérdida, para
JAX.`,
      sklearn: 'Extracciones de muestras en la proporción de los pesos de clase, en lugar de class_weight.',
    },
    labels: {
      pytorch: 'Pesos de términos positivos donde una muestra puede tener varias etiquetas, para PyTorch.',
      tensorflow:
        'Pesos de términos positivos donde una muestra puede tener varias etiquetas, para TensorFlow / Keras.',
      jax: 'Pesos de términos positivos donde una muestra puede tener varias etiquetas, para JAX.',
      sklearn: 'Pesos de cada etiqueta como class_weight, donde una muestra puede tener varias etiquetas.',
    },
  },
  agree: {
    weights: 'los pesos coinciden con Long-Tail Lab',
    losses: 'los pesos y las pérdidas coinciden con Long-Tail Lab',
    draws: 'los pesos y las extracciones coinciden con Long-Tail Lab',
  },
  head: {
    paper: (citation) => `Artículo: ${citation}`,
    counts: (source) => `Conteos: ${source}`,
    noSource: 'sin indicar',
    weights: (rule) => `Pesos: ${rule}`,
    rules: {
      none: 'sin reponderar: cada clase presente pesa 1',
      'inverse-frequency': 'frecuencia inversa, 1 / n',
      'inverse-square-root': 'raíz cuadrada inversa de la frecuencia, 1 / sqrt(n)',
      'class-balanced': 'balanceados por clases, 1 / número efectivo de muestras',
    },
    written: `Escrito por Long-Tail Lab. Las comprobaciones comparan con los números que mostraba; valen solo para
estos conteos y estas elecciones, así que hay que quitarlas al editar COUNTS o una constante.`,
    counted: {
      classes: {
        byLabel: `Muestras de cada clase en todo el conjunto de entrenamiento, nunca en un lote. El índice es la
etiqueta de la clase. La primera clase es la etiqueta 0.`,
        sorted: `Muestras de cada clase en todo el conjunto de entrenamiento, nunca en un lote. Están ORDENADAS, la
clase más frecuente primero: el índice es un rango y NO una etiqueta. Antes de entrenar, poner tus
conteos en su lugar, en el orden de tus etiquetas.`,
      },
      labels: {
        byLabel: `Por etiqueta, muestras de todo el conjunto de entrenamiento que la tienen: positivos. El índice es la
etiqueta de la clase. La primera clase es la etiqueta 0.`,
        sorted: `Por etiqueta, muestras de todo el conjunto de entrenamiento que la tienen: positivos. Están ORDENADAS, la
clase más frecuente primero: el índice es un rango y NO una etiqueta. Antes de entrenar, poner tus
conteos en su lugar, en el orden de tus etiquetas.`,
      },
    },
    names: {
      numbered: 'Nombres de las clases por etiqueta: cada uno es la etiqueta misma.',
      otherNumbers: (
        conversion,
      ) => `Nombres de las clases por etiqueta. Son números, pero NO las etiquetas: una muestra de la clase
NAMES[i] debe tener la etiqueta i. Para convertir: ${conversion}.`,
      words: 'Nombres de las clases por etiqueta: tus etiquetas deben estar numeradas en este orden.',
    },
    volume: `Volumen de una clase en muestras, y la beta del artículo, beta = (N - 1) / N. El código calcula con N,
lo que conserva las cifras de 1 - beta.`,
    effectiveNumber: '(1 - BETA**n) / (1 - BETA), sin las cifras que esa forma pierde cerca de BETA = 1.',
    onlyRepeat: 'beta = 0: las muestras de una clase solo se repiten unas a otras',
    everyNew: 'beta -> 1: cada muestra es nueva',
  },
  weights: {
    sum: 'Pesos que suman el número de clases presentes; una clase sin muestras recibe 0.',
    precision: 'float64, sea cual sea la precisión del modelo',
    meanWeight: `Lo que los pesos hacen a la escala de la pérdida: con SGD simple actúan como este factor sobre la tasa
de aprendizaje, así que hay que ajustarla de nuevo antes de comparar con una pérdida sin pesos.`,
  },
  equivalents: `Otras pérdidas tienen otros pesos con estos nombres. Cuál es el correcto depende de las etiquetas:

WEIGHTS, la alpha del artículo: el peso de la clase verdadera multiplica todos los términos de una
  muestra. Correcto donde cada muestra tiene una clase, con cualquiera de las pérdidas de abajo.
POS_WEIGHT, como pos_weight de la entropía cruzada binaria: multiplica solo el término positivo de una
  clase, y es la razón entre los pesos de sus positivos y de sus negativos. Correcto donde cada clase es
  una pregunta de sí o no por sí misma, como cuando una muestra puede tener varias etiquetas. Donde tiene
  una sola, esa es otra pérdida.
FOCAL_ALPHA, como alpha de una pérdida focal binaria: alpha en los términos positivos y 1 - alpha en los
  negativos, en la misma razón. Correcto donde lo es POS_WEIGHT, pero los términos de cada clase se
  dividen por su propio 1 + POS_WEIGHT, de modo que las clases raras cuentan menos junto a otras. La
  constante habitual 0.25 es igual para todas las clases, así que no pondera las clases raras frente a
  las frecuentes.`,
  posWeight: 'Peso de un término positivo frente a 1 de uno negativo; 1 donde un lado no tiene muestras.',
  losses: {
    initialBias: `Sesgo de la última capa al comienzo del entrenamiento con la pérdida sigmoide o la focal.

Cada clase comienza entonces con la probabilidad 1 / classes, y los negativos fáciles de una muestra,
que son classes - 1, no ahogan los primeros pasos. La pérdida softmax comienza en 0.`,
    gamma: 'de la pérdida focal; con 0 es la pérdida sigmoide',
    testVector: 'Cinco muestras, de la clase más frecuente a la más rara; las pérdidas son las de Long-Tail Lab.',
    shapes: `Da un error si una forma es otra.

Unas etiquetas [batch, 1] se difundirían (broadcasting) a una pérdida errónea, sin aviso.`,
    division: `nn.CrossEntropyLoss(weight=...) divide por la suma de los pesos del lote cuando las etiquetas son índices
de clases. Un lote de una sola clase ignora entonces su peso, y el paso de una muestra de la cola depende
de sus vecinas. El artículo divide por el tamaño del lote, de modo que un peso escala el gradiente de su
muestra.`,
    mean: {
      pytorch: `Suma de las pérdidas ponderadas / tamaño del lote.

Pérdidas [batch], etiquetas [batch], pesos [C].`,
      jax: 'Suma de las pérdidas ponderadas / tamaño del lote, no / suma de los pesos; pesos [C].',
    },
    softplus: 'log(1 + exp(x)); F.softplus omite el logaritmo por encima de x = 20.',
    signed: 's [batch, C]: el logit en la clase verdadera, el logit negado en las demás; p_t = sigmoid(s).',
    softmax: 'Entropía cruzada softmax; logits [batch, C], etiquetas enteras [batch], pesos [C].',
    softmaxBatch: 'Entropía cruzada softmax; [batch].',
    sigmoid: 'Entropía cruzada sigmoide: la suma sobre todas las clases, no su media.',
    sigmoidBatch: 'Entropía cruzada sigmoide: la suma sobre todas las clases, no su media; [batch].',
    focal: 'Suma sobre las clases de (1 - p_t)**gamma * -log(p_t), por el peso de la clase verdadera.',
    focalBatch: 'Suma sobre las clases de (1 - p_t)**gamma * -log(p_t), por el peso de la verdadera; [batch].',
    power: 'Una potencia de 1 - p_t tendría gradientes NaN con gamma < 1.',
    powerOfOptax: 'Una potencia de 1 - p_t, como en optax.sigmoid_focal_loss, tiene gradientes NaN con gamma < 1.',
    module: `Una de las pérdidas con estos pesos; se usa como criterion(logits, labels).

Con autocast, pasar logits.float(). Con "sigmoid" o "focal", la última capa debe comenzar con
torch.nn.init.constant_(last_layer.bias, initial_bias(len(WEIGHTS))).`,
    buffer: 'Se mueve con el modelo a su dispositivo, pero queda fuera de sus puntos de control.',
    others: 'o sigmoid_loss, o focal_loss',
    sparse: `Etiquetas [batch] como int32 y logits [batch, C]; Keras entrega las etiquetas en coma flotante.

Da un error si una forma es otra: unas etiquetas one-hot o unos logits [batch, 1, C] se difundirían
(broadcasting) sin aviso.`,
    weighted: 'Pérdidas [batch] por el peso de la clase verdadera.',
    withBias: 'Con sigmoid_loss o focal_loss:',
    doubles: 'float64, solo para esta comparación',
  },
  keras: `Las etiquetas son índices de clases, [batch] o [batch, 1]; la última capa da logits: sin activación. Una
pérdida devuelve pérdidas ponderadas [batch], y Keras toma su suma / tamaño del lote, como hace el
artículo. No pasar además class_weight a model.fit: ponderaría cada muestra dos veces.`,
  sklearn: {
    keys: {
      numbers: 'Las claves son las etiquetas de y. Si y las contiene como texto: dict(zip(NAMES, WEIGHTS)).',
      names: 'Las claves son las etiquetas de y. Si y contiene índices y no nombres: dict(enumerate(WEIGHTS)).',
      indices: `Las claves son las etiquetas de y. Si y contiene nombres y no índices, ponerlos en lugar del
range.`,
    },
    penalty: `Los estimadores multiplican la pérdida de cada muestra por el peso de su clase y dejan la penalización
como está. Unos pesos cuya media sobre las muestras no es 1 desplazan, por tanto, la fuerza de la
regularización; la C de arriba lo deshace. Para un estimador sin un factor así, usar pesos de media 1,
la escala de "balanced":`,
  },
  undo: {
    batch: `Probabilidades con las frecuencias de clase del entrenamiento; [batch, C], a partir de las de un modelo
ponderado.`,
    row: `Probabilidades con las frecuencias de clase del entrenamiento; una fila de predict_proba, y
model.classes_.`,
    how: `p_c es proporcional a q_c / w_c: una pérdida ponderada es la pérdida sin pesos con frecuencias de clase
multiplicadas por los pesos. Exacto para las pérdidas softmax y sigmoide en la medida en que el modelo
se ajusta, NO para la pérdida focal ni con suavizado de etiquetas. Una clase de peso 0 no tiene muestras
y recibe 0. Para el mejor recall medio, decidir por la mayor p_c / n_c; con frecuencia inversa, esa es
la propia q.`,
  },
  sampler: {
    alike: `Extraer O ponderar, nunca ambas cosas. Las extracciones con estos pesos dan en promedio el gradiente de
la pérdida ponderada, dividido por MEAN_SAMPLE_WEIGHT. Con estos pesos todas las muestras se extraen por
igual. Las extracciones repiten las muestras de las clases raras, lo que favorece el sobreajuste; los
pesos hacen mayores sus pasos.`,
    rarer: (ratio, squared) =>
      `Extraer O ponderar, nunca ambas cosas. Las extracciones con estos pesos dan en promedio el gradiente de
la pérdida ponderada, dividido por MEAN_SAMPLE_WEIGHT. Si además hay pesos en la pérdida, las clases raras
se cuentan dos veces: una muestra de la clase más rara cuenta entonces ${squared} veces lo que una de la
más frecuente, y no ${ratio} veces. Las extracciones repiten las muestras de las clases raras, lo que
favorece el sobreajuste; los pesos hacen mayores sus pasos.`,
    shares: `Con qué frecuencia se extrae cada clase, y cuántas veces cada una de sus muestras en tantas extracciones
como muestras hay.`,
    check: `Da un error si las extracciones de LABELS, una muestra por entrada, se desvían más de 6 errores
estándar y 6 extracciones.`,
    ends: 'de la clase más frecuente a la más rara',
    pytorch: `Para DataLoader(dataset, batch_size=..., sampler=balanced_sampler(labels)); etiquetas [samples].

Tantas extracciones por época como muestras hay, si no se dice otra cosa, con reemplazo. La pérdida queda
sin pesos. torch.multinomial, con la que extrae, admite como mucho 2**24 muestras.`,
    tensorflow: {
      about: 'Extrae de un conjunto de datos por clase, cada uno sin fin, con estas proporciones.',
      example: 'A partir de un conjunto de datos de pares (características, etiqueta) con pocas clases:',
      loss: 'La pérdida queda sin pesos; model.fit recibe steps_per_epoch, y no class_weight.',
    },
    jax: 'JAX no tiene cargador de datos: NumPy extrae en el procesador, en float64.',
    sklearn: `model.fit(X[indices], y[indices]) con indices = draw(y, len(y)), y sin class_weight; y contiene índices de
clases. Extraer solo de la parte de entrenamiento, después de la división: una muestra extraída en ambas
partes se vería dos veces.`,
    numpy: `Índices de las muestras extraídas, [size], con reemplazo; etiquetas [samples].

Lotes: en cada paso draw(labels, batch_size, seed=step), y después X[indices] y labels[indices].`,
  },
  labels: {
    samples: 'Muestras en total. Pueden ser menos que todos los positivos juntos, pero no que los de una etiqueta.',
    each: `El artículo pondera una muestra por su clase. Con varias etiquetas una muestra no tiene una única clase,
así que cada etiqueta es una clasificación propia en muestras que la tienen y muestras que no, y la
fórmula pondera esas dos. FOCAL_ALPHA es la misma razón, escrita para una pérdida focal; los términos de
cada etiqueta se dividen entonces por su propio 1 + POS_WEIGHT, de modo que las etiquetas raras cuentan
menos junto a otras.`,
    testVector: 'Cinco muestras; los números son los de Long-Tail Lab.',
    criterion: `criterion = torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor(POS_WEIGHT)) es la pérdida de abajo
dividida por el número de etiquetas: toma la media sobre las etiquetas, no su suma.`,
    loss: `Entropía cruzada binaria sumada sobre las etiquetas, media sobre el lote.

Objetivos 0 o 1, pos_weight [labels].`,
    lossBatch: `Entropía cruzada binaria sumada sobre las etiquetas, [batch].

Objetivos 0 o 1 y logits, ambos [batch, labels].`,
    focal: 'alpha * (1 - p_t)**gamma * -log(p_t) en términos positivos, 1 - alpha en negativos; alpha [labels].',
    focalBatch: `alpha * (1 - p_t)**gamma * -log(p_t) en términos positivos, 1 - alpha en negativos; suma [batch].`,
    undo: `Probabilidad de cada etiqueta con su frecuencia en el entrenamiento, de un modelo con pos_weight.

El cociente de probabilidades (odds) se divide por pos_weight. Exacto para multi_label_loss en la medida
en que el modelo se ajusta, no para la pérdida focal. Para el menor número de errores, comparar las
probabilidades con 1/2; para la mejor media de los recalls de positivos y negativos, con la proporción de
muestras que tienen la etiqueta.`,
    example: (code) => `Por ejemplo ${code}.`,
    lastLayer: 'la última capa da logits: sin activación',
    targets: 'Y [samples, labels], 0 o 1',
    unfitted: `Las etiquetas que tienen todas las muestras, o ninguna, no se pueden aprender: omitirlas. El peso medio de
una muestra difiere según la etiqueta, y con él cuánto cuenta la penalización: C=1 / peso medio lo
deshace.`,
  },
  json: {
    about: (citation, order, use) =>
      `Pesos de clase según ${citation}. Los conteos son los de todo el conjunto de entrenamiento, ${order}; beta = (N - 1) / N, y N es null donde es infinita; ${use} Escrito por Long-Tail Lab.`,
    orders: {
      byLabel: 'en el orden de las etiquetas, la primera de las cuales es 0',
      sorted: 'ordenados por tamaño: el orden es el de los rangos y NO el de las etiquetas',
    },
    uses: {
      loss: 'los pesos suman el número de clases presentes. Hay que dividir la suma de las pérdidas ponderadas por el tamaño del lote.',
      sampler:
        'los pesos suman el número de clases presentes. Hay que extraer cada muestra con el peso de su clase, de modo que una clase tenga su draw_share, y no ponderar también la pérdida.',
      labels:
        'los conteos son los positivos de cada etiqueta, de tantas muestras. pos_weight multiplica el término positivo de una etiqueta; focal_alpha es la misma razón como alpha de una pérdida focal, con 1 - alpha en los términos negativos.',
    },
  },
};
