import { describe, expect, test } from 'vitest';
import { fittedText, textWidth } from '../../src/charts/fittedText.ts';
import { fc, reals } from '../core/seededProperties.ts';

const titles = fc.stringMatching(/^[A-Za-z0-9 =.βγ→-]{1,60}$/);

describe('fittedText', () => {
  test('leaves a text as it is where it has room', () => {
    expect(fittedText('Class-balanced', 200, 12)).toBe('Class-balanced');
  });

  test('cuts a text that has none, and says so with an ellipsis', () => {
    expect(fittedText('Class-balanced', 60, 12)).toMatch(/^Class.*…$/);
  });

  test('does not leave a space before the ellipsis', () => {
    expect(fittedText('No re-weighting', textWidth('No …', 12), 12)).toBe('No…');
  });

  test('keeps one letter even where none has room', () => {
    expect(fittedText('Inverse', 0, 12)).toBe('I…');
  });

  test('never takes more room than there is for two signs or more', () => {
    fc.assert(
      fc.property(titles, reals(40, 400), (title, room) => {
        expect(textWidth(fittedText(title, room, 12), 12)).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe('textWidth', () => {
  test('grows with the font', () => {
    expect(textWidth('tail', 24)).toBe(2 * textWidth('tail', 12));
  });

  test('takes Chinese signs as wide as the font is high, as all fonts have them', () => {
    expect(textWidth('类别平衡，', 12)).toBe(5 * 12);
  });

  // Sums of the advance widths at weight 600 in @fontsource-variable/inter 5.3.0, without kerning;
  // thousandths of the font's size.
  test.each([
    ['No re-weighting', 7856],
    ['Inverse frequency', 8844],
    ['Class-balanced', 7581],
    ['Inverse square root', 9424],
    ['best reachable 96.1 %', 10_708],
    // Eleven characters of Chinese, each as wide as the font is large.
    ['有效样本数，从头部到尾', 11_000],
  ])('is not less than the true width of “%s”, and at most a fifth more', (text, thousandths) => {
    const width = textWidth(text, 1000);
    expect(width).toBeGreaterThanOrEqual(thousandths);
    expect(width).toBeLessThanOrEqual(1.2 * thousandths);
  });
});
