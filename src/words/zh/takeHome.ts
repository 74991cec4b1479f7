import type { Parts } from '../parts.ts';

/** Words of taking the lab's run home, which load when Share is opened. Functions take formatted numbers. */
export const takeHome: Parts['takeHome'] = {
  qrCode: '二维码',
  forMyClass: '给我的班级',
  notLoaded: '无法加载所需的代码：请在联网时再试。',

  title: '带走这次运行',
  about: {
    parameters:
      '所示这一步的文件。Python 文件用 64 位浮点数重新训练所有决策图的模型，并断言每个参数的误差不超过百万分之一，每个召回率除并列情形外都相同。',
    accuracy: (points) =>
      `所示这一步的文件。它是用 32 位浮点数训练的，因此 Python 文件断言平衡准确率之差在 ${points} 个百分点以内。若要所有参数都精确到百万分之一，请在顶部选择 CPU，然后重置。`,
    none: '所示这一步的文件。途中改过设置，因此没有任何一次从头开始的运行会得到这些模型：Python 文件用当前的设置训练，把两者都打印出来，不作任何断言。',
  },
  nothingYet: '第一批决策图出现之前，没有可以带走的内容。',
  python: 'Python (PyTorch)',
  pythonAbout: '一个文件，包含点、起点、方案以及决策图所显示的内容',
  json: '运行的 JSON',
  jsonAbout: '设置、参数、指标和点',
  png: '决策图 PNG',
  pngAbout: '所有决策图及其图注，用于幻灯片，采用当前的配色',
  failed: '这个浏览器无法绘制该图片。',

  sheetTitle: (scene, step) => `${scene}，第 ${step} 步`,
  sheetBalanced: (share) => `平衡准确率 ${share}`,
  sheetData: (classes, imbalance, noise, seed) =>
    `${classes} 个类别，不平衡因子 ${imbalance}，标签噪声 ${noise}，种子 ${seed}`,
  sheetLoss: (loss, gamma) => (gamma === undefined ? loss : `${loss}，γ = ${gamma}`),
  sheetCosine: (rate, until) => `学习率 ${rate}，在 ${until} 步之内降到 0`,
  sheetConstant: (rate) => `学习率 ${rate}，恒定`,
  sheetDecay: (decay) => `权重衰减 ${decay}`,
  sheetNetwork: (widths, unit) => `网络 ${widths}，${unit}`,
  sheetBayes: {
    balanced: '短划线：贝叶斯边界，所有类别等可能',
    training: '点线：贝叶斯边界，类别频率与训练中相同',
    both: '短划线和点线：贝叶斯边界，分别对应所有类别等可能、类别频率与训练中相同',
  },
  sheetEdited: '有手动添加、移动或擦除的点',
  sheetMixed: '途中改过设置',
  sheetFrozen: (step) => `在第 ${step} 步之后溢出`,
  sheetFrom: (address) => `长尾实验室 · ${address}`,
};
