import type { Parts } from '../parts.ts';

/** Words of the charts that compare models. Functions take formatted numbers. */
export const compareCharts: Parts['compareCharts'] = {
  percent: (number) => `${number}%`,

  confusion: {
    truth: '真实',
    predicted: '预测',
    label: (title) => `“${title}”的混淆矩阵：行是真实类别，列是预测类别`,
    keys: '方向键读取一个单元格，Enter 选择它。',
    hit: (hits, points, letter, share) => `类别 ${letter} 的 ${points} 个测试点中，${hits} 个识别正确（${share}）`,
    mistaken: (taken, points, truth, predicted, share) =>
      `类别 ${truth} 的 ${points} 个测试点中，${taken} 个被误认为 ${predicted}（${share}）`,
    none: (letter) => `类别 ${letter} 的测试点没有得到回答`,
    chosen: (reading) => `已选择：${reading}`,
    unchosen: '未选择任何单元格',
  },

  pull: {
    label: (models) => `每个类别在梯度中所占的份额：${models}`,
    keys: '方向键读取一个份额。',
    hint: '指向一个类别，可看到它的份额由什么组成。',
    reading: (model, letter, samples, weight, modulator, pull, share) =>
      `${model}，${letter}：${samples} 个样本 × 权重 ${weight} × 平均调制因子 ${modulator} = ${pull}，占拉力的 ${share}`,
    none: (model, letter) => `${model}，${letter}：没有拉力`,
    segment: (letter, share) => `${letter} ${share}`,
  },

  reliability: {
    confidence: '置信度，%',
    accuracy: '准确率，%',
    error: (share) => `ECE ${share}`,
    label: (title, error) => `“${title}”的校准：准确率随置信度的变化。期望校准误差 ${error}`,
    keys: '左右方向键读取一个区间。',
    reading: (from, to, points, confidence, accuracy) =>
      `置信度 ${from} 至 ${to}%：${points} 个测试点，平均把握 ${confidence}，正确 ${accuracy}`,
    none: (from, to) => `置信度 ${from} 至 ${to}%：没有测试点`,
    undone: (before, after) => `ECE ${before} → ${after}`,
    undoneNearly: (before, after) => `ECE ${before} → ${after}，不精确`,
    nothing: (error) => `ECE ${error}，没有可撤销的`,
    undoneLabel: (title, before, after) =>
      `“${title}”在训练类别频率下的校准：准确率随置信度的变化。期望校准误差 ${before}，撤销加权后 ${after}`,
    undoneReading: (from, to, undone, answered) =>
      `置信度 ${from} 至 ${to}%。撤销加权后：${undone}。原样回答：${answered}`,
    part: (share, confidence, accuracy) => `占点的 ${share}，把握 ${confidence}，正确 ${accuracy}`,
    noPart: '无',
  },

  seeds: {
    axis: '平衡准确率，%',
    label: (models) => `每个种子的平衡准确率及其平均值和标准差：${models}`,
    keys: '方向键读取一个种子。',
    result: (mean, deviation) => `${mean} ± ${deviation}`,
    reading: (seed, model, accuracy) => `种子 ${seed}，${model}：${accuracy}`,
    none: (seed, model) => `种子 ${seed}，${model}：尚无结果`,
    guide: (accuracy) => `可达到的最优值 ${accuracy}`,
  },

  difference: {
    lost: '− 失去',
    gained: '获得 +',
    plus: (count) => `+${count}`,
    minus: (count) => `−${count}`,
    label: (title) => `每个类别获得和失去的测试点：${title}`,
    keys: '上下方向键读取一个类别。',
    reading: (letter, gained, lost) => `类别 ${letter}：获得 ${gained} 个测试点，失去 ${lost} 个`,
  },
};
