import type { Parts } from '../parts.ts';

/** Words of what the lesson prints: a worksheet, and what the reader did. Functions take formatted numbers. */
export const worksheet: Parts['worksheet'] = {
  print: 'Imprimir',
  printAbout: 'La hoja de trabajo es una página con las ocho preguntas y sitio para las estimaciones.',
  sheet: 'Hoja de trabajo',
  done: 'Lo que has hecho',
  printDone: 'Imprimir lo que has hecho',
  title: 'Long-Tail Lab: hoja de trabajo',
  doneTitle: 'Long-Tail Lab: lo que has hecho',
  name: 'Nombre',
  date: 'Fecha',
  lead: 'Primero estimar, luego probarlo, después mirar. Una estimación nunca es errónea: dice lo que se pensaba antes.',
  because: 'Porque',
  measured: 'Medido',
  before: 'a trazos: sin pesos, media de 60 semillas',
  questions: {
    forgotten: (head, tail) =>
      `${head} etiquetas dicen A, ${tail} dicen E, y todas cuentan lo mismo. Tras 100 pasos, ¿cuántos de 100 puntos nuevos de E se encuentran?`,
    inverse:
      'Ahora todas las clases cuentan lo mismo. Tras 300 pasos, ¿cuántos de 100 puntos nuevos de A y de E se encuentran?',
    worth:
      'Una clase es una caja de 100 celdas. Cada muestra cubre la celda en la que cae. Sombrear lo que cubren 100 lanzamientos.',
    beta: (head, tail) =>
      `Con β = 0,9, N es 10. ¿Cuántas veces pesa una etiqueta de E (hay ${tail}) lo que una de A (hay ${head})? Rodear la respuesta.`,
    middle: '¿Cuál tendrá la mayor exactitud balanceada tras 300 pasos? Rodear la respuesta.',
    clean: (lead) =>
      `Con etiquetas erróneas, β = 0,99 aventajaba a 1/n en ${lead} puntos, la media de 60 semillas. ¿En cuántos cuando todas las etiquetas son correctas?`,
    cleanAlone: '¿En cuántos puntos aventaja β = 0,99 a 1/n cuando todas las etiquetas son correctas?',
    focal: (share) =>
      `Con γ = 0 las etiquetas erróneas ejercen ${share} de cada 100 partes de la fuerza, la media de 60 semillas. ¿Cuántas con γ = 2?`,
    focalAlone: '¿Cuántas de cada 100 partes de la fuerza ejercen las etiquetas erróneas con γ = 2?',
    counts:
      'iNaturalist 2018 tiene 1000 imágenes en su clase más frecuente y 2 en la más rara. Con β = 0,9999, ¿cuántas veces pesa una imagen de la más rara lo que una de la más frecuente? Rodear la respuesta.',
  },
  wrongLabels: 'etiquetas erróneas',
  lead0: 'β = 0,99 − 1/n',
  step: 'Paso',
  you: 'Tú',
  here: 'Aquí',
  seeds: '60 semillas',
  none: '–',
  marks: 'Círculo vacío: tu estimación. Círculo relleno: lo que salió aquí. Puntos pequeños: otras 60 semillas.',
};
