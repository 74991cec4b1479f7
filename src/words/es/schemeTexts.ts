import type { Parts } from '../parts.ts';

/** Texts of the schemes, which load with the first box that is opened. */
export const schemeTexts: Parts['schemeTexts'] = {
  none: {
    about:
      'Todas las muestras cuentan lo mismo, así que las clases más frecuentes son las que más tiran. Aprende las clases tan probables como son en el entrenamiento.',
    source: 'Minimización del riesgo empírico: la base de toda comparación.',
  },
  'inverse-frequency': {
    about:
      'Todas las clases cuentan lo mismo en total, así que una muestra de una clase rara cuenta por muchas. Donde una clase así tiene pocas muestras, el modelo memoriza estas muestras pesadas, también las de etiqueta errónea; con muchas muestras, unas pocas etiquetas erróneas le hacen poco daño.',
    source:
      'El límite β → 1 del término balanceado por clases. El «balanced» de scikit-learn es lo mismo salvo un factor.',
  },
  'inverse-square-root': {
    about:
      'A medio camino entre no reponderar y la frecuencia inversa: una muestra de una clase con 100 veces menos pesa 10 veces más.',
    source: 'Mikolov et al. 2013 (frecuencias de palabras); Mahajan et al. 2018 (hashtags).',
  },
  'class-balanced': {
    about:
      'Pesos según el número efectivo de muestras. β va de no reponderar, en 0, a la frecuencia inversa, cerca de 1: ninguna muestra pesa más de N = 1/(1 − β) veces lo que otra.',
    source: 'Cui et al., CVPR 2019; allí β va de 0,9 a 0,9999, y es 0,999 con γ = 0,5 en datos grandes.',
  },
  'logit-adjustment': {
    about:
      'Al entrenar, cada logit recibe el logaritmo de la proporción de su clase, multiplicado por τ; en la prueba no recibe nada. Con τ = 1 es balanced softmax, y con muestras sin fin su mejor respuesta es la regla de Bayes para clases balanceadas. Con pocas muestras y etiquetas erróneas, memoriza estas. Cuidado con τ mayor que 1 donde hay etiquetas erróneas: en la primera escena incluso la mejor respuesta cae entonces del 97,6 % al 78,2 % (τ = 1,5).',
    source: 'Menon et al., ICLR 2021 (τ = 1); Ren et al., NeurIPS 2020 (balanced softmax). Solo con softmax.',
  },
  ldam: {
    about:
      'Una muestra debe ganar por un margen, que es mayor para las clases raras. El original divide características y pesos por sus normas, así que sus logits son 30 veces un coseno y un margen de 0,5 significa 15 logits. Aquí el cabezal no está normalizado: puede crecer más que un margen, que por eso hace menos, y m se mide en logits.',
    source: 'Cao et al., NeurIPS 2019: m = 0,5 y s = 30, con pesos diferidos. Solo con softmax.',
  },
  deferred: {
    about:
      'Hasta cierto paso entrena sin pesos, y después con pesos balanceados por clases: aprende las características de todas las muestras antes de que las raras cuenten más. Se ve saltar la frontera.',
    source:
      'Cao et al., NeurIPS 2019 (DRW): desde la época 160 de 200, donde también baja su tasa de aprendizaje. β = 0,9999 está en el código de los autores; el artículo dice 1/n. Aquí empieza tras un tercio de la ejecución si no se fija otra cosa.',
  },
  'class-balanced-sampling': {
    about:
      'Cada paso extrae aproximadamente tantas muestras como hay, con todas las clases igual de probables; el peso es aquí cuántas veces se extrae una muestra de media. En esperanza es frecuencia inversa con un peso medio por muestra de 1. Lo que difiere es el ruido: una muestra rara se ve a menudo, y no siempre el mismo número de veces.',
    source:
      'Muestreo balanceado por clases, como en Kang et al., ICLR 2020. Cuántas veces se extrae una muestra es un número de Poisson.',
  },
  'post-hoc-adjustment': {
    about:
      'Entrena como sin reponderar. Al responder, se resta τ log π de cada logit: con τ = 1, lo que se ajusta a clases tan frecuentes como en el entrenamiento pasa a ajustarse a clases igual de frecuentes. Así, τ actúa de inmediato, sin un paso, también cuando la ejecución ha terminado. Sus características proceden de todas las muestras por igual, así que unas pocas etiquetas erróneas de una clase rara las deforman menos que en el entrenamiento con el ajuste: en la Figura 1 alcanzó el 82 % frente al 70 %, en promedio sobre seis semillas.',
    source:
      'Menon et al., ICLR 2021: argmax de z − τ log π, con τ = 1 donde el softmax es correcto, y si no, elegida con datos de validación. Solo con softmax.',
  },
  'tau-normalised': {
    about:
      'Entrena como sin reponderar. Al responder, los pesos de cada clase en la última capa se dividen por su norma elevada a τ, de inmediato y sin un paso. El sesgo se suprime, como en el artículo, donde apenas cuenta; aquí sí: con τ = 0 es la red entrenada sin sus últimos sesgos. En las redes del artículo las clases frecuentes tienen los pesos de mayor norma. En redes tan pequeñas como estas son sobre todo las raras (en 27 de 30 ejecuciones en cinco escenas), y una τ mayor cuesta entonces exactitud balanceada.',
    source:
      'Kang et al., ICLR 2020, que eligen τ entre 0 y 1 con datos de validación; con τ = 1 todas las normas son iguales. Aquí es 0,5 si no se fija otra cosa.',
  },
  'retrained-head': {
    about:
      'Hasta cierto paso aprenden todas las capas, como sin reponderar. Desde entonces las capas ocultas quedan como están, y la última capa se aprende de nuevo, desde los pesos con los que empezó, con muestras extraídas con todas las clases igual de probables. Así, las características son las de todas las muestras, y solo se balancea cómo se ponderan. Adam empieza de nuevo con ella; la tasa de aprendizaje sigue su plan. En ese paso se ven saltar todas las fronteras.',
    source:
      'Kang et al., ICLR 2020 (cRT), que entrenan el nuevo cabezal durante unas pocas épocas, con la tasa de aprendizaje empezada de nuevo. Aquí empieza tras la mitad de la ejecución si no se fija otra cosa.',
  },
  'class-volumes': {
    about:
      'Pesos balanceados por clases con un volumen N propio para cada clase: una clase cuyas muestras se repiten unas a otras tiene uno pequeño. Mientras este esquema está entre los mapas, los puntos de las clases en el gráfico de Eₙ se pueden arrastrar arriba y abajo, o mover con las flechas; Inicio devuelve a un punto la N común. El peso va con 1/Eₙ: bajar un punto aumenta el peso de su clase.',
    source:
      'Cui et al., CVPR 2019, nombran N por clase y toman una N para todas, porque nada la revela para clases sueltas. Por defecto todas tienen la N común, y esto es balanceado por clases.',
  },
};
