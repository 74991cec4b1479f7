import type { Parts } from '../parts.ts';

/** Numbers of models, before a noun. */
const countWords = ['零', '一', '两', '三', '四', '五', '六'];

/** Words of the notes that stand before anything has been learned. */
export const firstNote: Parts['main']['note'] = {
  shapes: ['圆形', '方形', '三角形', '菱形', '星形', '十字形', '倒三角形', '六边形', '条形', '五边形'],
  before: (count) => ({
    lead: '请按“播放”。',
    body:
      count === 1
        ? '一个小网络学习这些点。在决策图下方添加一种方案，即可与它比较。'
        : `同一个小网络的${countWords[count]}个副本从相同的权重出发，看到相同的点。它们唯一的不同，是各自最小化的目标。`,
  }),
  early: (shape) => ({
    lead: `请看${shape}。`,
    body: '模型先找到最常见的类别。它们多快开始顾及最稀有的类别，取决于各自最小化的目标。',
  }),
};
