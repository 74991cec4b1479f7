/** Words of volumes by class; they load with the sliders that set them. Functions take formatted numbers. */
export const classVolumes = {
  nameOf: (letter: string) => `N of class ${letter}`,
  own: (volume: string, effective: string, n: string) => `N = ${volume}, Eₙ = ${effective} of ${n} samples`,
  common: (volume: string, effective: string, n: string) =>
    `N = ${volume}, as for all, Eₙ = ${effective} of ${n} samples`,
  reading: (letter: string, volume: string, effective: string) => `${letter}: N = ${volume}, Eₙ = ${effective}`,
  list: 'N of their own',
  none: 'none; drag a class’s dot on the chart of Eₙ',
  classIs: (letter: string, volume: string) => `${letter} ${volume}`,
  clear: 'One N for all classes',
};
