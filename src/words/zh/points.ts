import type { NotTextSign } from '../../core/counts/countsProblem.ts';
import type { Parts } from '../parts.ts';

const signs: Record<NotTextSign, string> = {
  zip: '这是 ZIP 压缩包或电子表格（.xlsx）；请把工作表另存为 CSV',
  pdf: '这是 PDF；请把数字从中复制出来',
  picture: '这是图片',
  gzip: '这是压缩文件；请先解压',
  office: '这是旧版 Office 文档（.xls、.doc）；请把工作表另存为 CSV',
  'control-character': '其中有控制字符；它是文本文件吗？',
  'broken-characters': '其中有无法解码的字符；请把文件另存为 UTF-8',
};

/** Why there are no points: one function a kind. */
const problems: Parts['points']['problems'] = {
  'not-text': ({ line, value, sign }) => `第 ${line} 行：“${value}”不是文本：${signs[sign]}`,
  'open-quote': ({ line, value }) =>
    `第 ${line} 行：“${value}”中有一个引号，在字段末尾没有与之配对的引号；请去掉它，或在引号内把它写两次`,
  'long-line': ({ line, value, limit }, whole) =>
    `第 ${line} 行：以“${value}”开头的行在 ${whole(limit)} 个字符之内没有结束；请每行写一个点`,
  'long-field': ({ line, value, length, limit }, whole) =>
    `第 ${line} 行：以“${value}”开头的字段有 ${whole(length)} 个字符；最多接受 ${whole(limit)} 个`,
  'unreadable-file': ({ value }) => `无法读取该文件：“${value}”。请重新拖放，或粘贴其文本。`,
  nothing: () => '其中没有点；请每行写 x、y 和一个标签。',
  ragged: ({ line, value, columns, expected }, whole) =>
    `第 ${line} 行：“${value}”有 ${whole(columns)} 个字段，应为 ${whole(expected)} 个；含有分隔符的字段请加引号`,
  'too-many-rows': ({ line, value, limit }, whole) =>
    `第 ${line} 行：到“${value}”行数已超出；最多接受 ${whole(limit)} 行。请从中抽取一部分`,
  'too-many-columns': ({ line, value, columns, limit }, whole) =>
    `第 ${line} 行：“${value}”有 ${whole(columns)} 个字段；最多接受 ${whole(limit)} 个`,
  list: ({ line, value }) =>
    `第 ${line} 行：“${value}”是 JSON 或 Python 的列表；请每行写 x、y 和一个标签，用逗号或制表符分隔`,
  'too-few-columns': ({ line, value, columns }, whole) =>
    `第 ${line} 行：“${value}”有 ${whole(columns)} 个字段；一个点需要两个数和一个标签`,
  'no-numbers': ({ line, value, columns }) =>
    `第 ${line} 行：“${value}”：${columns === 1 ? '只有一列是数' : '没有一列是数'}，而 x 和 y 需要两列`,
  'not-a-number': ({ line, column, value }) => `第 ${line} 行，列 ${column}：“${value}”不是数`,
  'too-large': ({ line, column, value }) => `第 ${line} 行，列 ${column}：“${value}”超出能够保存的最大的数`,
  'comma-or-group': ({ line, column, value }) =>
    `第 ${line} 行，列 ${column}：“${value}”可能是一个数，也可能是它的一千倍；请写成不带逗号的形式`,
  'no-second': ({ line, value }) => `第 ${line} 行：“${value}”：除标签之外只有一列数`,
  'no-labels': ({ line, value }) =>
    `第 ${line} 行：从“${value}”无法判断哪一列是标签；请选择该列，或在上方加一行表头，例如 x,y,label`,
  'same-column': ({ column }) => `列 ${column} 被选择了两次；x、y 和标签是三个不同的列`,
  constant: ({ line, column, value }) =>
    `第 ${line} 行，列 ${column}：每个点在这里都是 ${value}；请选择数值各不相同的列`,
  'too-many-labels': ({ column, limit }, whole) =>
    `列 ${column} 有多于 ${whole(limit)} 个不同的值；请选择像标签那样数值会重复的列`,
  'too-few-classes': ({ line, column, classes, value }) =>
    `第 ${line} 行，列 ${column}：“${value}”中${classes === 1 ? '只有一个标签' : '没有标签'}有两个或更多的点；至少要有两个这样的标签，以便一个点用于训练，一个点用于测试`,
};

/** Words of given points; they load with them. Functions take formatted numbers. */
export const points: Parts['points'] = {
  problems,
  legend: '类别',
  classOf: (name, count) => `${name}：${count}`,
  axes: (x, y) => `横向：${x}。纵向：${y}。`,
  axis: (name, unit) => `${name}（${unit}）`,
  valueOf: (name, value) => `${name} ${value}`,
  withUnit: (value, unit) => `${value} ${unit}`,
  more: '关于这些点',
  split: (tests, training) =>
    `种子从每个类别抽取三分之一用于测试（${tests} 个点）；召回率在这些点上测量。余下至多 ${training} 个用于训练。不平衡因子使取用的更少，直至形成长尾，与论文对 CIFAR 的做法相同；因子为 1 时全部取用。`,
  noTruth: '没有人知道这些点来自什么密度：因此略去最优边界、可达到的最优准确率和遗憾值。',
  fewTests: '测试的点很少，因此召回率的变动幅度较大。',
  source: (source, licence) => `来源：${source}。许可：${licence}。`,
  sourceLink: '关于来源的更多信息',
  notes: {
    penguins: '344 只企鹅中有两只没有喙的测量值。',
    iris: 'Fisher 本人的数值；许多副本在第 35 和第 38 朵花上与之不同。',
  },
  noLink: '链接不包含这些点，其中的任何内容都不会离开浏览器。',
  change: '换其他的点…',

  dialog: {
    title: '你自己的点',
    lead: '每行一个点：两个数和一个标签，有无表头均可。最多 20,000 个点，2 至 10 个类别。全部在这里读取；任何内容都不会离开浏览器。',
    text: '输入或粘贴',
    placeholder: 'x,y,label\n39.1,18.7,Adelie\n46.5,17.9,Chinstrap\n46.1,13.2,Gentoo',
    file: '选择文件',
    drop: '或拖放到这里',
    dropNow: '松开即可',
    pasted: (characters) => `${characters} 个字符的文本`,
    reading: (rows) => `已读 ${rows} 行`,
    stop: '停止',
    rejected: (title, problem) => `${title}：${problem}`,
    broken: (message) => `负责读取的后台进程崩溃了（${message}）。请再试一次。`,
    x: '横向（x）',
    y: '纵向（y）',
    label: '标签',
    noColumn: '请选择',
    columnOf: (position, header) => `${position}：${header}`,
    column: (position) => `第 ${position} 列`,
    preview: '最前面的几行',
    scatter: (count) => `点的预览，共 ${count} 个`,
    understood: (title, points, classes) => `${title}：${points} 个点，${classes} 个类别。`,
    header: (line) => `第 ${line} 行被当作表头。`,
    missing: (count, lines) => `略去 ${count} 个缺少数值的行：${lines}。`,
    line: (list) => `第 ${list} 行`,
    lines: (list) => `第 ${list} 行`,
    andMore: (list, more) => `${list}，以及另外 ${more} 个`,
    rare: (names) => `已略去，因为最多十个类别：${names}。`,
    single: (names) => `已略去，因为它们只有一个点：${names}。`,
    use: '显示这些点',
    cancel: '取消',
  },
};
