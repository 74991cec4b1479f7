import type { Parts } from '../parts.ts';

/** Words of the notice about an address that was not read as it stands; they load with it. */
export const faults: Parts['faults'] = {
  told: (faults: string) => `地址没有按原样读取：${faults}。`,
  between: '；',
  dismiss: '关闭',
  'not-a-number': (key, text) => `${key} 必须是数，而“${text}”不是：已忽略`,
  'unknown-key': (key) => `“${key}”不是参数：已忽略`,
  repeated: (key, text) => `${key} 出现了两次：“${text}”已忽略`,
  unreadable: (text) => `“${text}”无法读取：已忽略`,
  'out-of-range': (key, text, min, max) => `${key} 必须在 ${min} 到 ${max} 之间：${text} 已移到该范围内`,
  'beyond-finite': (key, text, max) => `${key} 大于 ${max} 时按 1 读取：${text} 已变为 1`,
  'edits-elsewhere': '这些点经过手动编辑，次数太多，地址放不下：请打开保存了这些编辑的文件',
  'not-an-edit': (key, text) =>
    `${key} 的每一项必须添加、移动或擦除一个点，例如 aB25:-110、mA12:30:40 或 eC3：“${text}”已忽略`,
  'not-one-a-class': (key, text, classes) => `${key} 必须为 ${classes} 个类别各给出一个样本数：${text} 未采用`,
  'not-whole': (key, text, used) => `${key} 必须是整数：${text} 已变为 ${used}`,
  'not-an-option': (key, text, options) => `${key} 必须是 ${options} 之一：“${text}”已忽略`,
  'unknown-view': (text) => `没有名为“${text}”的页面：这里是实验室`,
  'newer-version': (text) => `这里不认识版本“${text}”：按版本 1 读取`,
  'own-points': '链接不包含你自己的点：请在场景中重新给出',
  'no-points': (text) => `无法加载“${text}”的点`,
  misplaced: (text) => `“${text}”写在 # 之前，那里不会被读取`,
  'too-long': (key: string, most: string) => `${key} 最多 ${most} 个字符：其余部分已截去`,
  'not-so-many': (key: string, fewest: string, most: string) =>
    `${key} 必须是 ${fewest} 到 ${most} 段文字，以 | 分隔：多余或不足的部分已略去`,
  'needs-another': (key: string, other: string) => `没有 ${other} 时 ${key} 没有意义：已忽略`,
  held: (key: string) => `${key} 由老师设定，保持不变；在新标签页中，这个地址会按原样打开`,
};
