import type { Parts } from '../parts.ts';

/**
 * What files of the lab's run say to a reader: comments, docstrings, notes, and what the program prints. They load when
 * Share is opened. A text of several lines is broken as it is in the file.
 */
export const exportedRun: Parts['exportedRun'] = {
  title: (models, steps) => `长尾实验室的一次运行，用 PyTorch 重新训练：${models} 个模型，${steps} 步。`,
  promises: {
    parameters: '页面用 64 位浮点数训练。本文件断言参数和召回率都相同。',
    accuracy: `页面用 32 位浮点数训练，其舍入误差会逐步累积。
本文件断言平衡准确率几乎相同，并打印参数相差多少。`,
    none: `页面上的设置在途中改过。没有任何一次从头开始的运行会得到那些模型：
本文件用最后的设置训练，把两者都打印出来，不作任何断言。`,
  },
  settings: (list) => `设置：${list}`,
  paper: (citation) => `论文：${citation}`,
  head: {
    rate: 'Adam 在第一步的学习率',
    cosine: '学习率在这些步之内降到 0；不下降则为 None',
    decay: '与 Adam 解耦',
    widths: '从两个坐标到各个 logit',
    models: (counts) => `每个模型所最小化的内容。各类别的样本数，按标签：${counts}。`,
    points: '各点，x 和 y 交替排列，按样本的顺序；以及提供给模型的标签。',
    tests: '测试点。',
    start: '第一步之前的参数：每一层先是按输入排列的权重，然后是偏置。',
    shown: '页面所显示的：十位有效数字的参数，以及每个类别有多少测试点分类正确。',
  },
  schemes: {
    none: '不加权',
    'inverse-frequency': '权重与 1 / n 成正比',
    'inverse-square-root': '权重与 1 / sqrt(n) 成正比',
    'class-balanced': '权重与 (1 - beta) / (1 - beta**n) 成正比',
    'logit-adjustment': '偏移量 tau * log(n / 所有 n 之和)',
    ldam: '间隔与 n**(-1/4) 成正比',
    deferred: '起初权重相等，然后为 (1 - beta) / (1 - beta**n)',
    'post-hoc-adjustment': '不加权；模型回答时，其 logit 加上 -tau * log(n / 所有 n 之和)',
    'tau-normalised': '不加权；模型回答时，分类头的权重经过归一化，没有偏置',
    'retrained-head': '不加权，然后只重新训练最后一层，样本按类别平衡采样的方式抽取',
    'class-volumes': '权重与 (1 - beta) / (1 - beta**n) 成正比，各类别有各自的 beta',
    'class-balanced-sampling': '每个样本平均被抽取 (所有 n 之和) / (C * n) 次',
  },
  schemeOfVolume: (scheme, volume) => `${scheme}；beta = (N - 1) / N，N = ${volume}`,
  overflow: '页面在此处冻结了它：此后不久它的数值就溢出了。',
  given: (title, classes) => `${title}；类别：${classes}。`,
  origin: (source, licence) => `来源：${source}。许可：${licence}。`,
  training: {
    samples: '点 [n, 2] 和标签 [n]。小数是 32 位浮点数的小数，实验室就是这样保存点的。',
    network: '第一步之前的网络。所有模型都从它开始，最后一层的偏置取决于各自的损失。',
    parameters: '所有参数，按实验室的顺序：每一层先是按输入排列的权重，然后是偏置。',
    losses: '每个样本在乘以类别权重之前的损失；[n]，由 logit [n, C] 得出。',
    sum: '对所有类别求和。(1 - p)**gamma 的写法使其梯度处处有限。',
    rate: '一步所用的学习率；步数从 1 数起。',
    optimiser: '带解耦权重衰减的 Adam，其矩为 0。',
    train: '全批次 Adam，最小化加权损失之和 / n：不除以权重之和。',
    anew: '分类头从其起点重新开始；其他各层不变。',
    answers: 'logit [n, C]。有些方案在训练好的模型回答之前改变其分类头。',
  },
  sampling: {
    product: 'numbers * factor 模 2**32，乘积不超出 63 位。',
    hashed: '对小于 2**32 的整数计算 Ellis 的 lowbias32。',
    drawn: `每个样本在一步中被抽取的次数：与实验室的泊松随机数完全相同，以 32 位浮点数计算。

把分布的各项相加，直到达到一个均匀随机数，或不再有变化。
大于 16 的泊松率会分到几次抽取中，使其指数函数不会下溢。`,
  },
  checks: {
    hits: '每个类别中该类别的 logit 最大的测试点，以及由舍入决定的测试点。',
    balanced: '召回率的平均值。',
    row: '平衡准确率和召回率，以百分比表示。',
    gap: '参数的最大差值，除以最大的参数。',
    compare: '训练一个模型，把它的召回率与页面的并列打印，并断言两者相同。',
    reached: (name, steps, gap) => `${name}：${steps} 步之后，参数与页面相差在 ${gap} 以内`,
    here: '此处',
    page: '页面',
    partWays: {
      parameters: '较大的步会放大一切舍入，直到两个以不同顺序相加的程序分道扬镳。',
      accuracy: '较大的步会放大一切舍入，直到两个程序分道扬镳。',
    },
    moved: (start, distance, isAsMuch) =>
      `未作断言：起点改变 ${start}，${isAsMuch ? '参数同样' : '参数会'}移动 ${distance}`,
    threads: '计算量很小：多个线程只会互相等待。',
    columns: '平衡准确率，然后是各类别的召回率，头部在前，以百分比表示',
    last: {
      parameters: '所断言的内容与长尾实验室一致：参数，以及除并列情形外的召回率',
      accuracy: (tolerance) => `所断言的内容与长尾实验室一致：平衡准确率，相差在 ${tolerance} 以内`,
      none: '没有作任何断言：在长尾实验室中，设置在途中改过',
    },
  },
  json: {
    about:
      '长尾实验室的一次运行。参数逐层排列：矩阵 [输入数 + 1, 输出数] 按行存放，最后一行是偏置；隐藏单元使用该激活函数，最后一层是线性的，最大的 logit 是预测。模型最小化的是 weights[label] * loss(logits + offsets，在该标签处减去 margins[label]) / n 对所有样本的总和。N = null 表示无穷大，溢出的数值为 null。点按 x 和 y 交替排列。召回率是各类别测试点中的份额。带有 `after` 的模型在回答之前，其最后一层中各类别的权重除以其范数的 normPower 次幂，并略去偏置，再把 offsets 加到 logit 上；带有 `retrain` 的模型在那一步之后只重新训练了最后一层。带有 `rates` 时，一个样本被抽取几次就计几次，平均 rates[label] 次（带有 `retrain` 时，在那一步之后）；到 `before` 所示的那一步为止（含该步），权重取那里的数值。',
    cautions: {
      parameters: '用这些设置从头以 64 位浮点数训练。',
      accuracy: '用这些设置从头以 32 位浮点数训练。',
      none: '途中改过设置：没有任何一次以这些设置从头开始的运行会得到这些模型。',
    },
    given: '坐标 u 表示 middle + half * u，以其坐标轴的单位计。',
  },
};
