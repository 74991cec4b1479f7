import type { Parts } from '../parts.ts';

/** Words of the page's head. */
export const page: Parts['page'] = {
  description:
    'β ziehen und zusehen, wie ein bis sechs kleine Modelle nebeneinander auf Long-Tail-Daten trainieren: effektive Anzahl von Beispielen, Klassengewichte und Entscheidungsgrenzen, live im Browser.',
};
