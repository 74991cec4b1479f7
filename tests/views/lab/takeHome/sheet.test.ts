import { expect, test } from 'vitest';
import { sheetLayout, sheetSpace } from '../../../../src/views/lab/takeHome/sheetLayout.ts';
import { sheetTexts } from '../../../../src/views/lab/takeHome/sheetTexts.ts';
import { labAfter } from '../../../takeHome/run/trainedRun.ts';

test.each([
  [1, 1, 1],
  [2, 2, 1],
  [3, 3, 1],
  [4, 2, 2],
  [5, 3, 2],
  [6, 3, 2],
])('%s maps stand in %s columns and %s rows, none over another', (count, columns, rows) => {
  const { maps, width, height } = sheetLayout(count, 0.8, ['a', 'b', 'c']);
  expect(maps).toHaveLength(count);
  expect(new Set(maps.map(({ left }) => left)).size).toBe(columns);
  expect(new Set(maps.map(({ top }) => top)).size).toBe(rows);
  const { caption, recalls, margin } = sheetSpace;
  maps.forEach((one, index) => {
    expect(one.left + one.width + margin).toBeLessThanOrEqual(width);
    expect(one.top + one.height + recalls).toBeLessThan(height);
    for (const other of maps.slice(index + 1)) {
      const isBeside = one.left + one.width <= other.left || other.left + other.width <= one.left;
      const isAbove = one.top + one.height + recalls + caption <= other.top;
      expect(isBeside || isAbove).toBe(true);
    }
  });
});

test('maps have the shape that the page gives them, within bounds, and the foot lies below them', () => {
  expect(sheetLayout(1, 0.75, []).maps[0]).toMatchObject({ width: 400, height: 300 });
  expect(sheetLayout(1, 9, []).maps[0]!.height).toBe(480);
  expect(sheetLayout(1, 0.1, []).maps[0]!.height).toBe(240);
  const { maps, foot, height } = sheetLayout(2, 1, ['one', 'word '.repeat(60).trim()]);
  expect(foot.map(({ text }) => text).join(' ')).toBe(`one ${'word '.repeat(60).trim()}`);
  // 60 words of some 30 pixels each on 824 pixels.
  expect(foot).toHaveLength(4);
  expect(foot[0]!.y).toBeGreaterThan(maps[0]!.top + maps[0]!.height + sheetSpace.recalls);
  expect(foot[3]!.y).toBeLessThan(height);
});

test('a Chinese text at the foot is broken between signs, and no line begins with punctuation', () => {
  const text = '类别平衡，有效样本。'.repeat(20);
  const { foot } = sheetLayout(1, 1, [text]);
  expect(foot.map((line) => line.text).join('')).toBe(text);
  // 200 signs of 12 pixels on 400.
  expect(foot.length).toBeGreaterThanOrEqual(6);
  expect(foot.length).toBeLessThanOrEqual(8);
  expect(foot.filter((line) => /^[，。]/.test(line.text))).toEqual([]);
});

test('captions are the names and numbers of the maps, the foot the settings', async () => {
  const { state } = await labAfter({ largest: 100, loss: 'focal', gamma: 2, weightDecay: 0.1, bayes: 'both' }, 5);
  const frame = { ...state.frame!, frozen: [undefined, 3, undefined, undefined] };
  const { title, captions, foot } = sheetTexts({ ...state, frame }, 'https://example.org/');
  expect(title).toBe('Noisy pinwheel, step 5');
  expect(captions.map(({ name, subtitle }) => [name, subtitle])).toEqual([
    ['No re-weighting', 'β = 0'],
    ['Inverse frequency', 'β → 1; overflowed after step 3'],
    ['Class-balanced', 'β = 0.99'],
    ['Inverse square root', '1/√n'],
  ]);
  const [first] = captions;
  const mean = (first!.recall.reduce((sum, share) => sum + share, 0) / 5) * 100;
  expect(first!.accuracy).toBe(`balanced accuracy ${mean.toFixed(1)} %`);
  expect(foot).toEqual([
    '5 classes, imbalance 100, label noise 5.0 %, seed 7',
    'β = 0.99 · Focal, γ = 2 · learning rate 0.02, to 0 within 600 steps · weight decay 0.1 · network 2–16–16–5, tanh',
    'dashes and dots: Bayes boundaries, all classes equally likely and as frequent as in training',
    'Long-Tail Lab · https://example.org/',
  ]);
  expect(sheetTexts({ ...state, frame, isMixed: true }, '').foot[1]).toContain('settings changed on the way');
});
