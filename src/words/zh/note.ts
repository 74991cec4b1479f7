import type { Parts } from '../parts.ts';

/** Numbers of models, before a measure word. */
const countWords = ['零', '一', '两', '三', '四', '五', '六'];

/** Source of results on other seeds: "20 other seeds, at step 400" or "your ten seeds, at step 600". */
const seedsText = (source: 'own' | 'measured', seeds: number, step: string) =>
  source === 'own' ? `在你的 ${seeds} 个种子上，第 ${step} 步时，` : `在另外 ${seeds} 个种子上，第 ${step} 步时，`;

/** Words of the notes that follow training, which load after the page. Functions take formatted numbers. */
export const note: Parts['note'] = {
  noPoints: {
    lead: '没有可以训练的点。',
    body: '所有点都已擦除。请用画笔添加一些，或撤销画笔的操作。',
  },
  falling: (shape, until) => ({
    lead: `请看${shape}。`,
    body: `它们是最稀有的类别。学习率在下降，因此边界逐渐静止；运行在第 ${until} 步结束，届时这段说明会比较各决策图。`,
  }),
  constant: (shape, isNoisy) => ({
    lead: `请看${shape}。`,
    body: isNoisy
      ? '它们是最稀有的类别。学习率恒定时，运行没有终点，长时间训练会把错误标签记住。暂停即可比较。'
      : '它们是最稀有的类别。学习率恒定时，运行没有终点。暂停即可比较。',
  }),
  equal: (count) => ({
    lead: count === 2 ? '两者相同。' : `${countWords[count]}者全都相同。`,
    body: '各类别一样大，因此这些方案给出几乎相同的权重，决策图一致。',
  }),
  saturated: (beta, volume) => ({
    lead: `β = ${beta} 时什么都不会发生。`,
    body: `每个类别的样本数都远多于 N = ${volume}，因此全都饱和，样本的权重相同。请把 β 向右移到刻度所在之处。`,
  }),
  alone: (step, share) => ({
    lead: '只有一幅决策图。',
    body: `在第 ${step} 步，它达到 ${share}。在决策图下方添加一种方案，即可与它比较。`,
  }),
  frozen: (name, step, rate) => ({
    lead: `“${name}”已停止。`,
    body: `学习率为 ${rate} 时，它的数值在第 ${step} 步之后溢出，因此它的决策图显示当时的样子。`,
  }),
  noFocus: {
    lead: 'γ = 0 时没有聚焦。',
    body: '每一项乘以 (1 − p) 的 γ 次方，即 1：focal 损失就是 sigmoid 损失，得到的模型就是 sigmoid 的模型。',
  },
  emptyClass: (letter, best) => ({
    lead: `类别 ${letter} 没有样本。`,
    body: `没有标签属于它，因此它的权重是 0，而不是无穷大。在它上面最好的决策图找到了其测试点的 ${best}。`,
  }),
  nearInverse: (beta, isLimit, ratio, inverse) => ({
    lead: isLimit ? `${beta} 就是逆频率。` : `${beta} 几乎就是逆频率。`,
    body: isLimit
      ? `N 为无穷大，因此每个样本都算作新的：最稀有类别的一个样本，权重是最常见类别的一个样本的 ${inverse} 倍，与 1/n 相同。`
      : `N 远大于所有样本数：最稀有类别的一个样本，权重是最常见类别的一个样本的 ${ratio} 倍，用 1/n 时为 ${inverse} 倍。`,
  }),
  nearInverseReach: (step, inverse, own) => `在这个种子上，第 ${step} 步时，1/n 达到 ${inverse}，β 达到 ${own}。`,
  meanWeight: (name, mean, step, share) => ({
    lead: '总和为 C 的权重会缩小损失。',
    body: `大多数样本属于头部，因此在“${name}”下，一个样本的平均权重为 ${mean}，而本应为 1。用 SGD 时，这等于把学习率按同样的倍数降低；这里训练用的 Adam 几乎不受影响：在第 ${step} 步，“${name}”达到 ${share}。`,
  }),
  wrongLabels: (wrong, labels, ratio, step, inverse, none) => ({
    lead: '最大的权重落在常常出错的标签上。',
    body: `最稀有类别的 ${labels} 个标签中有 ${wrong} 个是错的，而逆频率给其中每一个的权重，是最常见类别的一个样本的 ${ratio} 倍。在这个种子上，第 ${step} 步时，它达到 ${inverse}，而不加权在所有方案中最好，达到 ${none}。`,
  }),
  sameTest: (step, name, share, balanced) => ({
    lead: '在长尾测试集上，领先的是同一个。',
    body: `在这个种子上，第 ${step} 步时，“${name}”在两者上都领先：所有类别频率相等时为 ${balanced}，类别频率与训练中相同时为 ${share}。`,
  }),
  otherTest: (step, best, first) => ({
    lead: '取决于测试集。',
    body: `在这个种子上，第 ${step} 步时：类别频率与训练中相同时，“${best.name}”领先，为 ${best.share}，“${first.name}”为 ${first.share}；类别频率相等时，“${first.name}”领先，为 ${first.balanced}，“${best.name}”为 ${best.balanced}。`,
  }),
  drawnOrWeighed: (step, drawn, weighed) => ({
    lead: '采样或加权，平均而言是一样的。',
    body: `等频率地抽取各类别，使每个样本平均算作 n/(C n_c) 次，这就是逆频率的权重，只差一个常数因子。在这个种子上，第 ${step} 步时，采样达到 ${drawn}，加权达到 ${weighed}。`,
  }),

  next: {
    tryIt: (label) => `试一试：${label}`,
    undo: '撤销这一步',
    noise: (share) => `标签噪声 ${share}`,
    noNoise: '没有错误标签',
    imbalance: (factor) => `不平衡因子 ${factor}`,
    rate: (rate) => `学习率 ${rate}`,
    gamma: (gamma) => `γ = ${gamma}`,
    beside: (name) => `与“${name}”并列`,
    prototypes: (beta, volume) => `${beta}，N = ${volume} 个原型`,
  },
  changed: {
    lead: '从下一步起生效。',
    body: '决策图显示的是到目前为止训练出的模型。按“播放”或“单步”，它们就按你的设置继续。',
  },
  changedAtEnd: {
    lead: '在下一次运行中生效。',
    body: '这次运行已经结束：它的学习率为 0。按“播放”，同一次运行会按你的设置重新开始。',
  },
  level: (step, list, share, hasOthers) => ({
    lead: '在这个种子上不分高下。',
    body: `在第 ${step} 步，以下方案达到 ${share}：${list}${hasOthers ? '；其余的较低' : ''}。`,
  }),
  leads: (step, first, firstShare, second, secondShare) => ({
    lead: `在这个种子上，“${first}”领先。`,
    body: `在第 ${step} 步，它达到 ${firstShare}；其次是“${second}”，为 ${secondShare}。`,
  }),
  otherwise: (step, first, firstShare, second, secondShare) => ({
    lead: '在这个种子上并非如此。',
    body: `这里，在第 ${step} 步，“${first}”领先，为 ${firstShare}；其次是“${second}”，为 ${secondShare}。`,
  }),
  keepsBoth: (shape, step, none, inverse, chosen) => ({
    lead: `请看${shape}。`,
    body: `在这个种子上，第 ${step} 步时，不加权找到最稀有类别的 ${none.tail}，逆频率找到最常见类别的 ${inverse.head}；“${chosen.name}”则分别找到 ${chosen.tail} 和 ${chosen.head}。`,
  }),
  more: (step, inverse, none) => ({
    lead: '这里加权越强越好。',
    body: `在这个种子上，第 ${step} 步时，逆频率达到 ${inverse}，不加权达到 ${none}。尾部没有错误标签，因此它的全部权重都有回报。`,
  }),
  rival: (name, share, leader, own) => `最接近的对手“${name}”达到 ${share}，“${leader}”达到 ${own}。`,

  seeds: {
    larger: (source, seeds, step, first, second, { mean, low, high }) =>
      `${seedsText(source, seeds, step)}“${first}”比“${second}”领先 ${mean} 个百分点（95% 置信区间 ${low} 至 ${high}）。`,
    both: (source, seeds, step, chosen, one, other) =>
      `${seedsText(source, seeds, step)}“${chosen}”领先于两者：比不加权高 ${one} 个百分点，比逆频率高 ${other} 个百分点。`,
    within: (source, seeds, step, first, second, { mean, low, high }) =>
      `${seedsText(source, seeds, step)}“${first}”与“${second}”之差在种子噪声之内：${mean} 个百分点（95% 置信区间 ${low} 至 ${high}）。`,
    turning: (seeds, step, first, second) =>
      `在另外 ${seeds} 个种子上，大约就在这里，第 ${step} 步附近，“${first}”与“${second}”互换位置或持平。`,
    unknown: '运行 10 个种子，看看是否仍然如此。',
  },
};
