import type { Parts } from '../parts.ts';

/** Words of the lesson as it is shown to a room, and the teacher's notes; they load with it. Functions take texts. */
export const present: Parts['present'] = {
  region: '全场看到的画面',
  place: (step, of) => `${step} / ${of}`,
  on: '继续',
  back: '返回',
  blank: '空白',
  blankNow: '现在什么也不显示。按任意键恢复。',
  notesButton: '备注',
  fullScreen: '全屏',
  leave: '退出',
  keysButton: '快捷键',
  options: '选项，以及举手的人数',
  hands: '人举手',
  oneHand: '人举手',
  handsOf: (option) => `举手人数：“${option}”`,
  addHand: (option) => `再加一人举手：“${option}”`,
  so: (held, of) => `在 ${of} 个种子中的 ${held} 个上是这样`,
  soOtherwise: (held, of) => `在 ${of} 个种子中的 ${held} 个上是这样，但这个种子不是`,
  soAlways: '不论哪个种子都是这样',
  soOnAverage: '平均来说是这样：100 个中的 63.4 个',
  training: (step, of) => `正在训练：第 ${step} 步，共 ${of} 步`,
  moved: '现在 γ 是 2，没有训练任何东西。',
  was: (value, seeds) => `原为 ${value}；${seeds}`,
  wasAlone: (value) => `原为 ${value}`,
  commonest: '最常见',
  rarest: '最稀有',
  figures: {
    found: '该类别 100 个新点中找到的个数',
    covered: '100 个格子中已覆盖的个数',
    weights: '一个标签的权重是 A 的一个的几倍；短划线：用 1/n',
    accuracy: '300 步之后的平衡准确率',
    lead: 'β = 0.99 对 1/n 的领先，单位为百分点；短划线：有错误标签时',
    pull: '错误标签在 100 份拉力中所占的份数；短划线：γ = 0 时',
    counts: '最稀有类别的一张图像，权重是最常见类别的一张的几倍',
  },
  wrongLabels: '错误标签',
  leadName: 'β = 0.99 − 1/n',
  boxName: '已覆盖',
  asks: {
    forgotten: (head, tail) =>
      `${head} 个标签写着 A，${tail} 个写着 E，每个同等重要。100 步之后，E 的 100 个新点中会找到几个？`,
    inverse: (times) => `现在每个标签按 1/n 加权：E 的一个抵得上 A 的 ${times} 个。这会带来什么？`,
    worth: '一个类别是一个有 100 个格子的箱子，每个样本覆盖它落到的格子。投 100 次之后，有几个格子被覆盖？',
    beta: (tail, head) => `β = 0.9 时 N 为 10。E 的一个标签（共 ${tail} 个）的权重是 A 的一个（共 ${head} 个）的几倍？`,
    middle: '不加权会遗忘尾部，1/n 相信其中的错误标签。300 步之后，哪一张决策图的平衡准确率最高？',
    clean: (lead) => `β = 0.99 比 1/n 领先 ${lead} 个百分点。现在把所有标签改正确。领先会怎样？`,
    focal: (wrong, all, share) =>
      `${all} 个标签中有 ${wrong} 个是错的。γ = 0 时，拉力的 100 份中它们占 ${share} 份。γ = 2 时占多少？`,
    focalFirst: '一个网络以 γ = 0 训练。γ = 2 时，错误标签会占拉力的多少？',
    counts:
      'iNaturalist 2018：最常见的类别有 1,000 张图像，最稀有的有 2 张。β = 0.9999 时，最稀有类别的一张图像，权重是最常见类别的一张的几倍？',
    home: '',
  },

  notes: '备注，只给你看',
  minutes: (minutes) => `约 ${minutes} 分钟`,
  used: (time) => `这一步：${time}`,
  usedInAll: (time, planned) => `总计：${time}，计划约 ${planned} 分钟`,
  nextUp: (title) => `下一步：${title}`,
  lastUp: '到此结束。',
  beatsTitle: '进行到哪里',
  beats: {
    question: '提出问题',
    hands: '数举手人数：每人按一次数字键，或输入一个数',
    deed: '让它发生',
    reveal: '说出结果和原因',
  },
  openAudience: '打开观众窗口',
  audienceThere: '观众窗口跟随这个窗口。',
  audienceGone: '没有打开观众窗口：全场看到的就是这个窗口。',
  audienceBlocked: '浏览器没有打开窗口。请允许本页弹出窗口，然后再试一次。',
  audienceWaits: '这个窗口跟随演示者的窗口。请在那里继续。',
  audienceTitle: '给观众',
  say: {
    forgotten:
      '展示决策图：每个类别一种颜色，几乎看不到橙色。训练之前先让大家说一个数。预计会听到 20 至 50；几乎每个种子上都是 0，因为 100 个标签中只有 1.4 个写着 E。常被问到：这是程序出错吗？不是：损失很低，麻烦正在这里。',
    inverse:
      '请一位选了“没有谁付出代价”的人说明理由。然后训练，并指出 A 中的洞：每个洞都在 D 或 E 的一个错误标签上。常被问到：为什么不总是这样做？因为现在 E 的一个标签抵得上几十个，不管它对不对。',
    worth:
      '问问谁收集过贴纸：最后几张总是等个没完。开始投，让全场看到最后有多难落到新格子上。常被问到：真实数据里的 N 是什么？是真正不同的样本的数目，没有人知道它。',
    beta: '很多人以为 β = 0.9 的作用几乎和 1/n 一样大。它什么也不做，因为 21 已经多于 N = 10。请说两遍：N 接近样本数时 β 才起作用。常被问到：那么论文为什么用 0.9999？它们的类别有成千上万个样本。',
    middle:
      '请三个人各为一张决策图辩护。然后训练，并展示中间那张保住了 A，也找到了 E。常被问到：这是运气吗？六十个种子都画成了点。而没有 β 的 1/√n 在这里同样好。',
    clean:
      '还是那些点，但每个标签都正确。问大家 1/n 还有什么可相信。预计会听到领先保持不变；它消失了。常被问到：那么 β 没用吗？不是：哪个 β 最好，取决于你的标签。',
    focal:
      '两张决策图之间没有训练任何东西，只有 γ 在动。大的标记就是损失所听从的。预计会听到它们拉得更少；它们的拉力却翻了一倍，因为对损失来说，错误和困难看起来一样。常被问到：那么 α 呢？那是类别权重。',
    counts:
      '问问有没有人说得出自己数据的样本数，之后在“你的样本数”里试一试。N = 10,000 高于这里的所有样本数，所以没有箱子会满，名字不同，其实就是 1/n。常被问到：那么用哪个 β？N 落在你的样本数之间的那个，并用平衡的数据评判。',
    home: '先让全场说出那三句话，再展示它们。然后给出地址：课程在每部手机上都能运行，什么也不会发送出去。',
  },
  keys: [
    ['Page Down、Page Up', '继续、返回'],
    ['→ ←', '下一步、上一步'],
    ['1 至 9', '为该选项再加一人举手'],
    ['B 或 .', '什么也不显示；按任意键恢复'],
    ['空格', '训练或暂停'],
    ['N', '在全场看到的画面旁显示备注'],
    ['F', '全屏'],
    ['Escape', '退出'],
    ['?', '这份列表'],
  ],
};
