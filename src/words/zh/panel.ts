import type { Parts } from '../parts.ts';

/** Words of the tiles' own settings. */
export const tiles: Parts['main']['tiles'] = {
  add: '添加方案',
  scheme: '方案',
  remove: '移除这幅决策图',
  ownBeta: '单独的 β',
  ownLoss: '损失',
  ownGamma: '单独的 γ',
  asForAll: '同全体',
  ownAbout: '只作用于这幅决策图，从下一步起生效。',
  softmaxOnly: '它是针对 softmax 定义的，无论全体设为哪种损失，它都用 softmax 训练。',
  typed: '输入数值',
};

/** Words of the closed panel that compares schemes, and of saving what a view shows. */
export const panel: Parts['main']['compare'] = {
  title: '比较',
  loading: '请稍候。',
  brush: '画笔',
  brushAbout: '在决策图上添加、移动和擦除训练点',
  panels: {
    metrics: '指标',
    curves: '随时间',
    pull: '拉力',
    truth: '最优边界',
    difference: '差异',
    seeds: '10 个种子',
  },

  save: {
    csv: 'CSV',
    svg: 'SVG',
    png: 'PNG',
    table: '表格',
    csvAbout: '按方案和类别保存全部指标',
    svgAbout: '把这些图表保存为一个 SVG',
    pngAbout: '把这些图表保存为一个 PNG',
    chart: (title) => `保存“${title}”`,
    failed: '这个浏览器无法绘制该图片。',
  },
};
