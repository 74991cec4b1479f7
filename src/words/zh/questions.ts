import type { Parts } from '../parts.ts';

/** Words of the view "Questions". Answers are short; functions take formatted numbers. */
export const questions: Parts['questions'] = {
  title: '关于类别权重的问题',
  lead: '这种损失的使用者公开提出的十五个问题，用你自己的样本数在旁边所设的 β 下得出的数值来回答。',
  contents: '分组',
  search: '搜索问题',
  none: (text) => `没有含有“${text}”的问题。`,
  found: (count, all) => `${all} 个问题中的 ${count} 个`,
  of: (title, classes, samples) => `数值取自：${title}，${classes} 个类别，${samples} 个样本。`,
  start: '长尾 CIFAR-10，不平衡因子 100',
  change: '更换样本数',
  meaning: (volume, ratio) => `N ${volume}：最稀有类别的一个样本，权重是最常见类别的一个样本的 ${ratio}。`,
  link: (question) => `“${question}”的地址`,
  lab: '在实验室中看',
  source: (name) => `来源：${name}`,
  groups: {
    beta: '选择 β',
    counts: '数什么',
    loss: '损失',
    after: '训练及之后',
  },
  titles: {
    'small-beta': 'β 取 0.1 到 0.9 没有作用，为什么？',
    inverse: '1/n 与 β 0.9999 是一回事吗？',
    worse: '比普通的交叉熵还差，为什么？',
    validation: '没有类别平衡的验证集，怎样选 β 或 τ？',
    batch: '用批次的样本数，还是数据集的样本数？',
    zero: '一个类别没有样本，权重是多少？',
    background: '检测与分割：背景类怎么办？',
    'multi-label': '一个样本有多个标签怎么办？',
    'mean-loss': '损失该除以批大小，还是除以权重之和？',
    sigmoid: '为什么用 sigmoid，为什么起初要有偏置？',
    'pos-weight': 'α 和 pos_weight 与类别权重是一回事吗？',
    smoothing: '权重对标签平滑和软标签有什么作用？',
    sampler: '平衡采样器和权重能同时用吗？',
    probabilities: '之后概率就不准了，怎样还原？',
    'validation-loss': '验证损失该加权吗？',
  },
  answers: {
    'small-beta': (at01, at09, from) =>
      `β 通过 N = 1/(1 − β) 起作用：β 为 0.1 时 N 为 1.1，为 0.9 时 N 为 10。Eₙ 至多为 N，因此样本数远多于 N 的类别权重相同。按你的样本数，最稀有类别的一个样本，权重是最常见类别的一个样本的 ${at01}（β 0.1）和 ${at09}（β 0.9）。${from}`,
    from: (volume, beta) => `权重大约从 N ${volume} 起开始不同，即 β ${beta}。`,
    equal: '你的有样本的各类别几乎一样大，因此 β 影响很小。',
    inverse: (inverse, ratio) =>
      `对于小的类别，几乎是：Eₙ 在 1,000 个样本处比 n 低 5%，在 N = 10,000 处低 37%。按你的样本数，最稀有类别的一个样本，权重是最常见类别的一个样本的 ${inverse}（逆频率）和 ${ratio}（β 0.9999）。`,
    worse: (points, mean, factor) =>
      `常见的原因有四个。测试集也是同样的长尾：权重在那里用准确率换取稀有类别的召回率，因此请以平均召回率来评判。β 太大：在 CIFAR-100、不平衡因子 200 上，论文的 softmax 在 0.9999 时变差 ${points} 个百分点。除以批大小时，按你的样本数，损失缩小到 ${mean}：请把普通 SGD 的学习率乘以 ${factor}，或使用 Adam。大的权重会去拟合稀有类别的错误标签。请试较小的 β。`,
    validation: (held, error, needed) =>
      `不需要平衡：从每个类别各留出一部分，以各类别的平均召回率评判。你的最稀有类别的五分之一（至少一个样本）是 ${held} 个，测得的召回率精确到 ±${error} 个百分点（95%，召回率接近二分之一时）；要精确到 ±5，需要 ${needed} 个。各类别的平均更可靠。类别更小时，请对几种划分取平均。`,
    batch: (batch, expected, absent) =>
      `整个训练集的。在 ${batch} 个样本的批次中，你的最稀有类别平均有 ${expected} 个样本，而 ${absent} 的批次中一个也没有：按批次样本数计算的权重会随每一步跳动，而且在缺少某个类别时没有值。请在训练之前把权重计算一次。`,
    zero: (empty, classes) =>
      `0。没有样本时 Eₙ 为 0，因此公式给出无穷大的权重，归一化之后它使其余权重全部变为 0。请略去这个类别，让其余权重之和等于有样本的类别数，本页就是这样做的。没有样本的类别：你的 ${classes} 个类别中有 ${empty} 个。权重教不会这样的类别；它需要数据。`,
    background: (background, weight, below, without, mean) =>
      `请数损失取平均的对象：锚框或像素，而不是图片。${background}在这个 β 下的权重为 ${weight}，你的最常见类别的权重是它的 ${below}，样本的平均权重从 ${without} 变为 ${mean}。若计数时略去背景，它的权重不应超过你的最常见类别。`,
    'multi-label': (rare, common) =>
      `请按标签数正样本；它们之和可以多于样本数。每个标签都是一个独立的是非问题，因此用负样本的 Eₙ 除以正样本的 Eₙ 来给它的正项加权：如果你的这些样本数就是正样本数，最稀有的为 ${rare}，最常见的为 ${common}。像论文那样给整个样本一个权重，在多个类别同时为真时没有定义。`,
    'mean-loss': (mean, factor) =>
      `除以批大小，作者就是这样做的。PyTorch 的 CrossEntropyLoss 在给定类别序号时，除以批次中的权重之和：按你的样本数，样本的平均权重为 ${mean}，这时损失约为 ${factor} 倍，而只含一个类别的批次会忽略其权重。使用梯度累积或多个设备时，请把损失相加，最后除以全部样本数一次。`,
    sigmoid: (classes, plain, prior, softmax, error) =>
      `Sigmoid 对每个类别提出一个是非问题。起初每个回答的代价是 ln 2：按你的 ${classes} 个类别，每个样本的损失为 ${plain}，其中除 0.69 之外都来自不存在的类别。最后的偏置取 −ln(C − 1)，意思是“很少为真”，损失从 ${prior} 开始。在论文中，softmax 的错误率高出 ${softmax} ± ${error} 个百分点。`,
    'pos-weight': (rare, common) =>
      `不是：它们乘的是不同的项。类别平衡的权重，即论文的 α，是真实类别的权重，乘以该样本的全部 C 项：你的最稀有类别为 ${rare}，最常见类别为 ${common}。一个类别的 pos_weight 只乘以它的正项，其余 C − 1 个负项仍为 1。focal 损失的常数 α（常取 0.25）在正样本与负样本之间加权，对所有类别都一样。`,
    smoothing: (own, spread, share, plain) =>
      `若把真实类别的权重用于整个平滑后的损失，你的最常见类别的一个样本算作 ${own}。PyTorch 则对目标的每一部分用其自身类别的权重：平滑为 0.1 时，同一个样本算作 ${spread}，它的真实类别保留目标的 ${share}，而不是 ${plain}；其余归稀有类别。软标签也同样偏移。要避免这一点，请自己对未归约的损失加权。`,
    sampler: (weights, drawn, both) =>
      `两者取其一，否则稀有类别会被计算两次。按你的样本数，权重使最稀有类别的一个样本相当于最常见类别的一个样本的 ${weights}，平衡采样器抽取它的频率是后者的 ${drawn}，两者并用则是 ${both}。采样器会重复少数样本，因此要留意过拟合；权重则改变步长。`,
    probabilities: (probability) =>
      `除以权重，再归一化：p_c 正比于 q_c / w_c。你的模型给最稀有类别和最常见类别各二分之一时，按训练中的频率，最稀有类别为 ${probability}。对于按真实类别加权的交叉熵，在模型拟合的限度内，这是精确的；对 focal 损失或标签平滑则不然。要得到最高的平均召回率，请按最大的 p_c / n_c 判定；只有用逆频率时，它才是 q_c。`,
    'validation-loss': (head, half) =>
      `两者说明的是不同的事。不加权时，它是对样本的平均：你的样本有 ${head} 属于最常见类别，较稀有的一半类别占 ${half}。加权时，它就是训练所最小化的；但类别平衡的验证集不需要权重。要提前停止或作选择，请用你将要报告的指标：如果每个类别同等重要，就用各类别的平均召回率。`,
  },
  ownBackground: (samples) => `你的 ${samples} 个背景样本`,
  nineTimes: (samples) => `九倍于你的样本数的背景，即 ${samples} 个，`,
  bars: {
    ratio: '最稀有类别的一个样本相当于最常见类别的一个样本的多少倍',
    inverse: '逆频率',
    beta: (beta) => `β ${beta}`,
    interval: '接近二分之一的召回率的 95% 置信区间，百分点',
    samples: (count) => `一个类别的 ${count} 个样本`,
    held: (count) => `你的最稀有类别的五分之一：${count}`,
    absent: '没有最稀有类别样本的批次',
    batch: (size) => `批大小 ${size}`,
    mean: '有背景与没有背景的权重',
    without: '样本的平均权重，没有背景',
    withBackground: '样本的平均权重，有背景',
    background: '背景的权重',
    positive: (samples) => `正项的权重，样本共 ${samples} 个`,
    ends: [
      (count) => `最稀有标签，${count} 个正样本`,
      (count) => `中位标签，${count} 个`,
      (count) => `最常见标签，${count} 个`,
    ],
    scale: '损失的尺度，设所有样本的损失相同',
    byBatch: '除以批大小',
    byWeights: '除以权重之和',
    start: '起初一个样本的损失',
    plain: '偏置 0',
    prior: '偏置 −ln(C − 1)',
    terms: {
      label: '最稀有类别的一个样本，各项乘以什么',
      balanced: '类别平衡',
      positive: 'pos_weight，取相同的值',
      alpha: 'focal α 0.25',
      own: (weight) => `${weight}：它自身类别的项`,
      other: (weight) => `${weight}：其余每一项`,
    },
    target: '最常见类别中，真实类别保留目标的多少',
    whole: '真实类别的权重用于整体',
    parts: '每一部分用其自身类别的权重',
    counted: ['权重', '平衡采样器', '两者'],
    probability: '两个类别中最稀有类别的概率',
    before: '加权的模型所说的',
    after: '撤销加权之后',
    shares: '不加权的验证损失中的份额，设所有样本的损失相同',
    head: '最常见类别',
    half: '较稀有的一半类别',
    fair: '这一半，若每个类别同等重要',
  },
  code: '代码',
  copy: '复制',
  copied: '已复制',
  failed: '复制失败',
  file: '适用于你的样本数的完整文件',
  times: (ratio) => `${ratio} 倍`,
  drawn: (ratio) => `${ratio} 倍`,
  sources: {
    paper: 'Cui 等 2019，第 3 节和第 4 节',
    results: 'Cui 等 2019，图 8 至图 10',
    pytorch: 'PyTorch 的 CrossEntropyLoss 和 BCEWithLogitsLoss 文档',
    prior: 'Saerens 等 2002：先验的改变',
    here: '在这里由你的样本数计算得出',
  },
};
