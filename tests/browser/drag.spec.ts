import { expect, type JSHandle, type Page } from '@playwright/test';
import type { ToTrainer } from '../../src/protocol/messages.ts';
import { isRising, open, reachStep, recordSteps, slider, stepCount, test } from './lab.ts';

declare global {
  interface Window {
    /** Messages to the worker, in order. */
    sentToTrainer: ToTrainer[];
  }
}

/** Values on screen after an input event on beta. */
interface Follow {
  /** Where the slider stands: log10 N, and 6 for N = ∞. */
  readonly position: number;
  /** Path of the E_n curve. */
  readonly curve: string;
  /** Path of the class-balanced weights. */
  readonly weightsPath: string;
  /** Names of the dots on the E_n curve, with their values. */
  readonly dots: readonly string[];
  /** Names of the classes in the chart of weights, with their values. */
  readonly classes: readonly string[];
  /** The class-balanced term in numbers. */
  readonly formula: string;
}

test.use({ viewport: { width: 1440, height: 900 } });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.sentToTrainer = [];
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...given: unknown[]) {
      window.sentToTrainer.push(given[0] as ToTrainer);
      return Reflect.apply(post, this, given);
    };
  });
  await open(page, '#/lab?engine=plain&schedule=constant&autoplay=1');
  await reachStep(page, 10);
});

/** Reads the values on screen in the first animation frame after each input event on beta. */
function recordFollowing(page: Page): Promise<JSHandle<{ events: number[]; follows: Follow[] }>> {
  return slider(page, 'Class balance β').evaluateHandle((element) => {
    const input = element as HTMLInputElement;
    const all = (selector: string, name: string) =>
      [...document.querySelectorAll(selector)].map((found) => found.getAttribute(name) ?? '');
    const record = { events: [] as number[], follows: [] as Follow[] };
    const look = () => {
      record.follows.push({
        position: Number(input.value),
        curve: all('.lab-theory path.main-line', 'd')[0] ?? '',
        weightsPath: all('.lab-theory .chart-curve.curve-main path:not(.curve-leader)', 'd')[0] ?? '',
        dots: all('.lab-theory [aria-label*="Eₙ ="]', 'aria-label'),
        classes: all('.lab-theory [aria-label*="1/n"]', 'aria-label'),
        formula: document.querySelector('.lab-theory math')?.textContent ?? '',
      });
    };
    window.addEventListener('input', (event) => {
      if (event.target !== input) return;
      record.events.push(Number(input.value));
      requestAnimationFrame(look);
    });
    return record;
  });
}

const volumeAt = (position: number) => (position >= 6 ? Infinity : 10 ** position);

/** E_n by its definition, as a sum would give it; a reference that shares no code with the page. */
function effective(n: number, volume: number): number {
  return volume === Infinity ? n : volume * (1 - (1 - 1 / volume) ** n);
}

const numbersIn = (text: string) =>
  (text.match(/\d[\d,]*(\.\d+)?/g) ?? []).map((each) => Number(each.replace(/,/g, '')));

/**
 * Checks every number on screen against the position of the slider. Positions become betas of three
 * digits, so 1 % is allowed.
 */
function expectToFollow({ position, dots, classes, formula }: Follow): void {
  const volume = volumeAt(position);
  const near = (value: number | undefined, wanted: number, what: string) => {
    expect(
      Math.abs((value ?? Number.NaN) / wanted - 1),
      `${what} at ${position}: ${value}, not ${wanted}`,
    ).toBeLessThan(0.011);
  };
  const counts = dots.map((dot) => numbersIn(dot)[0]!);
  expect(counts.length).toBe(5);
  for (const dot of dots) {
    const [n, shown] = numbersIn(dot);
    near(shown, effective(n!, volume), dot);
  }
  const inverse = counts.map((n) => 1 / effective(n, volume));
  const scale = counts.length / inverse.reduce((sum, weight) => sum + weight, 0);
  expect(classes.length).toBe(5);
  classes.forEach((text, index) => {
    const own = /β (?:=|→) [\d.]+ ([\d.]+)/.exec(text)?.[1];
    near(Number(own), inverse[index]! * scale, text);
  });
  // The term of the rarest class is the last number in its formula.
  near(numbersIn(formula).at(-1), Math.max(...inverse), formula);
}

test('while β is dragged over its whole range during training, everything follows and nothing blocks it', async ({
  page,
}) => {
  const beta = slider(page, 'Class balance β');
  const box = (await beta.boundingBox())!;
  const y = box.y + box.height / 2;
  const steps = await recordSteps(page);
  const following = await recordFollowing(page);
  const moves = 60;

  async function drag(): Promise<number[]> {
    const long = await page.evaluateHandle(() => {
      const durations: number[] = [];
      new PerformanceObserver((list) => durations.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      });
      return durations;
    });
    const begin = await stepCount(page);
    await page.mouse.move(box.x + 10, y);
    await page.mouse.down();
    for (let move = 1; move <= moves; move += 1) {
      await page.mouse.move(box.x + 10 + ((box.width - 10) * move) / moves, y);
    }
    await page.mouse.up();
    // The models train throughout, and the tasks of the last frames count, too.
    await reachStep(page, begin + 20);
    return (await long.jsonValue()).filter((duration) => duration > 100);
  }

  let long = await drag();
  // Another program may delay this machine once; a delay caused by the page recurs.
  if (long.length > 0) long = await drag();
  expect(long).toEqual([]);

  const { events, follows } = await following.jsonValue();
  // The knob may rest under two moves at the ends, and nowhere else.
  expect(events.length).toBeGreaterThanOrEqual(moves - 2);
  expect(Math.min(...events)).toBeLessThan(0.3);
  expect(events.at(-1)).toBe(6);
  expect(follows.length).toBe(events.length);
  expect(follows.at(-1)?.position).toBe(6);
  for (const follow of follows) expectToFollow(follow);
  follows.slice(1).forEach((follow, index) => {
    const before = follows[index]!;
    if (follow.position !== before.position) expect(follow.curve).not.toBe(before.curve);
    // Below N = 3 all classes are saturated: their weights are 1 and stay there.
    if (follow.position !== before.position && follow.position > 0.7) {
      expect(follow.weightsPath).not.toBe(before.weightsPath);
    }
  });
  expect(isRising(await steps.jsonValue())).toBe(true);

  await page.waitForURL(/[?&]beta=1(&|$)/);
  await expect(beta).toHaveValue('6');
  // The last weights that the trainer gets are those of the last value dragged to: at β → 1
  // class-balanced is inverse frequency.
  await expect
    .poll(() =>
      page.evaluate(() => {
        const last = window.sentToTrainer.findLast((message) => message.kind === 'reweight');
        return last?.objective.models[2]?.weights.every(
          (weight, index) => weight === last.objective.models[1]?.weights[index],
        );
      }),
    )
    .toBe(true);
});

test('curves and weights follow every single input event on β, up and down', async ({ page }) => {
  const following = await recordFollowing(page);
  const positions = [
    0,
    6,
    0.01,
    5.99,
    ...Array.from({ length: 30 }, (_, index) => (index * 37) % 60).map((x) => x / 10),
  ];
  await slider(page, 'Class balance β').evaluate(async (element, values) => {
    const input = element as HTMLInputElement;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
    for (const value of values) {
      set.call(input, String(value));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
  }, positions);
  const { events, follows } = await following.jsonValue();
  expect(events).toEqual(positions);
  expect(follows.map(({ position }) => position)).toEqual(positions);
  for (const follow of follows) expectToFollow(follow);
  const written = async () => {
    const beta = new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('beta');
    return 1 / (1 - Number(beta));
  };
  await expect.poll(async () => (await written()) / volumeAt(positions.at(-1)!)).toBeCloseTo(1, 2);
});

test('frames of training change no element of the theory, the data and the weights', async ({ page }) => {
  const changes = await page.evaluate(
    (frames) =>
      new Promise<string[]>((resolve) => {
        const changed: string[] = [];
        const everything = { attributes: true, childList: true, characterData: true, subtree: true };
        const resting = new MutationObserver((records) => {
          changed.push(...records.map(({ type, target }) => `${type} of ${target.nodeName}`));
        });
        for (const part of document.querySelectorAll('.lab-theory, .data-card, .weighting-card'))
          resting.observe(part, everything);
        let seen = 0;
        new MutationObserver(() => {
          seen += 1;
          if (seen === frames) resolve([...changed, ...resting.takeRecords().map(({ type }) => type)]);
        }).observe(document.querySelector('[data-testid="step"]')!, everything);
      }),
    30,
  );
  expect(changes).toEqual([]);
  await expect(page.locator('.lab-theory')).toBeVisible();
});
