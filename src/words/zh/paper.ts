import type { Parts } from '../parts.ts';

/** Words of the view "Paper". Functions take formatted numbers. */
export const paper: Parts['paper'] = {
  title: (gain, cost) => `最好时，β 使错误率降低 ${gain} 个百分点；最差时，使它升高 ${cost} 个。`,
  lead: '类别平衡损失的作者在 375 种设置下测量了 ResNet-32，每种一次：三个长尾 CIFAR，五个不平衡因子，五种损失，五个 β 值。这里是全部 375 个错误率，以及它们说明了什么：有多少是偶然，大的 β 在哪里有害，最好的结果是怎样选出来的。',
  contents: '章节',
  sets: { 10: 'CIFAR-10', 20: 'CIFAR-20', 100: 'CIFAR-100' },
  longTailed: (set) => `长尾 ${set}`,
  classes: (count) => `${count} 个类别`,
  losses: ['softmax', 'sigmoid', 'focal γ 0.5', 'focal γ 1', 'focal γ 2'],
  imbalance: '不平衡因子',

  facts: {
    gain: (set, imbalance, beta) => `β 的最大收益，五种损失的平均：${set}，因子 ${imbalance}，${beta}`,
    cost: (set, imbalance, beta) => `β 的最大代价，五种损失的平均：${set}，因子 ${imbalance}，${beta}`,
    noise: (set, other, otherNoise) => `${set} 上等同运行之间见到的最大差异；在 ${other} 上为 ±${otherNoise}`,
  },
  citation: {
    title: 'Class-Balanced Loss Based on Effective Number of Samples',
    authors: 'Yin Cui, Menglin Jia, Tsung-Yi Lin, Yang Song, Serge Belongie. CVPR 2019',
    copy: '复制 BibTeX',
    copied: '已复制',
    failed: '复制失败',
    paper: '论文',
    code: '作者的代码',
  },

  dock: {
    loss: '损失',
    all: '全部五种及其平均',
    beta: 'β',
    meanOf: (beta, volume) => `五种的平均，β ${beta}，N ${volume}`,
    ofLoss: (loss, beta, volume) => `${loss}，β ${beta}，N ${volume}`,
    about: '按不平衡因子列出：错误率（%），以及比 β 0 降低的百分点。',
  },

  pays: {
    section: 'β 在哪里有收益，在哪里有代价',
    lead: '类别平衡使错误率降低（+）或升高（−）的百分点，取五种损失的平均，每种损失都与不加权的自身相比。每行下方的刻度是它的类别样本数（从 4 起），标在 N = 1/(1 − β) 的轴上：在刻度左侧很远处，β 几乎不改变任何权重；在右侧很远处，几乎没有什么可再改变。加框的是该行最好的 β。',
    plain: 'β 0',
    error: '错误率\u00a0%',
    head: (beta, volume) => `β ${beta}，N ${volume}`,
  },

  errors: {
    section: '全部 375 个错误率',
    lead: '每个小图是一个训练集；在全部十五个小图中，错误率的一个百分点高度相同。每种损失都从 β 0 开始，即它自己的基线。指向一条线，该损失和 β 就在各处显示；点击可将其固定。',
    show: '显示',
    error: '错误率，%',
    gain: '相对自身基线的收益',
    about: '类别平衡测试集上的错误率，或比不加权的同一损失的错误率低多少个百分点。',
    band: (noise) => `区间带：β 0 上下 ±${noise}，等同运行之间见到的最大差异`,
    borrowed: (noise, set) => `区间带：β 0 上下 ±${noise}，借自 ${set}`,
    chance: '偶然性',
    bands: {
      own: () => '按数据集',
      narrow: (noise) => `±${noise}`,
      wide: (noise) => `±${noise}`,
    },
    widest: (noise) => `区间带：β 0 上下 ±${noise}，权重在 1% 以内相等的运行之间见到的最大差异`,
    best: '圆环：小图中最低的错误率',
    counts: '刻度：类别样本数 n，即 N = n 之处',
    panel: (set, imbalance, values) =>
      `${set}，不平衡因子 ${imbalance}。β 为 0、0.9、0.99、0.999 和 0.9999 时的错误率（%）：${values}`,
    mean: '五种的平均',
    figure: (set) => `${set} 的错误率`,
    keys: '左右方向键沿 β 移动，上下方向键切换损失；Escape 显示全部五种。',
    reading: (set, loss, beta, values) => `${set}，${loss}，β ${beta}：${values}。`,
    value: (imbalance, error) => `因子 ${imbalance} 时 ${error}%`,
    csv: 'paper-errors',
  },

  gains: {
    section: '类别平衡相对各损失自身基线的收益',
    lead: (gain, within, lose) =>
      `一个圆点是一次加权的运行与不加权的同一损失相比；竖线是五种的平均。在 300 次运行中，${gain} 次的收益超过上面所选的区间带，${within} 次在其之内，${lose} 次变差的幅度超过它。`,
    outcomes: (gain, within, lose) => `${gain} 次有收益 · ${within} 次在带内 · ${lose} 次变差`,
    adds: '← 升高错误率',
    takes: '降低错误率 →',
    dot: (set, imbalance, loss, beta, gain) => `${set}，不平衡因子 ${imbalance}，${loss}，β ${beta}：${gain} 个百分点`,
    figure: (set, outcomes) => `${set} 上的收益：${outcomes}`,
    keys: '左右方向键切换损失，上下方向键切换 β 和不平衡因子。',
  },

  statements: {
    section: '这些数字还说明了什么',
    lead: '由这些错误率和类别样本数得出的七个论断。每个论断背后的数字都可以展开。',
    numbers: '数字',
    show: '在上面显示',
    chance: {
      title: (ten, twenty) => `仅凭偶然，错误率在 CIFAR‑10 上就会变动 ${ten} 个百分点，在 CIFAR‑20 上变动 ${twenty} 个`,
      text: (pairs, rms, twentyPairs, twentyRms) =>
        `β 为 0.9 时，N 为 10。只要每个类别都有 100 幅或更多图像，所有权重就在 0.003% 以内相等：类别平衡什么都没有改变，这次运行就是普通运行又做了一遍。CIFAR‑10 有 ${pairs} 对这样的运行，相差 ${rms} 个百分点（均方根），CIFAR‑20 有 ${twentyPairs} 对，相差 ${twentyRms} 个。CIFAR‑100 一对也没有，借用 CIFAR‑10 的区间带。这是噪声的下限，而不是上限。`,
      measured: '等同运行之间错误率相差的百分点',
      rms: (set, pairs) => `${set}，${pairs} 对的均方根`,
      most: (set) => `${set}，最大`,
      columns: ['数据集', '不平衡因子', '损失', '差异', '权重相等的程度'],
    },
    large: {
      title: '类别多而小时，大的 β 有害',
      text: (ten, twenty, hundred, worst) =>
        `不平衡因子为 200、β 为 0.9999 时，softmax 的错误率在 CIFAR‑10 上${ten}，在 CIFAR‑20 上${twenty}，在 CIFAR‑100 上${hundred}。全部 300 次中最差的是那里的 sigmoid，${worst}。`,
      mean: (gaining, means) =>
        `在所有因子和损失上，β 为 0.9999 时错误率较低的，在三个数据集上分别为 25 次运行中的 ${gaining} 次。在数据集与损失的全部 75 对上，平均收益为 ${means}。`,
      fromTo: (before, after) => `从 ${before} 变为 ${after}`,
      measured: '75 次运行的平均收益，即错误率降低的百分点',
      bar: (beta) => `β ${beta}`,
      columns: ['β', 'CIFAR-10 较低', 'CIFAR-20 较低', 'CIFAR-100 较低', '平均收益'],
    },
    bend: {
      title: '权重走了多远，说明曲线在哪里弯，而不说明往哪边弯',
      text: (hundredShare, hundredGain, tenShare, tenGain) =>
        `样本数和 N 决定权重在对数尺度上从不加权到逆频率走了多远。在 CIFAR‑100、因子 200 上，N 为 100 时走了这段路的 ${hundredShare}，平均收益为 ${hundredGain}。在 CIFAR‑10、因子 200 上，N 为 1,000 时走了 ${tenShare}，收益为 ${tenGain}。平衡的程度大致相同，结果相反。`,
      measured: '五种损失的平均收益，即错误率降低的百分点',
      bar: (set, volume, share) => `${set}，N ${volume}：路程的 ${share}`,
      columns: ['数据集', '不平衡因子', 'N', '路程的份额', '平均收益'],
    },
    winners: {
      title: '表 2 的每个优胜者都是该列最低的测试错误率',
      text: (twenty, five) =>
        `全部十个条目连同其设置，都是 20 次加权运行中在测试集上最低的。这偏向加权，但如果偶然性不大于 CIFAR‑10 上的，偏向就不大：此时 20 次等同运行中最低的比它们的平均低 ${twenty} 个百分点，五次普通运行中最低的则低 ${five} 个。`,
      measured: '相对最低的普通错误率的收益，百分点',
      bar: (set, imbalance) => `${set}，因子 ${imbalance}`,
      columns: ['数据集', '不平衡因子', '20 次中最低', '比最低的普通错误率低'],
    },
    blind: {
      title: '由其余四种损失选出的 β 仍有收益',
      text: (ten, twenty, hundred, losing, all, worst) =>
        `对每个数据集和每种损失，取其余四种损失表现最好的 β（允许为 0），看第五种收益多少：在三个数据集上平均为 ${ten}、${twenty} 和 ${hundred} 个百分点。在 ${all} 种情形中，${losing} 种变差，最差为 ${worst}。`,
      measured: '第五种损失的平均收益，即错误率降低的百分点',
      columns: ['数据集', '不平衡因子', 'softmax', 'sigmoid', 'focal γ 0.5', 'focal γ 1', 'focal γ 2'],
    },
    gamma: {
      title: '没有哪个 γ 明显优于不用 γ',
      text: (values, pairs, two, softmax, won, columns) =>
        `与 sigmoid（即 γ 0）相比，γ 为 0.5、1 和 2 时，focal 损失的错误率高出 ${values} 个百分点，取自数据集与 β 的 ${pairs} 对；负值表示更好。γ 2 比 γ 1 高出 ${two}。Softmax：${softmax}。± 之后是一个标准误。Focal 在表 2 的 ${columns} 列中赢得 ${won} 列，而每列的 20 次运行中有 12 次是 focal。`,
      measured: '错误率高出 sigmoid 的百分点：负值表示更好',
      columns: ['损失', '高出 sigmoid', '标准误', '配对数'],
    },
    large3: {
      title: '表 3 无法把平衡与其余因素分开',
      text: (span, gains) =>
        `类别平衡的 focal 损失同时带有 sigmoid、最后一层的另一个初始偏置和更高的学习率；普通的 focal 损失和类别平衡的 softmax 没有测量。在 ILSVRC 2012 上，最常见类别与最稀有类别的权重只相差 ${span} 倍，它用 ResNet‑50、‑101 和 ‑152 在 224 像素下仍收益 ${gains} 个百分点。`,
      measured: 'top-1 错误率降低的百分点',
      columns: ['网络', 'iNaturalist 2017', 'iNaturalist 2018', 'ILSVRC 2012'],
    },
  },

  tables: {
    section: '论文的表格',
    lead: '点击列标题即按该列排序。在表 2 和表 3 中，每列最低的错误率为粗体。',
    table1: '表 1',
    table2: '表 2',
    table3: '表 3',
    about1: '训练集，其类别样本数经逐一清点。',
    about2: 'Top-1 错误率（%），ResNet-32 在长尾 CIFAR 上，按不平衡因子列出。',
    about3: '错误率（%），大型数据集，top 1 和 top 5。',
    loss: '损失',
    balanced: '类别平衡，最好',
    chosen: '所选设置',
    over: '相对最好的普通损失的收益',
    network: '网络',
    resNet: (layers) => `ResNet-${layers}`,
    softmax: 'softmax',
    balancedFocal: '类别平衡 focal，β 0.999，γ 0.5',
    input: '输入',
    top1: 'top 1',
    top5: 'top 5',
    classes: '类别数',
    note2: '不平衡因子为 1 时，无论 β 取何值，所有权重都是 1：类别平衡就是最好的普通损失。',
    note3: '320 像素下没有 softmax，也没有类别平衡的 softmax 和普通的 focal 损失。',
    note1:
      '论文把 CIFAR‑10 和 ‑100 写为 10 到 200，这里没有 CIFAR‑20。样本数截为整数，因此 CIFAR‑100 在因子 200 时从 500 幅到 2 幅图像，即 250 比 1。',
    set: '训练集',
    images: '图像数',
    most: '最大类别',
    least: '最小类别',
    counted: '不平衡因子，清点所得',
    beta: '表 2 和表 3 中的 β',
    shape: '每类图像数，按名次排列的样本数（对数）',
    large: {
      'inaturalist-2017': 'iNaturalist 2017',
      'inaturalist-2018': 'iNaturalist 2018',
      'ilsvrc-2012': 'ILSVRC 2012',
    },
    csv: (table) => `paper-${table}`,
  },

  lab: {
    section: '在这里看',
    lead: '实验室用平面上的点训练小网络，类别样本数的形状与之相同。N 取该数据集平均收益最好的那个；样本数缩小时，N 也随之缩小，使各权重保持原来的比例，只因样本数取整而略有出入。',
    set: '样本数取自',
    imbalance: '不平衡因子',
    open: '在实验室中打开',
    plane: '在图谱中打开',
    shows: '它能显示边界往哪边移动，显示标签有噪声时大的 β 会过头，也显示一次运行说明不了哪个 β 最好。',
    not: '它不能显示论文的错误率：五个类别的点和只有几百个参数的网络，不是 100 个类别的图片和 ResNet-32。',
    counts: (largest, least, volume) => `五个类别，${largest} 到 ${least} 个点，N ${volume}`,
  },
  source: '来源：论文的表 1 至表 3 和图 8 至图 10，arXiv 1901.05555；每项运行一次。数字见',
  file: 'paper-results.json',
  sourceEnd: '。',
};
