import type { Parts } from '../parts.ts';

/** Names of the schemes. */
export const schemes: Parts['main']['schemes'] = {
  none: { name: '不加权', line: '不加权', sub: 'β = 0' },
  'inverse-frequency': { name: '逆频率', line: '1/n', sub: 'β → 1' },
  'inverse-square-root': { name: '逆平方根', line: '1/√n', sub: '1/√n' },
  'class-balanced': { name: '类别平衡', line: 'β', sub: 'β' },
  'logit-adjustment': {
    name: 'Logit 调整',
    line: 'logit 调整',
    sub: '平衡 softmax',
    own: 'τ',
    ownIs: (value) => (value === '1' ? 'τ = 1，平衡 softmax' : `τ = ${value}`),
  },
  ldam: {
    name: 'LDAM 间隔',
    line: 'LDAM',
    sub: '间隔',
    own: '最大间隔 m',
    ownIs: (value) => `m = ${value}`,
  },
  deferred: {
    name: '延迟重加权',
    line: '延迟',
    sub: '稍后用 β',
    own: '在第 T 步之后',
    ownIs: (value) => `第 ${value} 步之后`,
  },
  'class-balanced-sampling': { name: '平衡采样', line: '采样', sub: '每类 1/C' },
  'post-hoc-adjustment': {
    name: '事后调整',
    line: '事后',
    sub: '训练之后',
    own: 'τ',
    ownIs: (value) => `τ = ${value}`,
  },
  'tau-normalised': {
    name: 'τ 归一化分类头',
    line: 'τ 归一化',
    sub: '训练之后',
    own: 'τ',
    ownIs: (value) => `τ = ${value}`,
  },
  'retrained-head': {
    name: '重训练分类头',
    line: 'cRT',
    sub: 'cRT',
    own: '在第 T 步之后',
    ownIs: (value) => `第 ${value} 步之后 cRT`,
  },
  'class-volumes': {
    name: '各类别的 N',
    line: '各类别的 N',
    sub: 'β',
    ownIs: (letters) => `单独的 N：${letters}`,
  },
};

/** Words inside formulas. */
export const formulas: Parts['main']['formulas'] = {
  'mean-draws': '平均抽取次数',
  'up-to-step': '直到步',
  'from-then': '此后',
  'anew-after': '重新学习，自步',
};
