import type { Parts } from '../parts.ts';

/** Words of the brush that changes training points on the maps; they load with it. */
export const brush: Parts['brush'] = {
  region: '画笔',
  palette: '画笔的作用',
  classOf: (letter) => `添加类别 ${letter} 的点`,
  eraser: '橡皮',
  size: '橡皮的大小',
  sizeText: (pixels) => `${pixels} 像素`,
  pointsHint: (letter) => `在决策图上点击或拖动，可添加类别 ${letter} 的点；拖动一个点可移动它。`,
  eraserHint: '在决策图上拖过点即可擦除。',
  undo: '撤销',
  redo: '重做',
  undoAll: '全部撤销',
  save: '保存编辑',
  saveAbout: '把编辑及其所属的数据保存为文件',
  open: '打开编辑',
  openAbout: '打开一个编辑文件，连同其所属的数据',
  fileName: 'long-tail-lab-edits',
  none: '没有编辑过的点。',
  added: (_, text) => `添加 ${text} 个点`,
  moved: (text) => `移动 ${text} 个`,
  erased: (text) => `擦除 ${text} 个`,
  absent: (text) => `${text} 个编辑所针对的点现已不在`,
  withoutThem: '最优线针对的是没有这些编辑的数据。',
  inAddress: (counts) => `${counts} · 在地址中`,
  tooMany: (counts, most) => `${counts} · 超过 ${most} 个，地址放不下：请保存它们`,
  effect: {
    ask: '它们改变了什么？',
    again: '重新测量',
    about: '从五个起点出发，分别用你的编辑和不用编辑训练每种方案。',
    progress: (step, steps) => `正在分别用你的编辑和不用编辑训练：第 ${step} 步，共 ${steps} 步。`,
    failed: (message) => `无法测量：${message}。`,
    done: (steps, starts) => `无编辑 → 有编辑，从 ${starts} 个起点重新训练到第 ${steps} 步（95% 置信区间）：`,
    changed: (name, without, after, change, range) => `${name}：${without} → ${after}，${change} 个百分点（${range}）`,
    unchanged: (name, without, after, change, range) =>
      `${name}：${without} → ${after}，${change} 个百分点：起点的偶然性（${range}）`,
    range: (low, high) => `${low} 至 ${high}`,
    broken: (name) => `${name}：它的模型训练失败。`,
    wrongLabels: (count, wrong, erased) =>
      `擦除的 ${erased} 个点中，${count === 0 ? '没有一个标签是错的' : `${wrong} 个的标签是错的`}。`,
  },
  spoken: {
    added: (letter, x, y) => `已在 ${x}, ${y} 处添加类别 ${letter} 的点。`,
    erased: (letter, x, y) => `已擦除 ${x}, ${y} 处类别 ${letter} 的点。`,
    nothing: '没有可擦除的点。',
  },
  problems: {
    'not-read': (name, message) => `无法读取 ${name}：${message}`,
    'not-json': (name, message) => `${name} 不是 JSON：${message}`,
    'other-format': (name) => `${name} 不是编辑文件：其中必须有 "format": "long-tail-lab-edits"。`,
    'newer-version': (name, version) => `${name} ${version ? `的版本是 ${version}` : '没有版本'}；本页读取版本 1。`,
    points: (name, scene) => `${name} 针对的是“${scene}”的点：请先选择该场景。`,
    data: (name, text) => `${name}："data" 必须是可以读取的实验室地址：${text}`,
    edit: (name, entry, text) =>
      `${name}："edits" 的第 ${entry} 项必须添加、移动或擦除它自己的一个点，例如 aB25:-110、mA12:30:40 或 eC3：${text}`,
  },
};
