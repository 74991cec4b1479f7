import type { Parts } from '../parts.ts';

/** Words of volumes by class; they load with the sliders that set them. Functions take formatted numbers. */
export const classVolumes: Parts['classVolumes'] = {
  nameOf: (letter: string) => `N de la clase ${letter}`,
  own: (volume: string, effective: string, n: string) => `N = ${volume}, Eₙ = ${effective} de ${n} muestras`,
  common: (volume: string, effective: string, n: string) =>
    `N = ${volume}, la común, Eₙ = ${effective} de ${n} muestras`,
  reading: (letter: string, volume: string, effective: string) => `${letter}: N = ${volume}, Eₙ = ${effective}`,
  list: 'N propias',
  none: 'ninguna; arrastrar el punto de una clase en el gráfico de Eₙ',
  classIs: (letter: string, volume: string) => `${letter} ${volume}`,
  clear: 'Una N para todas las clases',
};
