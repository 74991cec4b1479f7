import type { Parts } from '../parts.ts';

/** Words of the page's head. */
export const page: Parts['page'] = {
  description:
    'Arrastrar β y ver cómo se entrenan, uno junto a otro, de uno a seis modelos pequeños con datos de cola larga: número efectivo de muestras, pesos de clase y fronteras de decisión, en vivo en el navegador.',
};
