import type { NotTextSign } from '../../core/counts/countsProblem.ts';
import type { Parts } from '../parts.ts';

const signs: Record<NotTextSign, string> = {
  zip: '这是 ZIP 压缩包或电子表格（.xlsx）；请把工作表另存为 CSV',
  pdf: '这是 PDF；请把样本数从中复制出来',
  picture: '这是图片；请输入样本数',
  gzip: '这是压缩文件；请先解压',
  office: '这是旧版 Office 文档（.xls、.doc）；请把工作表另存为 CSV',
  'control-character': '其中有控制字符；它是文本文件吗？',
  'broken-characters': '其中有无法解码的字符；请把文件另存为 UTF-8',
};

/** Why a text was not read: one function a kind. */
export const countsProblems: Parts['countsProblems'] = {
  negative: ({ line, value }) => `第 ${line} 行：“${value}”不是从 0 起的整数；样本数不能为负`,
  fraction: ({ line, value }) => `第 ${line} 行：“${value}”不是整数；一个类别不会有半个样本`,
  'too-large': ({ line, value }, whole) =>
    `第 ${line} 行：“${value}”大于 ${whole(Number.MAX_SAFE_INTEGER)}，即能够精确保存的最大样本数`,
  'point-or-group': ({ line, value }) =>
    `第 ${line} 行：“${value}”可能是一个数，也可能是它的一千倍；请写成不带点的形式`,
  'not-a-number': ({ line, value }) => `第 ${line} 行：“${value}”不是从 0 起的整数`,
  empty: ({ line, value }) =>
    value === ''
      ? `第 ${line} 行：应有数值的字段是空的；请填写或删除该行`
      : `第 ${line} 行：“${value}”旁边的字段是空的；请填写或删除该行`,
  'repeated-name': ({ line, value, firstLine }) =>
    `第 ${line} 行：类别“${value}”已出现在第 ${firstLine} 行；一个类别只有一个样本数。如果这些是有待计数的标签，请选择“标签”`,
  grouped: ({ line, value }) =>
    `第 ${line} 行：“${value}”可能是一个数，也可能是几个数；数中不要有逗号或空格，并且每行写一个数`,
  ragged: ({ line, value, columns, expected }, whole) =>
    `第 ${line} 行：“${value}”有 ${whole(columns)} 个字段，应为 ${expected} 个；含有分隔符的字段请加引号`,
  'no-column': ({ line, value, wanted }) =>
    wanted === 'counts'
      ? `第 ${line} 行：从“${value}”无法判断哪一列是样本数；请在上方加一行表头，例如 name,count`
      : `第 ${line} 行：从“${value}”无法判断哪一列是标签；请在上方加一行表头，例如 id,label`,
  'only-text': ({ line, value }) =>
    `第 ${line} 行：“${value}”不是样本数，而且没有哪一行像标签那样重复；请每行写一个名称和一个样本数，或选择“标签”`,
  'too-many-classes': ({ line, value, limit }, whole) =>
    `第 ${line} 行：加上“${value}”类别就太多了；最多接受 ${whole(limit)} 个`,
  'long-field': ({ line, value, length, limit }, whole) =>
    `第 ${line} 行：以“${value}”开头的字段有 ${whole(length)} 个字符；最多接受 ${whole(limit)} 个`,
  'long-line': ({ line, value, limit }, whole) =>
    `第 ${line} 行：以“${value}”开头的行在 ${whole(limit)} 个字符之内没有结束；请每行写一个样本数或标签`,
  'open-quote': ({ line, value }) =>
    `第 ${line} 行：“${value}”中有一个引号，在字段末尾没有与之配对的引号；请去掉它，或在引号内把它写两次`,
  'unreadable-list': ({ line, value }) =>
    `第 ${line} 行：“${value}”不属于样本数的列表，也不属于名称与样本数的列表；请写成 [100, 50] 或 {"cat": 100, "dog": 50}`,
  'open-list': ({ line, value }) => `第 ${line} 行：括号“${value}”打开后没有闭合；是不是缺了结尾？`,
  'not-text': ({ line, value, sign }) => `第 ${line} 行：“${value}”不是文本：${signs[sign]}`,
  nothing: () => '其中没有样本数，也没有标签；请每行写一个样本数。',
  'all-zero': ({ classes }, whole) =>
    classes === 1
      ? '唯一的样本数是 0；至少要有一个样本才能加权。'
      : `全部 ${whole(classes)} 个样本数都是 0；至少要有一个大于 0。`,
  'unreadable-file': ({ value }) => `无法读取该文件：“${value}”。请重新拖放，或粘贴其文本。`,
};
