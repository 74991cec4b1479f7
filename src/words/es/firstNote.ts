import type { Parts } from '../parts.ts';

/** Numbers of copies, at the start of a sentence. */
const countWords = ['Ninguna', 'Una', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis'];

/** Words of the notes that stand before anything has been learned. Shapes come with their articles. */
export const firstNote: Parts['main']['note'] = {
  shapes: [
    'los círculos',
    'los cuadrados',
    'los triángulos',
    'los rombos',
    'las estrellas',
    'las cruces',
    'los triángulos invertidos',
    'los hexágonos',
    'las barras',
    'los pentágonos',
  ],
  before: (count: number) => ({
    lead: 'Pulsar «Entrenar».',
    body:
      count === 1
        ? 'Una red pequeña aprende estos puntos. Con «Añadir un esquema», debajo de los mapas, se compara con otra.'
        : `${countWords[count]} copias de una misma red pequeña parten de los mismos pesos y ven los mismos puntos. Solo difieren en lo que minimizan.`,
  }),
  early: (shape: string) => ({
    lead: `Atención a ${shape}.`,
    body: 'Los modelos encuentran primero las clases más frecuentes. Cuándo empiezan a atender a las más raras depende de lo que minimizan.',
  }),
};
