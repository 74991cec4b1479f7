import type { Parts } from '../parts.ts';

/** Words for readers who do not see the figures: sentences and tables, sound, and what training did. */
export const reading: Parts['reading'] = {
  figure: '图',
  name: '名称',
  none: '这个页面里还没有可以读成表格的图。',
  again: '再读一次',
  againAbout: '图现在的样子，以及其间的变化',
  csv: '保存为 CSV',
  close: '关闭',
  tellTraining: '屏幕阅读器：不时播报训练做了什么',

  curves: {
    over: (label, axis, from, to) => `${label}。横轴：${axis}，从 ${from} 到 ${to}。`,
    risesAll: (curve, from, to) => `${curve}从 ${from} 升到 ${to}。`,
    fallsAll: (curve, from, to) => `${curve}从 ${from} 降到 ${to}。`,
    rises: (curve, first, last) =>
      `${curve}从 ${first.place} 处的 ${first.value} 升到 ${last.place} 处的 ${last.value}。`,
    falls: (curve, first, last) =>
      `${curve}从 ${first.place} 处的 ${first.value} 降到 ${last.place} 处的 ${last.value}。`,
    level: (curve, first) => `${curve}保持在 ${first.value} 附近。`,
    peaks: (curve, first, most, last) =>
      `${curve}从 ${first.place} 处的 ${first.value} 开始，在 ${most.place} 处最大，为 ${most.value}，到 ${last.place} 处为 ${last.value}。`,
    dips: (curve, first, least, last) =>
      `${curve}从 ${first.place} 处的 ${first.value} 开始，在 ${least.place} 处最小，为 ${least.value}，到 ${last.place} 处为 ${last.value}。`,
    wavers: (curve, first, least, most, last) =>
      `${curve}从 ${first.place} 处的 ${first.value} 到 ${last.place} 处的 ${last.value}；最小值是 ${least.place} 处的 ${least.value}，最大值是 ${most.place} 处的 ${most.value}。`,
    empty: (curve) => `${curve}没有值。`,
    cross: (one, other, place) => `${one}与${other}在 ${place} 附近相交。`,
    crossMore: (count) => `另外还有 ${count} 处相交。`,
    list: (most, least) => `最大的是 ${most.place}，为 ${most.value}；最小的是 ${least.place}，为 ${least.value}。`,
    listOf: (curve, most, least) =>
      `${curve}：最大的是 ${most.place}，为 ${most.value}；最小的是 ${least.place}，为 ${least.value}。`,
    since: (curve, place, from, to) => `自上次读取以来，变化最大的是${curve}在 ${place} 处：从 ${from} 到 ${to}。`,
  },
  unchanged: '自上次读取以来没有变化。',

  map: {
    of: (name) => `决策图：${name}`,
    shows: (name, step, accuracy) => `${name}：第 ${step} 步时，平衡准确率为 ${accuracy}。`,
    regions: (most, mostShare, least, leastShare) =>
      `${most} 在图中所占最多，为 ${mostShare}；${least} 最少，为 ${leastShare}。`,
    found: (most, mostRecall, least, leastRecall) =>
      `${most} 的测试点被找到的最多，为 ${mostRecall}；${least} 的最少，为 ${leastRecall}。`,
    since: (step, from, to) => `自上次在第 ${step} 步读取以来，平衡准确率从 ${from} 变为 ${to}。`,
    sinceShare: (letter, from, to) => `变化最大的类别：${letter} 在图中原占 ${from}，现占 ${to}。`,
    sinceRecall: (letter, from, to) => `变化最大的类别：${letter} 的测试点原来找到 ${from}，现在找到 ${to}。`,
    byClass: (name) => `${name}，按类别`,
    class: '类别',
    share: '占图的比例',
    recall: '召回率',
    places: (name, count) => `${name}：${count} 个位置上的类别，y 自上而下，x 自左而右`,
    y: 'y',
  },

  lab: {
    effective: '有效样本数',
    samples: '样本数 n',
    chosen: (beta) => `${beta}，当前所选`,
    own: (letter, beta) => `类别 ${letter}，${beta}`,
    weights: '一个样本的权重',
    class: '类别',
    focal: '一个样本的损失',
    probability: '概率 p',
    counts: '各类别的标签数',
    labelled: '标签数',
    right: '其中正确的',
  },

  panel: {
    seeds: '十个种子上的平衡准确率',
    seed: '种子',
    truth: '真实类别',
    predicted: (letter) => `预测为 ${letter}`,
    confidence: '置信度',
    bin: (from, to) => `${from}% 至 ${to}%`,
    meanConfidence: '平均置信度',
    accuracy: '准确率',
    ownAccuracy: '准确率，未撤销加权',
    gained: '增加',
    lost: '减少',
  },

  paper: {
    errors: {
      error: (set, imbalance) => `${set} 上的错误率（%），不平衡因子 ${imbalance}`,
      gain: (set, imbalance) => `${set} 上错误率降低的百分点，不平衡因子 ${imbalance}`,
    },
    gains: (set) => `${set} 上因加权而降低的错误率百分点`,
    beta: 'β',
    run: '不平衡因子与 β',
    runOf: (imbalance, beta) => `${imbalance}，β = ${beta}`,
  },

  atlas: {
    plane: (measure) => `所有模型的${measure}`,
    beta: 'β',
    alongRow: (row) => `沿行 ${row}`,
    alongColumn: (beta) => `沿列 β = ${beta}`,
    head: '头部的召回率',
    tail: '尾部的召回率',
  },

  guesses: {
    guess: '你的猜测',
    before: '之前',
    here: '这里的结果',
    mean: '种子平均',
    least: '种子最低',
    most: '种子最高',
    isGuess: (bar, value) => `${bar}：你的猜测是 ${value}。`,
    isBefore: (bar, value) => `${bar}：之前是 ${value}。`,
    isHere: (bar, value) => `${bar}：这里的结果是 ${value}。`,
    isOfSeeds: (bar, seeds, mean, least, most) =>
      `${bar}：${seeds} 个种子的平均为 ${mean}，最小为 ${least}，最大为 ${most}。`,
    isNothing: (bar) => `${bar}：还没有猜测，也没有结果。`,
  },

  box: {
    onAverage: (thrown, covered) => `n = ${thrown} 时，一个箱子平均被覆盖 ${covered}。`,
  },

  rate: { step: '步', rate: '学习率' },

  logits: {
    ofSample: (letter) => `类别 ${letter} 的一个样本的 logit`,
    class: '类别',
    logit: 'logit',
    gradients: (loss) => `对各 logit 的梯度，乘以 w：${loss}`,
    gradient: '梯度乘以 w',
  },

  sound: {
    playOne: '播放这条曲线',
    playSome: '播放这些曲线',
    stop: '停止',
    about: '声音从左到右；音越高，值越大。每个类别或标出的位置有一声轻响。',
    aboutPlain: '声音从左到右；音越高，值越大。',
    playing: (curve, index, count) => `正在播放${curve}，第 ${index} 条，共 ${count} 条`,
    impossible: '这个浏览器在这里不能播放声音。',
  },

  training: {
    leads: (step, best, bestShare, last, lastShare) =>
      `第 ${step} 步：“${best}”领先，平衡准确率为 ${bestShare}；“${last}”最后，为 ${lastShare}。`,
    alone: (step, name, share) => `第 ${step} 步：“${name}”的平衡准确率为 ${share}。`,
    least: (letter, recall, name) => `类别 ${letter} 被找到的最少：“${name}”只找到其测试点的 ${recall}。`,
    leastAndGained: (letter, recall, name, changed, points, step) =>
      `类别 ${letter} 被找到的最少：“${name}”只找到其测试点的 ${recall}；自第 ${step} 步以来变化最大的是 ${changed}，+${points} 个百分点。`,
    leastAndLost: (letter, recall, name, changed, points, step) =>
      `类别 ${letter} 被找到的最少：“${name}”只找到其测试点的 ${recall}；自第 ${step} 步以来变化最大的是 ${changed}，−${points} 个百分点。`,
  },
};
