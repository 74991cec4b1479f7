import type { Parts } from '../parts.ts';

/** Words of the less common settings of training. Functions take formatted numbers. */
export const moreTraining: Parts['moreTraining'] = {
  schedule: '学习率调度',
  scheduleAbout:
    '学习率如何变化。按余弦曲线，它在 T 步之内降到 0，运行随之结束。恒定学习率没有终点：它显示长时间训练会做什么，即把错误标签记住。',
  schedules: { cosine: '余弦', constant: '恒定' },
  until: '在 T 步之内',
  untilAbout: '学习率在多少步之内降到 0。此后一切不再变化。',
  rateCurve: (schedule) => `学习率随步数的变化：${schedule}`,
  rateNow: (rate) => `当前学习率 ${rate}`,
  decay: '权重衰减',
  decayAbout: '每一步，每个参数都减去自身的这一比例乘以学习率。它与 Adam 解耦，如同 AdamW。',
  depth: '隐藏层',
  depthAbout: '两个坐标与类别之间有多少层隐藏单元。改动会使运行重新开始。',
  width: '每层单元数',
  widthAbout: '每个隐藏层有多少个单元：单元越多，能画出的边界越精细。改动会使运行重新开始。',
  activation: '激活函数',
  activationAbout: '隐藏单元对它的求和结果做什么：tanh 平滑地弯曲，relu 截去负的部分。改动会使运行重新开始。',
  activations: { tanh: 'tanh', relu: 'relu' },
  rest: '变化缓慢时暂歇',
  restAbout:
    '学习率恒定时，如果平衡准确率有一段时间变化缓慢，即相邻两个 250 步之间的变化不超过一个百分点，训练就暂歇。改动任何设置都会使它继续。',
};
