import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { percentText } from '../../src/words/numbers.ts';
import { words } from '../../src/words/words.ts';
import { findFirefox } from '../tools/firefox.mjs';
import { findXvfb } from '../tools/xvfb.mjs';
import { type Display, startDisplay } from './drivers/display.ts';
import { startFirefox } from './drivers/firefox.ts';
import { expectedWithSimd } from './expectedAccuracies.ts';
import { accuraciesShown, clickStep, engineShown, stepShown, textOf } from './screen.ts';
import { openSession } from './session.ts';
import { tour } from './tour.ts';
import { click } from './userInput.ts';

const firefox = findFirefox();
const xvfb = findXvfb();

describe.skipIf(!firefox)(`Firefox${firefox ? '' : ' (no Firefox here)'}`, () => {
  let display: Display | undefined;
  beforeAll(async () => {
    if (xvfb) display = await startDisplay(xvfb);
  });
  afterAll(() => display?.stop());

  describe('as it comes', () => tour(() => startFirefox(firefox!, display)));

  describe('that resists fingerprinting', () => {
    // What is read back from a canvas is random then, so WebGL cannot train, whatever it says that it can.
    const session = openSession(() => startFirefox(firefox!, display, { 'privacy.resistFingerprinting': true }));

    test.each(['auto', 'webgl'])(
      'trains on the processor with engine=%s, says why, and shows true numbers',
      async (engine) => {
        const { browser, openLab } = session();
        await openLab(`engine=${engine}&seed=3`);
        await clickStep(browser, 50);
        await expect.poll(() => stepShown(browser)).toBe(50);
        expect(await engineShown(browser)).toMatch(/^CPU · SIMD/);
        const expected = await expectedWithSimd(`#/lab?engine=${engine}&seed=3`, 50);
        await expect.poll(() => accuraciesShown(browser)).toEqual(expected.map(percentText));
        await click(browser, { css: 'button.engine-badge' });
        const { chosen: _, ...reasons } = words.engine.reasons;
        const said = await textOf(browser, '.engine-box');
        expect(Object.values(reasons).some((reason) => said?.includes(reason))).toBe(true);
      },
    );
  });
});
