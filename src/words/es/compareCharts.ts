import type { Parts } from '../parts.ts';

/** Words of the charts that compare models. Functions take formatted numbers. */
export const compareCharts: Parts['compareCharts'] = {
  percent: (number: string) => `${number} %`,

  confusion: {
    truth: 'verdadera',
    predicted: 'predicha',
    label: (title: string) =>
      `Matriz de confusión de ${title}: clases verdaderas en filas, clases predichas en columnas`,
    keys: 'Las flechas leen una celda, Enter la selecciona.',
    hit: (hits: string, points: string, letter: string, share: string) =>
      `Se reconocen ${hits} de ${points} puntos de prueba de la clase ${letter} (${share})`,
    mistaken: (taken: string, points: string, truth: string, predicted: string, share: string) =>
      `${taken} de ${points} puntos de prueba de la clase ${truth} se toman por ${predicted} (${share})`,
    none: (letter: string) => `Ningún punto de prueba de la clase ${letter} tiene respuesta`,
    chosen: (reading: string) => `Seleccionado: ${reading}`,
    unchosen: 'No hay nada seleccionado',
  },

  pull: {
    label: (models: string) => `Qué parte del gradiente aporta cada clase, para ${models}`,
    keys: 'Las flechas leen una parte.',
    hint: 'Al señalar una clase se ve de qué se compone su parte.',
    reading: (
      model: string,
      letter: string,
      samples: string,
      weight: string,
      modulator: string,
      pull: string,
      share: string,
    ) =>
      `${model}, ${letter}: ${samples} ${samples === '1' ? 'muestra' : 'muestras'} × peso ${weight} × modulador medio ${modulator} = ${pull}, ${share} de la fuerza`,
    none: (model: string, letter: string) => `${model}, ${letter}: ninguna fuerza`,
    segment: (letter: string, share: string) => `${letter} ${share}`,
  },

  reliability: {
    confidence: 'confianza, %',
    accuracy: 'exactitud, %',
    error: (share: string) => `ECE ${share}`,
    label: (title: string, error: string) =>
      `Calibración de ${title}: exactitud frente a confianza. Error de calibración esperado ${error}`,
    keys: 'Las flechas izquierda y derecha leen un intervalo.',
    reading: (from: string, to: string, points: string, confidence: string, accuracy: string) =>
      `Confianza de ${from} a ${to} %: ${points} ${points === '1' ? 'punto' : 'puntos'} de prueba, confianza media ${confidence}, aciertos ${accuracy}`,
    none: (from: string, to: string) => `Confianza de ${from} a ${to} %: ningún punto de prueba`,
    undone: (before: string, after: string) => `ECE ${before} → ${after}`,
    undoneNearly: (before: string, after: string) => `ECE ${before} → ${after}, no exacto`,
    nothing: (error: string) => `ECE ${error}, nada que deshacer`,
    undoneLabel: (title: string, before: string, after: string) =>
      `Calibración de ${title} con las frecuencias de clase del entrenamiento: exactitud frente a confianza. Error de calibración esperado ${before}, con los pesos deshechos ${after}`,
    undoneReading: (from: string, to: string, undone: string, answered: string) =>
      `Confianza de ${from} a ${to} %. Deshechos: ${undone}. Tal como responde: ${answered}`,
    part: (share: string, confidence: string, accuracy: string) =>
      `${share} de los puntos, confianza ${confidence}, aciertos ${accuracy}`,
    noPart: 'ninguno',
  },

  seeds: {
    axis: 'exactitud balanceada, %',
    label: (models: string) =>
      `Exactitud balanceada de cada semilla, su media y su desviación estándar, para ${models}`,
    keys: 'Las flechas leen una semilla.',
    result: (mean: string, deviation: string) => `${mean} ± ${deviation}`,
    reading: (seed: string, model: string, accuracy: string) => `Semilla ${seed}, ${model}: ${accuracy}`,
    none: (seed: string, model: string) => `Semilla ${seed}, ${model}: aún sin resultado`,
    guide: (accuracy: string) => `mejor alcanzable ${accuracy}`,
  },

  difference: {
    lost: '− perdidos',
    gained: 'ganados +',
    plus: (count: string) => `+${count}`,
    minus: (count: string) => `−${count}`,
    label: (title: string) => `Puntos de prueba ganados y perdidos en cada clase: ${title}`,
    keys: 'Las flechas arriba y abajo leen una clase.',
    reading: (letter: string, gained: string, lost: string) =>
      `Clase ${letter}: ${gained} ${gained === '1' ? 'punto de prueba ganado' : 'puntos de prueba ganados'}, ${lost} ${lost === '1' ? 'perdido' : 'perdidos'}`,
  },
};
