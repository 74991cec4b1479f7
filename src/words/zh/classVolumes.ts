import type { Parts } from '../parts.ts';

/** Words of volumes by class; they load with the sliders that set them. Functions take formatted numbers. */
export const classVolumes: Parts['classVolumes'] = {
  nameOf: (letter) => `类别 ${letter} 的 N`,
  own: (volume, effective, n) => `N = ${volume}，Eₙ = ${effective}，共 ${n} 个样本`,
  common: (volume, effective, n) => `N = ${volume}，与全体相同，Eₙ = ${effective}，共 ${n} 个样本`,
  reading: (letter, volume, effective) => `${letter}：N = ${volume}，Eₙ = ${effective}`,
  list: '单独的 N',
  none: '无；请在 Eₙ 图上拖动一个类别的圆点',
  classIs: (letter, volume) => `${letter} ${volume}`,
  clear: '所有类别用同一个 N',
};
