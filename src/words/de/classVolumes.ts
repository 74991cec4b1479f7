import type { Parts } from '../parts.ts';

/** Words of volumes by class; they load with the sliders that set them. Functions take formatted numbers. */
export const classVolumes: Parts['classVolumes'] = {
  nameOf: (letter: string) => `N der Klasse ${letter}`,
  own: (volume: string, effective: string, n: string) => `N = ${volume}, Eₙ = ${effective} von ${n} Beispielen`,
  common: (volume: string, effective: string, n: string) =>
    `N = ${volume}, wie alle, Eₙ = ${effective} von ${n} Beispielen`,
  reading: (letter: string, volume: string, effective: string) => `${letter}: N = ${volume}, Eₙ = ${effective}`,
  list: 'Eigene N',
  none: 'keine; den Punkt einer Klasse im Diagramm von Eₙ ziehen',
  classIs: (letter: string, volume: string) => `${letter} ${volume}`,
  clear: 'Ein N für alle Klassen',
};
