import type { Parts } from '../parts.ts';

/** Words of the page's head. */
export const page: Parts['page'] = {
  description:
    '拖动 β，看一到六个小模型在同一份长尾数据上并排训练：有效样本数、类别权重与决策边界，全部在浏览器中实时计算。',
};
