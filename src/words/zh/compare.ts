import type { Parts } from '../parts.ts';

/** Words of the open panel that compares schemes; they load with it. Functions take formatted numbers. */
export const compare: Parts['compare'] = {
  waiting: '正在等待模型的下一次回答。',
  scheme: '方案',
  none: '–',

  metrics: {
    show: '显示',
    table: '按方案和类别列出的指标',
    parts: { summary: '概要', classes: '按类别', confusion: '混淆', calibration: '校准' },
    about: '在测试集上：类别平衡、标签正确、从不用于训练。各方案以此比较，而不以各自的损失比较，因为损失各不相同。',
    aboutGiven:
      '在测试点上：取自每个类别的三分之一，从不用于训练。各方案以此比较，而不以各自的损失比较，因为损失各不相同。',
    calibrationOfGiven:
      '置信度与准确率相差多少，分 15 个置信度区间计算（ECE）。测试点中的类别频率与整个数据集相同，不一定与训练中相同。',
    measures: {
      accuracy: ['平衡准确率', '所有类别召回率的平均。在类别平衡的测试集上，它就是准确率。'],
      regret: ['遗憾值', '平衡准确率与任何模型在这些密度上所能达到的最优值相差的百分点。'],
      f1: ['宏平均 F1', '召回率与精确率的调和平均，再对各类别取平均。'],
      geometric: ['几何平均', '所有召回率之积的 C 次方根：只要有一个类别从未被找到，它就是 0。'],
      many: ['多样本', '训练样本多于 100 个的类别（many-shot）的平均召回率。'],
      medium: ['中等样本', '训练样本为 20 至 100 个的类别（medium-shot）的平均召回率。'],
      few: ['少样本', '训练样本少于 20 个的类别（few-shot）的平均召回率。'],
      loss: [
        '测试交叉熵',
        '真实类别概率的负对数，取平均且不加权，单位为 nat。对于 sigmoid 和 focal，概率是各 sigmoid 除以它们之和。',
      ],
      calibration: [
        '校准误差',
        '置信度与准确率相差多少，分 15 个置信度区间计算（ECE）。测试集是类别平衡的：学到了训练先验的模型，在这里对头部的把握超过应有的程度。',
      ],
    },
    recall: '召回率',
    precision: '精确率',
    classOf: (letter, count) => `${letter}，${count} 个训练标签`,
    confusionAbout: '行是真实类别，列是模型的回答。选择一个单元格，它的测试点就会在所有决策图上高亮。',
    selected: (count, truth, predicted, scheme) =>
      `类别 ${truth} 中被“${scheme}”误认为 ${predicted} 的 ${count} 个测试点，已在所有决策图上高亮。`,
    selectedHits: (count, truth, scheme) =>
      `类别 ${truth} 中被“${scheme}”正确识别的 ${count} 个测试点，已在所有决策图上高亮。`,
    calibrationAbout: '在对角线上，模型有多大把握，就有多大比例正确。在对角线下方，它的把握超过应有的程度。',
    undo: '撤销加权',
    undoAbout:
      '用权重 w 训练的模型，其回答就好像各类别的频率变成了相应的倍数。空心：它的概率 q，保持原样。实心：p，正比于 q/w。两者都在类别频率与训练中相同的情况下测量，因为 p 说的正是这种情况。',
    undoExact:
      '在模型拟合数据的限度内，以下情形是精确的：带类别权重的 softmax 和 sigmoid；平衡采样，其权重就是平均抽取次数；logit 调整，其 w 为 π 的 −τ 次方。不精确的有：focal 损失和 LDAM 间隔，它们的最小值在别处；以及 τ 归一化分类头，它不是由任何损失拟合出来的。标签有错时，p 说的是现有的标签。',
  },

  curves: {
    measure: '显示',
    measures: {
      accuracy: '平衡准确率',
      head: '头部召回率',
      tail: '尾部召回率',
      loss: '测试交叉熵',
    },
    axis: '步数',
    axes: { linear: '线性', log: '对数' },
    step: '步',
    best: (share) => `可达到的最优值 ${share}`,
    label: (measure) => `所有方案的${measure}随步数的变化`,
    empty: '请按“播放”：曲线从第一步开始。',
  },

  pull: {
    title: '哪个类别在拉动边界',
    about:
      '一个样本的损失对 logit 的梯度，乘以它的权重，就是它的拉力。每一条把全部拉力之和分给各类别：样本数乘以权重，再乘以平均调制因子；对于 softmax，调制因子是 1 − p。在决策图上，拉力最大的点按其拉力绘制。',
  },

  truth: {
    show: '先验下的最优边界',
    overlays: { none: '无', balanced: '平衡', training: '训练', both: '两者' },
    about:
      '这些点所服从的密度是已知的，因此最优边界也是已知的。短划线：所有类别频率相等时的最优边界，测试集就是如此。点线：类别频率与训练中相同时的最优边界，不加权所追求的就是它。',
    edited: '它针对的是抽取得到的数据，不含你添加、移动和擦除的点。',
    noise: '均匀地重新抽取标签，不会移动这两条边界。',
    balanced: '最优，平衡先验',
    training: '最优，训练先验',
    balancedShort: '最优',
    trainingShort: '先验',
    accuracy: '平衡准确率',
    regret: '遗憾值',
    regretAbout: '平衡准确率与最优值相差的百分点。抽到哪些测试点的偶然性使它变动 0.35 至 0.7 个百分点（标准误）。',
    label: '最优规则与各方案的各类别召回率',
    given: '没有人知道这些点来自什么密度，因此这里没有最优边界，没有可达到的最优准确率，也没有遗憾值。',
    computing: '正在计算最优边界。',
    failed: (message) => `无法计算最优边界（${message}）。下次改动设置时会再试。`,
  },

  difference: {
    reference: '比较对象',
    about: '决策图上与参照回答的类别不同之处用全色显示；点线是参照的边界。',
    summary: (scheme, gained, lost) => `${scheme}：+${gained} −${lost}`,
    alone: '请添加第二种方案，与这一种比较。',
  },

  seeds: {
    run: '运行 10 个种子',
    table: '各种子的平衡准确率',
    again: '再次运行',
    cancel: '取消',
    steps: '步数',
    stepsAbout: '每个模型走多少步。所有模型都从头开始。',
    about: (count) =>
      `在十组点和十个起点上训练每种方案，${count} 个模型同时进行，并逐个种子比较。其他一切与当前设置相同。`,
    aboutGiven: (count) =>
      `把点十次划分为训练点和测试点，配十个起点，训练每种方案，${count} 个模型同时进行，并逐个种子比较。其他一切与当前设置相同。`,
    progress: (step, steps) => `第 ${step} 步，共 ${steps} 步`,
    starting: '正在启动',
    failed: (message) => `运行已停止：${message}。`,
    outdated: '此后设置有改动。这些数值是改动之前的。',
    compared: '比较对象',
    difference: '平均差',
    interval: '95% 置信区间',
    range: (low, high) => `${low} 至 ${high}`,
    intervalAbout: '由逐个种子的差按 Student t 分布得出：每一对中的两种方案看到相同的点，从相同的权重出发。',
    verdict: '结论',
    verdicts: {
      'within-seed-noise': '在种子噪声之内',
      'larger-than-seed-noise': '不太可能是偶然',
    },
    verdictAbout: (least) =>
      `如果平均差的区间不含 0，且平均差至少为 ${least} 个百分点，就称为不太可能是偶然；更小的差不值一提。这说的是平均：单个种子可能相反。在实际相等的各对方案中，每二十对会有一对因偶然而被这样判定。`,
    broken: (count) => `${count} 个模型训练失败，未计入。`,
    undecided: '种子太少',
    dots: '一个圆点是一个种子；横条是平均值和标准差。',
    fan: '决策图上的细线是十个种子上的边界。',
  },
};
