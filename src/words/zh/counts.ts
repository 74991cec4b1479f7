import type { Parts } from '../parts.ts';

/** Words of the view "Your counts". Functions take formatted numbers. */
export const counts: Parts['counts'] = {
  title: '你的样本数该用哪个 β？',
  lead: '粘贴每个类别的样本数，带走可以信赖的权重。任何内容都不会离开你的浏览器。',
  contents: '本页内容',
  sections: {
    input: '样本数',
    weights: 'β 对它们的作用',
    choice: '该试哪个 β',
    table: '逐个类别',
    home: '带走结果',
  },

  input: {
    pasted: (size) => `粘贴的文本（${size} 个字符）`,
    set: '数据集',
    setAbout: '长尾论文所用训练集的样本数。每一个都注明数字的出处。',
    own: '你自己的样本数',
    groups: {
      cifar: '长尾 CIFAR',
      inaturalist: 'iNaturalist',
      scenes: 'ImageNet 和 Places',
      lvis: 'LVIS',
    },
    sets: {
      'cifar10-lt-10': 'CIFAR-10，因子 10',
      'cifar10-lt-20': 'CIFAR-10，因子 20',
      'cifar10-lt-50': 'CIFAR-10，因子 50',
      'cifar10-lt-100': 'CIFAR-10，因子 100',
      'cifar10-lt-200': 'CIFAR-10，因子 200',
      'cifar20-lt-10': 'CIFAR-20，因子 10',
      'cifar20-lt-20': 'CIFAR-20，因子 20',
      'cifar20-lt-50': 'CIFAR-20，因子 50',
      'cifar20-lt-100': 'CIFAR-20，因子 100',
      'cifar20-lt-200': 'CIFAR-20，因子 200',
      'cifar100-lt-10': 'CIFAR-100，因子 10',
      'cifar100-lt-20': 'CIFAR-100，因子 20',
      'cifar100-lt-50': 'CIFAR-100，因子 50',
      'cifar100-lt-100': 'CIFAR-100，因子 100',
      'cifar100-lt-200': 'CIFAR-100，因子 200',
      'inaturalist-2017': 'iNaturalist 2017',
      'inaturalist-2017-supercategories': 'iNaturalist 2017，超类',
      'inaturalist-2018': 'iNaturalist 2018',
      'inaturalist-2018-supercategories': 'iNaturalist 2018，超类',
      'ilsvrc-2012': 'ILSVRC 2012 (ImageNet)',
      'imagenet-lt': 'ImageNet-LT',
      'places-lt': 'Places-LT',
      'lvis-v1-images': 'LVIS v1，图像',
      'lvis-v1-instances': 'LVIS v1，实例',
    },
    text: '或用你自己的：粘贴或输入',
    textAbout:
      '每行一个样本数，或用逗号、制表符或空格分隔；旁边可以写名称；也可以是 CSV、Python 列表，或一列有待计数的标签。',
    placeholder: '猫, 5000\n狗, 1200\n美西螈, 14',
    file: '打开文件',
    drop: '或拖放到这里：最多 5,000,000 个标签',
    dropNow: '松开即可',
    as: '读取为',
    asAbout: '数字可以是样本数，也可以是有待计数的类别标签。“自动”会根据数值判断。',
    asChoices: { auto: '自动', counts: '样本数', labels: '标签' },
    background: '背景',
    backgroundAbout:
      '检测与分割：不属于任何类别的样本有多少，按损失取平均的对象计数，即锚框或像素。为 0 时没有这个类别。',
    backgroundTyped: '背景的样本数',
    backgroundName: '背景',
    withBackground: (title, count, label) =>
      `${title}，另有 ${count} 个背景样本${label === undefined ? '' : `，作为标签 ${label}`}`,
    backgroundIs: (label) => `背景是标签 ${label}，其余类别保持原来的顺序。`,
    backgroundAt: { first: '标签 0', last: '最后的标签' },
    private: '由本页的一个 worker 读取，不会发送到任何地方。',
    reading: (rows) => `已读 ${rows} 行`,
    cancel: '取消',
    rejected: (title, problem) => `无法读取“${title}”：${problem.replace(/[.。]?$/, '。')}`,
    kept: (title) => `下面是此前的内容：${title}。`,
    notLoaded: (name, message) => `无法加载 ${name} 的样本数（${message}）。`,
    again: '再试一次',
    broken: (message) => `读取程序崩溃（${message}）。请再试一次。`,
    understood: {
      counts: (classes) => `读取为样本数：${classes} 个。`,
      labels: (rows, classes) => `读取为标签：${rows} 个，其中有 ${classes} 个不同的类别。`,
      column: (position, header) => `读取了第 ${position} 列${header}。`,
      header: (line) => `第 ${line} 行被当作表头。`,
      unnamed: (last) => `按此顺序，它们是标签 0 至 ${last}。`,
      numbered: (last) => `它们的名称就是标签 0 至 ${last}，并按此顺序排列。`,
      otherNumbers: () => '它们的名称是整数，但不是 0、1、2 等等：在代码中，第一个是标签 0。',
      words: () => '',
      otherCounts: '它们也可能是样本数：若是，请选择“样本数”。',
      otherLabels: '它们也可能是标签：若是，请选择“标签”。',
    },
    source: (text) => `来源：${text}。`,
    sorted: '这些样本数在发布时已排序且不带标签：类别就是它的名次。',
  },

  facts: {
    classes: '类别数',
    samples: '样本数',
    imbalance: '不平衡因子',
    groups: '多 / 中 / 少',
    groupsAbout: '样本多于 100 个、20 至 100 个、少于 20 个的类别：长尾测试结果按此分组。',
    empty: (count) => `${count} 个没有样本`,
  },

  warnings: {
    list: '值得了解',
    'empty-class': (classes, name) => ({
      what: `${classes}没有任何样本（${name}）。`,
      remedy:
        '1 − β⁰ 等于 0，因此按论文所印的公式会除以零：该权重变为无穷大，按总和缩放后它成为 NaN，其余权重全部成为 0。在这里，这样的类别权重为 0，下面的代码也是如此。',
    }),
    'one-class': () => ({
      what: '只有一个类别有样本。',
      remedy: '没有可以与之权衡的类别：在任何方案下它的权重都是 1。',
    }),
    saturated: (beta, from, volume) => ({
      what: `β = ${beta} 时，凡样本多于 ${from} 个的类别，Eₙ = ${volume}，相差不到 0.5%。`,
      remedy:
        '你的所有类别都多于此数，因此所有样本的权重相同，相差不到 0.5%。若要权重有所不同，请把 β 向右移到刻度所在之处。',
    }),
    'nearly-inverse': (beta, ratio, full, percent) => ({
      what: `β = ${beta} 时，最稀有类别的一个样本，权重是最常见类别的一个样本的 ${ratio} 倍：达到逆频率的 ${full} 倍的 ${percent}。`,
      remedy: `于是最稀有类别中一个标签错误的样本，抵得上最常见类别的 ${ratio} 个样本。如果标签可能有错，或者训练不稳定，请也试一试较小的 β。`,
    }),
    'few-samples': (samples, classes) => ({
      what: `所有样本数合计为 ${samples}，分布于 ${classes}。`,
      remedy: '这些是一个批次的样本数吗？nᵧ 是整个训练集中的样本数；若用每个批次的样本数，权重会随每一步而变。',
    }),
    float32: (beta, error) => ({
      what: `用 32 位浮点数计算时，在 β = ${beta} 处，这些样本数的 1 − βⁿ 误差最大达 ${error}。`,
      remedy: '请像下面的代码那样用 64 位浮点数计算权重，最后只舍入一次。',
    }),
    classesOf: (count) => `${count} 个类别`,
    andMore: (name, isOnly) => (isOnly ? name : `第一个是 ${name}`),
  },

  figures: {
    counts: '样本数与有效样本数',
    countsAbout: '各类别的样本数，从最常见到最稀有，以及它们在所选 β 下相当于多少。',
    rank: '类别，最常见的在前',
    samplesAxis: '样本数',
    n: 'n',
    effective: 'Eₙ',
    many: '多',
    medium: '中',
    few: '少',
    weights: '类别权重',
    weightsAbout: '在每种方案下，每个类别的一个样本的权重；一种方案的权重每个类别一个，其和等于有样本的类别数。',
    weightAxis: '权重',
    ratio: '最稀有类别的一个样本与最常见类别的一个样本的权重之比',
    ratioAbout:
      '最稀有类别的一个样本的权重是多少倍。当 N 与样本数处于同一量级时，它会变化；圆点标出 N 等于最小、中位和最大样本数之处。',
    ratioAxis: '权重比',
    volume: 'N = 1/(1 − β)',
    here: '当前 β',
    least: '最稀有',
    most: '最常见',
    mean: '样本的平均权重',
    meanAbout: '总和等于类别数的权重，并不保持损失的尺度：大多数样本属于常见类别，而它们的权重小于 1。',
    meanAxis: 'Σ n w / Σ n',
    meanCurve: '平均权重',
    ratioCurve: '权重比',
    meanText: (mean, factor) =>
      `这里样本的平均权重为 ${mean}，因此损失的尺度是不加权时的 ${mean} 倍。对于普通的 SGD，这相当于学习率变为 ${mean} 倍：要公平地比较两个 β，请把学习率乘以 ${factor}。Adam 会除去这个尺度，只有它的 ε 例外；加在损失里的权重衰减则相对地变强。`,
    meanOne: '这里样本的平均权重为 1：损失的尺度与原来相同。',
    atRank: (rank, name) => `${rank}：${name}`,
    atVolume: (beta) => `β = ${beta}`,
    label: (index) => `标签 ${index}`,
    rankNumber: (rank) => `第 ${rank} 名`,
  },

  meaning: {
    ratio: (volume, ratio) => `N = ${volume}：最稀有类别的一个样本，权重是最常见类别的一个样本的 ${ratio} 倍。`,
    none: 'N = 1：所有样本的权重相同。',
    inverse: (ratio) =>
      `N = ∞：最稀有类别的一个样本，权重是最常见类别的一个样本的 ${ratio} 倍，因此每个类别的 n 个样本合起来权重都相同。`,
  },

  choice: {
    title: (low, high) => `β 在 ${low} 与 ${high} 之间起作用`,
    why: (low, lowRatio, high, highRatio, full, percent) =>
      `低于 ${low} 时，最稀有类别的一个样本，权重不到最常见类别的一个样本的 ${lowRatio} 倍；高于 ${high} 时超过 ${highRatio} 倍，即逆频率的 ${full} 倍的 ${percent}。`,
    range: (share) =>
      `从等权重到逆频率的路程，按该比值的幂来量，这个范围在两端各舍去 ${share}。之所以取得这样宽，是为了让论文最终选用的每个 β 都在其中。包含它们并不证明什么：它说的是 β 在哪里改变权重，而不是哪个 β 最好。`,
    grid: (values) => `论文的网格 .9、.99、.999、.9999 中，位于其间的有：${values}。`,
    gridNone: '论文的网格 .9、.99、.999、.9999 中，没有一个位于其间。',
    measured: '在这类数据集上测得了什么',
    nearest: (isSame, factor, set, classes, most, least) =>
      isSame
        ? `在论文测过的数据集中，${set} 最接近：${classes} 个类别，样本从 ${most} 个到 ${least} 个。`
        : `论文没有测过这类数据集：没有一个数据集的类别数、最常见类别和最稀有类别全都相差在 ${factor} 倍以内。最接近的是 ${set}：${classes} 个类别，样本从 ${most} 个到 ${least} 个，至多算一个提示。`,
    caption: (set) => `${set}：与不加权的同一损失相比，测试错误率增加（+）或减少（−）的百分点，涵盖五种损失`,
    beta: 'β',
    least: '最小',
    mean: '平均',
    most: '最大',
    more: (points) => `+${points}`,
    less: (points) => `−${points}`,
    runs: (points) =>
      `这些是 ResNet-32 的单次运行：即使所有权重在 1% 以内相等，错误率也会相差多达 ${points} 个百分点。`,
    harmful: (values) => `在该数据集上，β = ${values} 时各损失的平均错误率高于不加权，因此下面不列入。`,
    rule: (kept, keptGood, out, outBad) =>
      `这样的近邻有多可信，已在论文自己的数据集上试过，每个数据集由与它最接近的另一个来判断：保留的 ${kept} 个 β 值中，${keptGood} 个的错误率低于不加权；排除的 ${out} 个中，${outBad} 个更高。`,
    jointly: (beta, before, after) =>
      `在该数据集上，ResNet-50 用 softmax 损失的错误率为 ${before}%；同时采用 β = ${beta}、focal 损失、另一个初始偏置和更大的学习率，错误率为 ${after}%。权重单独起了什么作用，没有测过。`,
    how: '请在类别平衡的、或逐个类别评分的验证数据上试几个值。在本实验室的场景中，标签有噪声时，中间的 β 最终最好，因为大多数错误标签落入尾部；标签干净而类别重叠时，逆频率最好。论文预期，在数据增强较强或类别粒度较细时，N 较小，β 因而也较小；这一点论文没有测量。',
    balanced: (full) =>
      `最常见类别的样本数是最稀有类别的 ${full} 倍。无论 β 取何值，最稀有类别的一个样本，权重至多是最常见类别的一个样本的 ${full} 倍。`,
    use: (beta) => `设 β = ${beta}`,
  },

  table: {
    caption: (classes) => `全部 ${classes} 个类别的权重，最常见的在前`,
    name: '类别',
    label: '标签，从 0 开始',
    rank: '名次',
    n: 'n',
    effective: 'Eₙ',
    weight: '权重',
    positive: 'pos_weight',
    positiveAbout: (samples) => `每个标签的正项的权重，样本共 ${samples} 个，按此 β 下的有效样本数计算。`,
    leftOut: (classes) => `中间还有 ${classes} 个类别`,
  },

  home: {
    lead: '64 位浮点数的权重、各种损失，以及与本页数值的核对：运行一次文件，它会说明是否全部一致。',
    format: '用于',
    formatAbout: '代码会重新计算权重并核对；JSON 和 CSV 存放数值。',
    formats: {
      pytorch: 'PyTorch',
      tensorflow: 'TensorFlow / Keras',
      jax: 'JAX (optax)',
      sklearn: 'scikit-learn',
      json: 'JSON',
      csv: 'CSV',
    },
    scheme: '权重',
    schemeAbout: '文件包含哪种方案；β 和 γ 取左侧和实验室中设定的值。',
    balance: '平衡方式',
    balanceAbout:
      '论文的做法是在损失中加权。采样器则更频繁地抽取稀有类别。一个样本可能有多个标签时，对每个标签的正项加权。',
    balances: {
      loss: '在损失中加权',
      sampler: '采样器，不加权',
      labels: 'pos_weight，多标签',
    },
    samples: '样本总数',
    samplesAbout:
      '图片或文本的个数，每一个都可能有多个标签：此时所给的数是每个标签的正样本数。至少等于最常见标签的个数；若不说明，则等于各标签个数之和。',
    samplesTyped: '样本总个数',
    sampler: (ratio, both, repeats) =>
      `采样或加权，不要两者并用：任何一种都使最稀有类别的一个样本抵得上最常见类别的 ${ratio} 个，两者并用则是 ${both} 个。抽取次数等于样本总数时，最稀有类别的每个样本会出现 ${repeats} 次。`,
    labels: (mean, rare, common) =>
      `每个标签是一个是非问题；肯定回答的权重，取所选方案给它的正样本与负样本的权重之比：最稀有标签为 ${rare}，最常见标签为 ${common}。样本数如此，则每个样本平均有 ${mean} 个标签。上面的图是各类别权重的图。`,
    copy: '复制',
    copied: '已复制',
    notCopied: '浏览器不允许复制：请改为下载',
    download: '下载',
    preview: '文件',
    more: (lines) => `… 还有 ${lines} 行`,
    sorted: '这个数据集的样本数在发布时按大小排序：序号是名次，不是标签。训练之前，请换成你自己的样本数。',
    reductions: {
      pytorch:
        '损失是加权损失之和除以批大小。nn.CrossEntropyLoss(weight=…) 则除以批次中的权重之和：这样，稀有类别组成的批次分量并不高于常见类别组成的批次，而只含一个类别的批次会忽略其权重。',
      tensorflow: 'Keras 把加权损失之和除以批大小，与论文的代码相同。请不要再传入 class_weight。',
      jax: '加权损失在批次上的平均：它们的和除以批大小。',
      sklearn: 'scikit-learn 把每个样本的损失乘以其类别的权重，正则化则不变：文件说明了如何撤销由此产生的偏移。',
      json: '数值保留全部数位。',
      csv: '数值保留全部数位；会被电子表格当作公式执行的名称已作无害处理。',
    },
  },
};
