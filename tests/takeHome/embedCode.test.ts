import { expect, test } from 'vitest';
import { embedCode } from '../../src/takeHome/embedCode.ts';

test('a frame has a name, loads late, may fill the screen, and its address is quoted for HTML', () => {
  const code = embedCode('https://a.example/#/lab?beta=0.9&lock=beta&ask=a"b<c', 'Long-Tail Lab');
  expect(code.split('\n')[0]).toBe(
    '<iframe src="https://a.example/#/lab?beta=0.9&amp;lock=beta&amp;ask=a&quot;b&lt;c" title="Long-Tail Lab" loading="lazy" allow="fullscreen" style="width:100%;height:720px;border:0"></iframe>',
  );
});
