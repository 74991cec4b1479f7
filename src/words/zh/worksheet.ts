import type { Parts } from '../parts.ts';

/** Words of what the lesson prints: a worksheet, and what the reader did. Functions take formatted numbers. */
export const worksheet: Parts['worksheet'] = {
  print: '打印',
  printAbout: '练习单只有一页，上面是八个问题，并留有写猜测的地方。',
  sheet: '练习单',
  done: '你做了什么',
  printDone: '打印你做了什么',
  title: '长尾实验室：练习单',
  doneTitle: '长尾实验室：你做了什么',
  name: '姓名',
  date: '日期',
  lead: '先猜，再动手，然后看。猜测从不会错：它说的是你之前怎么想。',
  because: '因为',
  measured: '测得',
  before: '短划线：不加权，60 个种子的平均',
  questions: {
    forgotten: (head, tail) =>
      `${head} 个标签写着 A，${tail} 个写着 E，每个标签同等重要。100 步之后，E 的 100 个新点中会找到几个？`,
    inverse: '现在每个类别同等重要。300 步之后，A 和 E 各自的 100 个新点中会找到几个？',
    worth: '一个类别是一个有 100 个格子的箱子。每个样本覆盖它落到的格子。把投 100 次所覆盖的部分涂上阴影。',
    beta: (head, tail) =>
      `β = 0.9 时 N 为 10。E 的一个标签（共 ${tail} 个）的权重是 A 的一个（共 ${head} 个）的几倍？把它圈出来。`,
    middle: '300 步之后，哪一个的平衡准确率最高？把它圈出来。',
    clean: (lead) =>
      `有错误标签时，β = 0.99 比 1/n 领先 ${lead} 个百分点，这是 60 个种子的平均。标签都正确时，它会领先多少？`,
    cleanAlone: '标签都正确时，β = 0.99 比 1/n 领先几个百分点？',
    focal: (share) => `γ = 0 时，错误标签占拉力 100 份中的 ${share} 份，这是 60 个种子的平均。γ = 2 时占多少份？`,
    focalAlone: 'γ = 2 时，错误标签占拉力 100 份中的多少份？',
    counts:
      'iNaturalist 2018 最常见的类别有 1,000 张图像，最稀有的有 2 张。β = 0.9999 时，最稀有类别的一张图像，权重是最常见类别的一张的几倍？把它圈出来。',
  },
  wrongLabels: '错误标签',
  lead0: 'β = 0.99 − 1/n',
  step: '步骤',
  you: '你',
  here: '这里',
  seeds: '60 个种子',
  none: '–',
  marks: '空心圆：你的猜测。实心圆：这里的结果。小点：另外 60 个种子。',
};
