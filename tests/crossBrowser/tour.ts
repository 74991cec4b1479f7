import { describe, expect, type TestContext, test } from 'vitest';
import { panelNames } from '../../src/store/parameters/lab.ts';
import { percentText } from '../../src/words/numbers.ts';
import { knownRun } from '../trainer/simdBits.ts';
import type { Browser } from './browser.ts';
import { expectedAccuracies, expectedBits } from './expectedAccuracies.ts';
import {
  accuraciesShown,
  clickStep,
  countOf,
  engineShown,
  followState,
  hashOf,
  savedFile,
  stateKept,
  stepShown,
  textOf,
} from './screen.ts';
import { openSession } from './session.ts';
import { button, click, clickMargin, drag, keys, press } from './userInput.ts';

/** Skips a test in a browser that has no WebGL 2 at all, as one without a display may. */
async function needWebgl({ skip, task }: TestContext, browser: Browser): Promise<void> {
  const hasWebgl = await browser.evaluate(() => new OffscreenCanvas(1, 1).getContext('webgl2') !== null);
  if (hasWebgl) return;
  const reason = `no WebGL 2 in ${browser.name} here`;
  // For the report, which has no field for the reason.
  Object.assign(task.meta, { skipped: reason });
  skip(reason);
}

/** Declares the tests that every browser must pass: each view, all engines, and what browsers do differently. */
export function tour(start: () => Promise<Browser>): void {
  const session = openSession(start);

  test('typed arrays train to the very numbers that they reach in Node', async () => {
    const { browser, openLab } = session();
    const query = 'engine=plain&seed=3';
    await openLab(query);
    await clickStep(browser, 50);
    await expect.poll(() => stepShown(browser)).toBe(50);
    expect(await engineShown(browser)).toMatch(/^CPU/);
    const expected = await expectedAccuracies(`#/lab?${query}`, 50);
    await expect.poll(() => accuraciesShown(browser)).toEqual(expected.map(percentText));
  });

  test('SIMD trains to the very bits that it reaches in Node', async () => {
    const { browser, openLab } = session();
    const { hash, steps } = knownRun;
    await openLab(hash.split('?')[1]!);
    await followState(browser);
    await clickStep(browser, steps);
    await expect.poll(() => stepShown(browser)).toBe(steps);
    expect(await engineShown(browser)).toMatch(/^CPU · SIMD/);
    const bits = await expectedBits(hash, steps);
    expect(await stateKept(browser)).toEqual({ step: steps, bits });
  });

  test('WebGL trains to the numbers of typed arrays, within 0.6 points', async (context) => {
    const { browser, openLab } = session();
    await needWebgl(context, browser);
    const query = 'engine=webgl&seed=3';
    await openLab(query);
    await clickStep(browser, 50);
    await expect.poll(() => stepShown(browser)).toBe(50);
    expect(await engineShown(browser)).toMatch(/^WebGL/);
    const expected = await expectedAccuracies(`#/lab?${query}`, 50);
    const shown = (await accuraciesShown(browser)).map(Number.parseFloat);
    expect(shown.length).toBe(expected.length);
    shown.forEach((share, index) => {
      expect(Math.abs(share - 100 * expected[index]!)).toBeLessThan(0.6);
    });
  });

  describe('every view stands, no wider than the window:', () => {
    const views = [
      ...panelNames.map((panel) => `lab?engine=plain&panel=${panel}`),
      'atlas',
      'effective-number',
      'counts',
      'paper',
      'questions',
    ];
    test.each(views)('%s', async (view) => {
      const { browser, visit } = session();
      await visit(`#/${view}`);
      await expect.poll(async () => (await textOf(browser, 'main'))?.length).toBeGreaterThan(200);
      if (view.includes('panel=') && !view.endsWith('closed')) {
        await expect.poll(() => countOf(browser, '.panel-part')).toBe(1);
      }
      expect(await browser.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });

  test('β follows a mouse that drags it over its range while models train', async () => {
    const { browser, openLab } = session();
    await openLab('engine=plain&seed=3&autoplay=1&schedule=constant&rest=0');
    await expect.poll(() => stepShown(browser)).toBeGreaterThan(5);
    const before = await stepShown(browser);
    const beta = { css: '.beta-slider input[type="range"]' };
    await drag(browser, beta, { x: 0.03, y: 0.5 }, { x: 0.995, y: 0.5 }, 30);
    await expect.poll(() => hashOf(browser)).toMatch(/[?&]beta=1(&|$)/);
    await expect.poll(() => stepShown(browser)).toBeGreaterThan(before);
  });

  test('the atlas trains 54 models, and a click on a cell shows its map', async () => {
    const { browser, visit } = session();
    await visit('#/atlas?engine=simd&largest=60&imbalance=10');
    await expect.poll(() => textOf(browser, '[data-testid="engine"]')).toMatch(/54 models/);
    await clickStep(browser, 10);
    await expect.poll(() => stepShown(browser)).toBe(10);
    await expect.poll(() => textOf(browser, '[data-cell="17"]')).toMatch(/\d\d\.\d/);
    await click(browser, { css: '[data-cell="17"]' });
    await expect.poll(() => textOf(browser, '.model-figure figcaption')).toContain('β → 1, label noise 2 %');
  });

  test('an upright slider goes up under the mouse', async () => {
    const { browser, visit } = session();
    await visit('#/effective-number');
    await expect.poll(() => countOf(browser, '.logit-handle input')).toBe(5);
    await click(browser, { css: '.logit-handle:last-of-type input' }, { x: 0.5, y: 0.2 });
    await expect
      .poll(async () => Number(await textOf(browser, '.logit-handle:last-of-type output')))
      .toBeGreaterThan(1.5);
  });

  test('a killed worker is replaced, and training goes on from its step', async () => {
    const { browser, openLab } = session();
    await openLab('engine=plain&seed=3');
    await clickStep(browser, 20);
    await expect.poll(() => stepShown(browser)).toBe(20);
    await browser.evaluate(() => window.pageRecord.workers[0]!.terminate());
    await clickStep(browser, 20);
    await expect.poll(() => textOf(browser, '[data-testid="incident"]')).toMatch(/from step 20\b/);
    await expect.poll(() => stepShown(browser)).toBe(40);
    const expected = await expectedAccuracies('#/lab?engine=plain&seed=3', 40);
    await expect.poll(() => accuraciesShown(browser)).toEqual(expected.map(percentText));
  });

  test('Space plays and pauses, the right arrow steps, ? opens the keys', async () => {
    const { browser, openLab } = session();
    await openLab('engine=plain&seed=3');
    await press(browser, ' ');
    await expect.poll(() => stepShown(browser)).toBeGreaterThan(2);
    await press(browser, ' ');
    await expect.poll(() => countOf(browser, 'button[aria-label="Play"]')).toBe(1);
    // Reset waits for frames in flight.
    await press(browser, 'r');
    await expect.poll(() => stepShown(browser)).toBe(0);
    await press(browser, keys.arrowRight);
    await expect.poll(() => stepShown(browser)).toBe(1);
    await press(browser, '?');
    await expect.poll(() => countOf(browser, 'dialog[open]')).toBe(1);
  });

  test('the list of keys closes by Escape and by a click beside it', async () => {
    const { browser, openLab } = session();
    await openLab('engine=plain');
    await click(browser, { css: 'button.header-keys' });
    await expect.poll(() => countOf(browser, 'dialog[open]')).toBe(1);
    await press(browser, keys.escape);
    await expect.poll(() => countOf(browser, 'dialog[open]')).toBe(0);
    await click(browser, { css: 'button.header-keys' });
    await expect.poll(() => countOf(browser, 'dialog[open]')).toBe(1);
    await clickMargin(browser);
    await expect.poll(() => countOf(browser, 'dialog[open]')).toBe(0);
  });

  test('a popover opens by its button and closes by a click beside it', async () => {
    const { browser, openLab } = session();
    await openLab('engine=plain&seed=3');
    await click(browser, { css: 'button.share-button' });
    await expect.poll(() => countOf(browser, '.share-box:popover-open')).toBe(1);
    const address = await browser.evaluate(() => document.querySelector<HTMLInputElement>('.share-box input')!.value);
    expect(address).toBe(await browser.evaluate(() => `${location.origin}/#/lab?seed=3&engine=plain`));
    await clickMargin(browser);
    await expect.poll(() => countOf(browser, '.share-box:popover-open')).toBe(0);
  });

  test('numbers are saved as CSV, charts as SVG and PNG', async () => {
    const { browser, openLab } = session();
    await openLab('engine=plain&largest=100&panel=metrics');
    await clickStep(browser, 5);
    await expect.poll(() => textOf(browser, '.compare-panel .numbers-table td')).toMatch(/\d %/);
    await click(browser, { css: '.save-charts button', name: 'CSV' });
    await expect.poll(() => savedFile(browser)).toMatchObject({ type: 'text/csv' });
    const lines = (await savedFile(browser))!.text.trim().split('\n');
    expect(lines[0]).toMatch(/^scheme,settings,step,class,training_samples,weight,recall,precision,f1,/);
    // A head, and for each of four schemes five classes and a row of all.
    expect(lines).toHaveLength(1 + 4 * 6);

    const save = { css: '.lab-theory .save-figure' };
    await click(browser, save);
    await expect.poll(() => countOf(browser, '.save-box:popover-open')).toBe(1);
    await click(browser, { css: '.save-box:popover-open button', name: 'SVG' });
    await expect.poll(() => savedFile(browser)).toMatchObject({ type: 'image/svg+xml' });
    const svg = (await savedFile(browser))!.text;
    expect(svg).toMatch(/^<svg[\s\S]*<path[\s\S]*<\/svg>\s*$/);
    expect(svg).not.toMatch(/var\(--|light-dark\(/);

    await expect.poll(() => countOf(browser, '.save-box:popover-open')).toBe(0);
    await click(browser, save);
    await expect.poll(() => countOf(browser, '.save-box:popover-open')).toBe(1);
    await click(browser, { css: '.save-box:popover-open button', name: 'PNG' });
    await expect.poll(() => savedFile(browser)).toMatchObject({ type: 'image/png' });
    expect((await savedFile(browser))!.text.slice(1, 4)).toBe('PNG');
  });

  test('a worker reads counts, and code with them is saved', async () => {
    const { browser, visit } = session();
    await visit('#/counts');
    await expect.poll(() => countOf(browser, '.key-numbers dd')).toBeGreaterThan(0);
    await browser.evaluate(() => {
      const field = document.querySelector('textarea')!;
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, 'cat, 5000\ndog, 14');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect.poll(() => textOf(browser, '.key-numbers')).toContain('5,014');
    await click(browser, button('Download'));
    await expect.poll(() => savedFile(browser)).toMatchObject({ name: 'class_balanced_pytorch.py' });
    const { text } = (await savedFile(browser))!;
    expect(text).toContain('5000');
    expect(text).toContain('import torch');
  });

  test('a worker integrates the best reachable accuracy', async () => {
    const { browser, openLab } = session();
    await openLab('engine=plain&panel=truth');
    // By quadrature: the pinwheel with five arms has 97.617 %.
    await expect.poll(() => textOf(browser, '.compare-panel table')).toContain('97.6 %');
  });
}
