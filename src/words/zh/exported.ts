import type { Parts } from '../parts.ts';

/**
 * What files of class counts say to a reader: comments, docstrings, and what a check prints. They load with "Your
 * counts". A text of several lines is broken as it is in the file.
 */
export const exported: Parts['exported'] = {
  titles: {
    loss: {
      pytorch: '类别权重以及 softmax、sigmoid 和 focal 损失，用于 PyTorch。',
      tensorflow: '类别权重以及 softmax、sigmoid 和 focal 损失，用于 TensorFlow / Keras。',
      jax: '类别权重以及 softmax、sigmoid 和 focal 损失，用于 JAX 与 optax。',
      sklearn: '类别权重，作为 scikit-learn 估计器的 class_weight。',
    },
    sampler: {
      pytorch: '按类别权重之比抽取样本的采样器，代替损失中的权重，用于 PyTorch。',
      tensorflow: '按类别权重之比抽取样本的 tf.data 数据集，代替损失中的权重。',
      jax: '按类别权重之比抽取样本，代替损失中的权重，用于 JAX。',
      sklearn: '按类别权重之比抽取样本，代替 class_weight。',
    },
    labels: {
      pytorch: '一个样本可能有多个标签时正项的权重，用于 PyTorch。',
      tensorflow: '一个样本可能有多个标签时正项的权重，用于 TensorFlow / Keras。',
      jax: '一个样本可能有多个标签时正项的权重，用于 JAX。',
      sklearn: '一个样本可能有多个标签时每个标签的权重，作为 class_weight。',
    },
  },
  agree: {
    weights: '权重与长尾实验室一致',
    losses: '权重和损失与长尾实验室一致',
    draws: '权重和抽取与长尾实验室一致',
  },
  head: {
    paper: (citation) => `论文：${citation}`,
    counts: (source) => `样本数：${source}`,
    noSource: '未说明',
    weights: (rule) => `权重：${rule}`,
    rules: {
      none: '不加权：每个有样本的类别权重为 1',
      'inverse-frequency': '逆频率，1 / n',
      'inverse-square-root': '频率的逆平方根，1 / sqrt(n)',
      'class-balanced': '类别平衡，1 / 有效样本数',
    },
    written: `由长尾实验室生成。各项检查与它所显示的数值比较；这些数值只对这些样本数和这些选择成立，
因此修改 COUNTS 或某个常数时，请去掉这些检查。`,
    counted: {
      classes: {
        byLabel: `整个训练集中各类别的样本数，绝不是一个批次中的。序号就是类别的标签。
第一个类别的标签为 0。`,
        sorted: `整个训练集中各类别的样本数，绝不是一个批次中的。它们已经排序，最常见类别在前：
序号是名次，不是标签。训练之前，请换成你自己的样本数，并按你的标签的顺序排列。`,
      },
      labels: {
        byLabel: `整个训练集中带有各标签的样本数，即正样本数。序号就是类别的标签。
第一个类别的标签为 0。`,
        sorted: `整个训练集中带有各标签的样本数，即正样本数。它们已经排序，最常见类别在前：
序号是名次，不是标签。训练之前，请换成你自己的样本数，并按你的标签的顺序排列。`,
      },
    },
    names: {
      numbered: '按标签排列的类别名称：每个名称就是标签本身。',
      otherNumbers: (conversion) => `按标签排列的类别名称。它们是数字，但不是标签：类别 NAMES[i] 的样本必须有标签 i。
换算：${conversion}。`,
      words: '按标签排列的类别名称：请确认你的标签按这个顺序编号。',
    },
    volume: `一个类别的体积，以样本计；以及论文的 beta = (N - 1) / N。代码用 N 计算，
这样可以保留 1 - beta 的有效数字。`,
    effectiveNumber: '(1 - BETA**n) / (1 - BETA)，但不损失该式在 BETA = 1 附近会丢失的有效数字。',
    onlyRepeat: 'beta = 0：一个类别的样本只是彼此重复',
    everyNew: 'beta -> 1：每个样本都是新的',
  },
  weights: {
    sum: '权重，其和等于有样本的类别数；没有样本的类别为 0。',
    precision: 'float64，与模型的精度无关',
    meanWeight: `权重对损失大小的影响：使用普通 SGD 时，它们的作用相当于学习率乘以这个因子，
因此与不加权的损失比较之前，请重新调整学习率。`,
  },
  equivalents: `其他损失用这些名称表示别的权重。哪一种正确，取决于标签：

WEIGHTS，即论文的 alpha：真实类别的权重乘以一个样本的所有项。每个样本只有一个类别时正确，
  可用于下面任何一种损失。
POS_WEIGHT，作为二元交叉熵的 pos_weight：只乘以一个类别的正项，等于该类别的正样本与负样本的
  权重之比。每个类别各是一个是非问题时正确，例如一个样本可能有多个标签时。如果只有一个标签，
  那就是另一种损失。
FOCAL_ALPHA，作为二元 focal 损失的 alpha：正项乘以 alpha，负项乘以 1 - alpha，比例相同。
  POS_WEIGHT 正确时它也正确，但每个类别的各项除以该类别自己的 1 + POS_WEIGHT，
  因此与其他类别相比，稀有类别分量较轻。常用的常数 0.25 对所有类别都一样，
  因此并不会提高稀有类别相对于常见类别的权重。`,
  posWeight: '正项的权重，负项的权重为 1；某一侧没有样本时为 1。',
  losses: {
    initialBias: `使用 sigmoid 损失或 focal 损失时，训练开始时最后一层的偏置。

这样每个类别开始时的概率都是 1 / classes，而一个样本的 classes - 1 个容易的负项
不会淹没最初的几步。softmax 损失从 0 开始。`,
    gamma: 'focal 损失的参数；为 0 时就是 sigmoid 损失',
    testVector: '五个样本，从最常见类别到最稀有类别；损失是长尾实验室的数值。',
    shapes: '形状不符时报错：否则标签 [batch, 1] 会被广播，悄悄得出错误的损失。',
    division: `标签是类别序号时，nn.CrossEntropyLoss(weight=...) 除以批次中的权重之和。
这样，只含一个类别的批次会忽略其权重，而尾部样本的一步取决于同批次的其他样本。
论文则除以批大小，因此权重会按比例缩放其样本的梯度。`,
    mean: {
      pytorch: '加权损失之和 / 批大小；损失 [batch]，标签 [batch]，权重 [C]。',
      jax: '加权损失之和 / 批大小，而不是 / 权重之和；权重 [C]。',
    },
    softplus: 'log(1 + exp(x))；x 大于 20 时，F.softplus 会略去对数。',
    signed: 's [batch, C]：真实类别取其 logit，其他类别取其 logit 的负值；p_t = sigmoid(s)。',
    softmax: 'softmax 交叉熵；logit [batch, C]，整数标签 [batch]，权重 [C]。',
    softmaxBatch: 'softmax 交叉熵；[batch]。',
    sigmoid: 'sigmoid 交叉熵：对所有类别求和，而不是求平均。',
    sigmoidBatch: 'sigmoid 交叉熵：对所有类别求和，而不是求平均；[batch]。',
    focal: '对各类别求 (1 - p_t)**gamma * -log(p_t) 之和，再乘以真实类别的权重。',
    focalBatch: '对各类别求 (1 - p_t)**gamma * -log(p_t) 之和，再乘以真实类别的权重；[batch]。',
    power: 'gamma < 1 时，对 1 - p_t 求幂会使梯度为 NaN。',
    powerOfOptax: 'gamma < 1 时，像 optax.sigmoid_focal_loss 那样对 1 - p_t 求幂，会使梯度为 NaN。',
    module: `使用这些权重的损失之一；用法为 criterion(logits, labels)。

在 autocast 下请传入 logits.float()。使用 "sigmoid" 或 "focal" 时，最后一层请这样初始化：
torch.nn.init.constant_(last_layer.bias, initial_bias(len(WEIGHTS)))。`,
    buffer: '随模型移到其设备上，但不进入其检查点。',
    others: '或 sigmoid_loss，或 focal_loss',
    sparse: `标签 [batch]（int32）和 logit [batch, C]；Keras 以浮点数传递标签。

形状不符时报错：否则独热标签或 logit [batch, 1, C] 会被悄悄广播。`,
    weighted: '损失 [batch] 乘以真实类别的权重。',
    withBias: '使用 sigmoid_loss 或 focal_loss 时：',
    doubles: 'float64，仅用于这次比较',
  },
  keras: `标签是类别序号，[batch] 或 [batch, 1]；最后一层给出 logit：不用激活函数。
损失函数返回加权损失 [batch]，Keras 取其和 / 批大小，与论文相同。
请不要再向 model.fit 传入 class_weight：那样每个样本会被加权两次。`,
  sklearn: {
    keys: {
      numbers: '键是 y 中的标签。如果 y 中的标签是文本：dict(zip(NAMES, WEIGHTS))。',
      names: '键是 y 中的标签。如果 y 中是序号而不是名称：dict(enumerate(WEIGHTS))。',
      indices: '键是 y 中的标签。如果 y 中是名称而不是序号，请用名称代替 range。',
    },
    penalty: `估计器把每个样本的损失乘以其类别的权重，而惩罚项保持不变。
因此，如果权重对样本的平均值不是 1，正则化的强度就会改变；上面的 C 可以抵消这一影响。
如果估计器没有这样的因子，请使用平均值为 1 的权重，即 "balanced" 的尺度：`,
  },
  undo: {
    batch: '训练时的类别频率下的概率；[batch, C]，由加权模型的概率得出。',
    row: '训练时的类别频率下的概率；predict_proba 的一行，以及 model.classes_。',
    how: `p_c 与 q_c / w_c 成正比：加权损失就是类别频率乘以权重之后的不加权损失。
只要模型拟合得好，对 softmax 损失和 sigmoid 损失就是精确的，但对 focal 损失或使用标签平滑时并不精确。
权重为 0 的类别没有样本，得到 0。若要平均召回率最好，请按最大的 p_c / n_c 判定；
使用逆频率时，它就是 q 本身。`,
  },
  sampler: {
    alike: `采样或加权，绝不要两者并用。用这些权重抽取，平均而言得到的是
加权损失的梯度除以 MEAN_SAMPLE_WEIGHT 后的结果。用这些权重，所有样本被抽取的机会相同。
抽取会重复稀有类别的样本，容易造成过拟合；加权则使它们的步更大。`,
    rarer: (ratio, squared) =>
      `采样或加权，绝不要两者并用。用这些权重抽取，平均而言得到的是
加权损失的梯度除以 MEAN_SAMPLE_WEIGHT 后的结果。如果损失也加权，稀有类别就被计入两次：
最稀有类别的一个样本，分量是最常见类别的一个样本的 ${squared} 倍，而不是 ${ratio} 倍。
抽取会重复稀有类别的样本，容易造成过拟合；加权则使它们的步更大。`,
    shares: '每个类别被抽取的频率，以及抽取次数等于样本总数时，该类别每个样本被抽取的次数。',
    check: '从 LABELS 中抽取，其每一项是一个样本；如果相差超过 6 个标准误加 6 次抽取，就报错。',
    ends: '从最常见类别到最稀有类别',
    pytorch: `用于 DataLoader(dataset, batch_size=..., sampler=balanced_sampler(labels))；标签 [samples]。

若未另行指定，每轮的抽取次数等于样本总数，有放回地抽取。损失保持不加权。
抽取所用的 torch.multinomial 最多接受 2**24 个样本。`,
    tensorflow: {
      about: '按这些份额从各类别的数据集中抽取：每个类别一个数据集，各自无限重复。',
      example: '如果数据集由（特征，标签）对组成，且类别不多：',
      loss: '损失保持不加权；model.fit 使用 steps_per_epoch，不使用 class_weight。',
    },
    jax: 'JAX 没有数据加载器：由 NumPy 在主机（CPU）上以 float64 抽取。',
    sklearn: `使用 model.fit(X[indices], y[indices])，其中 indices = draw(y, len(y))，不使用 class_weight；
y 中是类别序号。请在划分之后，只从训练部分抽取：同时被抽到两个部分的样本会被看到两次。`,
    numpy: `被抽取样本的序号，[size]，有放回地抽取；标签 [samples]。

批次：每一步用 draw(labels, batch_size, seed=step)，然后取 X[indices] 和 labels[indices]。`,
  },
  labels: {
    samples: '样本总数。它可以少于各标签正样本数之和，但不能少于任何一个标签的正样本数。',
    each: `论文按类别给样本加权。有多个标签时，一个样本没有单一的类别，因此每个标签各是一个分类问题，
分为有该标签的样本和没有该标签的样本，公式给这两者加权。FOCAL_ALPHA 是同样的比例，
写成 focal 损失的形式；这时每个标签的各项除以该标签自己的 1 + POS_WEIGHT，
因此与其他标签相比，稀有标签分量较轻。`,
    testVector: '五个样本；数值是长尾实验室的。',
    criterion: `criterion = torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor(POS_WEIGHT)) 是下面的损失
除以标签数：它对各标签取平均，而不是求和。`,
    loss: '二元交叉熵，对标签求和，对批次取平均；目标为 0 或 1，pos_weight [labels]。',
    lossBatch: '二元交叉熵，对标签求和，[batch]；目标为 0 或 1，与 logit 都是 [batch, labels]。',
    focal: '正项为 alpha * (1 - p_t)**gamma * -log(p_t)，负项用 1 - alpha；alpha [labels]。',
    focalBatch: '正项为 alpha * (1 - p_t)**gamma * -log(p_t)，负项用 1 - alpha，求和；[batch]。',
    undo: `各标签在其训练时的频率下的概率，由用 pos_weight 训练的模型得出。

几率（odds）除以 pos_weight。只要模型拟合得好，对 multi_label_loss 就是精确的，对 focal 损失则不是。
若要错误最少，请把所得概率与 1/2 比较；若要正样本与负样本的召回率的平均值最好，
请把它与该标签在样本中的份额比较。`,
    example: (code) => `例如 ${code}。`,
    lastLayer: '最后一层给出 logit：不用激活函数',
    targets: 'Y [samples, labels]，取 0 或 1',
    unfitted: `所有样本都有或都没有的标签无法拟合：请略去。样本的平均权重因标签而异，
惩罚项的分量也随之而异：C=1 / 平均权重可以抵消这一影响。`,
  },
  json: {
    about: (citation, order, use) =>
      `类别权重，依据 ${citation}。样本数是整个训练集的，${order}；beta = (N - 1) / N，N 为无穷大时写作 null；${use}由长尾实验室写出。`,
    orders: {
      byLabel: '按标签的顺序排列，第一个标签为 0',
      sorted: '按大小排序：顺序是名次的顺序，不是标签的顺序',
    },
    uses: {
      loss: '权重之和等于有样本的类别数。请把加权损失之和除以批大小。',
      sampler:
        '权重之和等于有样本的类别数。请按其类别的权重抽取每个样本，使一个类别有其份额 draw_share，并且不要再给损失加权。',
      labels:
        '样本数是各标签的正样本数，样本总数如文件所示。pos_weight 乘以一个标签的正项；focal_alpha 是同样的比例，写成 focal 损失的 alpha，负项用 1 - alpha。',
    },
  },
};
