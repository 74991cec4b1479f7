import type { Parts } from '../parts.ts';

/** Words of the notice that a new version of the page is there; they load with it. */
export const offline: Parts['offline'] = {
  update: '这个页面有了新版本。你的设置保存在地址中，会保留；训练将重新开始。',
  reload: '重新加载',
  later: '稍后',
  file: '把这个页面下载为一个文件',
  fileAbout: '无需联网，双击即可打开，放在 U 盘上也行。',
  licences: '本页面所含代码与字体的许可证',
};
