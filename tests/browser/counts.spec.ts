import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { classWeights } from '../../src/core/classWeights.ts';
import { smallControls, tabThrough, violations } from './accessibility.ts';
import { button, load, setSlider, slider, test } from './lab.ts';

const countsOf = (name: string): number[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../public/class-counts/${name}.json`), 'utf8')).counts;

/** Opens the view, and waits until counts are there. */
async function openView(page: Page, query = ''): Promise<void> {
  await load(page, `#/counts${query}`);
  await expect(fact(page, 'classes')).not.toBeEmpty();
}

/** A number of the facts by its name. */
function fact(page: Page, name: string): Locator {
  return page
    .locator('.key-numbers dl > div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}`) }) })
    .locator('dd');
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Or your own' });
const alert = (page: Page) => page.getByRole('alert');

/** Gives the page a file, as if it had been chosen. */
function giveFile(page: Page, name: string, text: string | Buffer): Promise<void> {
  return page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: typeof text === 'string' ? Buffer.from(text) : text });
}

/** The file that a click on Download gives. */
async function downloaded(page: Page): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await button(page, 'Download').click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

for (const [colorScheme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test.describe(`in ${colorScheme} colours at ${viewport.width} x ${viewport.height}`, () => {
    test.use({ colorScheme, viewport });

    test('axe finds nothing, with warnings and an error in sight, and nothing is wider than the screen', async ({
      page,
    }) => {
      await openView(page, '?counts=inaturalist-2018&beta=0.2');
      await field(page).fill('cat, 30\ndog, 0\nbird, 9');
      await expect(fact(page, 'classes')).toContainText('3');
      await field(page).fill('cat, 30\ndog, -5');
      await expect(alert(page)).toContainText('-5');
      await expect(page.locator('.count-warnings li').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('every button, slider, field and choice is at least 44 px high, and β stays in reach', async ({ page }) => {
    await openView(page);
    expect(await smallControls(page)).toEqual([]);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect(slider(page, 'Class balance β')).toBeInViewport();
  });
});

test('Tab reaches every control, and each says its name', async ({ page }) => {
  await openView(page);
  const { wanted, missed, silent } = await tabThrough(page);
  expect(wanted).toBeGreaterThan(25);
  expect(missed).toEqual([]);
  expect(silent).toEqual([]);
});

test.describe('weights in the downloaded JSON', () => {
  for (const [name, beta, volume] of [
    ['inaturalist-2018', '0.999', 1000],
    ['lvis-v1-images', '0.9999', 10_000],
    ['lvis-v1-instances', '1', Infinity],
  ] as const) {
    test(`of ${name} at beta = ${beta} are those of the core, to the last digits`, async ({ page }) => {
      await openView(page, `?counts=${name}&beta=${beta}`);
      const counts = countsOf(name);
      await expect(fact(page, 'classes')).toHaveText(counts.length.toLocaleString('en'));
      await page.getByRole('combobox', { name: 'For' }).selectOption('json');
      const { name: file, text } = await downloaded(page);
      expect(file).toBe('class_weights.json');
      const weights: number[] = JSON.parse(text).classes.map(({ weight }: { weight: number }) => weight);
      const expected = classWeights(counts, { kind: 'effective-number', volume });
      expect(weights.length).toBe(expected.length);
      const worst = weights.reduce((most, weight, index) => Math.max(most, Math.abs(weight / expected[index]! - 1)), 0);
      expect(worst).toBeLessThan(1e-13);
    });
  }
});

test.describe('own counts', () => {
  test('are weighed as they are typed', async ({ page }) => {
    await openView(page);
    await field(page).fill('cat, 5000\ndog, 1200\naxolotl, 14');
    await expect(fact(page, 'classes')).toHaveText('3');
    await expect(fact(page, 'samples')).toHaveText('6,214');
    await expect(fact(page, 'imbalance')).toHaveText('357.1');
    await expect(page.getByRole('row', { name: /^axolotl/ })).toContainText('14');
  });

  test('are read in every form: lines, commas, tabs, a list of Python, names after a header, labels', async ({
    page,
  }) => {
    await openView(page);
    for (const [form, text] of [
      ['a line each', '30\n20\n10'],
      ['between commas', '30, 20, 10'],
      ['between tabs', '30\t20\t10'],
      ['a list of Python', '[30, 20, 10]'],
      ['with names before them, after a header', 'species,images\ncat,30\n"dog, brown",20\nbird,10'],
      ['as labels', `${'a\n'.repeat(30)}${'b\n'.repeat(20)}${'c\n'.repeat(10)}`],
    ] as const) {
      // Other counts in between, so that the next result belongs to the next form.
      await field(page).fill('5\n3');
      await expect(fact(page, 'samples'), 'other counts').toHaveText('8');
      await field(page).fill(text);
      await expect(fact(page, 'samples'), form).toHaveText('60');
      await expect(fact(page, 'imbalance'), form).toHaveText('3');
    }
  });

  test('with a mistake leave everything as it was, and show line and value', async ({ page }) => {
    await openView(page);
    await field(page).fill('30\n20\n10');
    await expect(fact(page, 'samples')).toHaveText('60');
    for (const [text, said] of [
      ['30\n20\n-5', 'line 3: “-5”'],
      ['30\n2.5\n10', 'line 2: “2.5”'],
      ['1e400\n20\n10', 'line 1: “1e400”'],
      ['30\n=1+1\n10', 'line 2: “=1+1”'],
    ] as const) {
      await field(page).fill(text);
      await expect(alert(page)).toContainText(said);
      await expect(fact(page, 'samples')).toHaveText('60');
      await expect(field(page)).toHaveValue(text);
    }
    await field(page).fill('30\n20\n15');
    await expect(alert(page)).toBeHidden();
    await expect(fact(page, 'samples')).toHaveText('65');
  });

  test('that are numbers are counted as labels if the reader says so', async ({ page }) => {
    await openView(page);
    await field(page).fill('30\n30\n10');
    await expect(fact(page, 'samples')).toHaveText('70');
    await page.getByRole('radio', { name: 'Labels' }).check({ force: true });
    await expect(fact(page, 'samples')).toHaveText('3');
    await expect(fact(page, 'classes')).toHaveText('2');
  });

  test('come back when one returns from another view, and in place of a data set when typed on', async ({ page }) => {
    await openView(page);
    await field(page).fill('30\n20\n10');
    await expect(fact(page, 'samples')).toHaveText('60');
    await page.getByRole('link', { name: 'Effective number' }).click();
    await expect(page.getByRole('heading', { name: 'Throw samples into a box' })).toBeVisible();
    await page.goBack();
    await expect(fact(page, 'samples')).toHaveText('60');
    await page.getByRole('combobox', { name: 'Data set' }).selectOption('places-lt');
    await expect(fact(page, 'samples')).toHaveText('62,500');
    await expect(field(page)).toHaveValue('30\n20\n10');
    await expect(page).toHaveURL(/counts=places-lt/);
  });
});

test.describe('a file', () => {
  test('of a million labels is counted, with visible progress, and the page stays responsive', async ({ page }) => {
    await openView(page);
    const rows = 1_000_000;
    const labels = Array.from({ length: rows }, (_, row) =>
      row % 10 === 0 ? 'dog' : row % 1000 === 1 ? 'axolotl' : 'cat',
    );
    await giveFile(page, 'labels.txt', labels.join('\n'));
    await setSlider(page, 'Class balance β', 1);
    await expect(page).toHaveURL(/beta=0\.9(&|$)/);
    await expect(fact(page, 'samples')).toHaveText('1,000,000', { timeout: 60_000 });
    await expect(page.getByTestId('outcome')).toContainText('labels: 1,000,000, which name 3 different classes');
    await expect(page.getByRole('row', { name: /^axolotl/ })).toContainText('1,000');
  });

  test('that is dropped is read', async ({ page }) => {
    await openView(page);
    const given = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['cat,30\ndog,20'], 'dropped.csv', { type: 'text/csv' }));
      return transfer;
    });
    await page.locator('.count-input').dispatchEvent('drop', { dataTransfer: given });
    await expect(fact(page, 'samples')).toHaveText('50');
  });

  test('that is no text is refused by what it is', async ({ page }) => {
    await openView(page);
    await giveFile(page, 'counts.xlsx', Buffer.from('504b0304140000000800', 'hex'));
    await expect(alert(page)).toContainText('spreadsheet');
    await expect(fact(page, 'classes')).toHaveText('10');
  });

  test('of one line without end is refused, and can be followed by another', async ({ page }) => {
    await openView(page);
    await giveFile(page, 'endless.txt', 'x'.repeat(6_000_000));
    await expect(alert(page)).toContainText('line 1', { timeout: 60_000 });
    await giveFile(page, 'counts.txt', '30\n20');
    await expect(fact(page, 'samples')).toHaveText('50');
  });
});

test('a text too long for the field is read past it, and what stood there stays', async ({ page }) => {
  await openView(page);
  await field(page).fill('30\n20\n10');
  await expect(fact(page, 'samples')).toHaveText('60');
  await field(page).evaluate((element) => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', 'cat\ndog\ncat\n'.repeat(100_000));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  });
  await expect(fact(page, 'samples')).toHaveText('300,000', { timeout: 30_000 });
  await expect(field(page)).toHaveValue('30\n20\n10');
});

test.describe('warnings', () => {
  const warnings = (page: Page) => page.locator('.count-warnings');

  test('say with numbers that beta is too small, and go when it is not', async ({ page }) => {
    await openView(page, '?beta=0.9&counts=inaturalist-2017-supercategories');
    await expect(warnings(page)).toContainText('At β = 0.9 every class with more than 50 samples has Eₙ = 10, within');
    await page.getByRole('button', { name: 'Set to 0.9999', exact: true }).click();
    await expect(warnings(page)).toBeHidden();
  });

  test('say that beta is practically inverse frequency', async ({ page }) => {
    await openView(page, '?beta=0.99999&counts=cifar10-lt-100');
    await expect(warnings(page)).toContainText(
      'a sample of the rarest class weighs 97.6 times one of the commonest: 97.6 % of',
    );
  });

  test('tell of classes without samples, by name, and weigh them 0', async ({ page }) => {
    await openView(page);
    await field(page).fill('cat, 5000\nunicorn, 0\ndog, 400');
    await expect(warnings(page)).toContainText('1 class without a single sample (unicorn)');
    await expect(page.getByRole('row', { name: /^unicorn/ })).toContainText('0.00');
  });

  test('ask whether counts are those of a batch', async ({ page }) => {
    await openView(page);
    await field(page).fill('64 32 32');
    await expect(warnings(page)).toContainText('All counts together are 128');
  });
});

test('the suggested range gives its reason in numbers, and its values can be set', async ({ page }) => {
  await openView(page, '?counts=inaturalist-2018');
  const card = page.locator('.choice-card');
  await expect(card).toContainText('inverse frequency’s 500');
  await expect(card).toContainText('What the weights did by themselves was not measured');
  await card.getByRole('button', { name: 'Set β = 0.999' }).click();
  await expect(page).toHaveURL(/beta=0\.999/);
});

test('for many classes with few samples the card says what large beta did, and does not offer it', async ({ page }) => {
  await openView(page, '?counts=cifar100-lt-200');
  const card = page.locator('.choice-card');
  await expect(card.getByRole('row', { name: /^0\.999 / })).toHaveText('0.999+6.7+8.8+10.7');
  await expect(card).toContainText('There β = 0.99, 0.999 had more error than no re-weighting');
  await expect(card.getByRole('button')).toHaveText(['Set β = 0.9']);
});

test('the end of the range is said as a share of inverse frequency', async ({ page }) => {
  await openView(page, '?counts=lvis-v1-instances');
  await expect(page.locator('.choice-card')).toContainText('65 % of inverse frequency’s 50,552');
});

test('a pasted Counter is shown by label, and its code has the counts in the order of the labels', async ({ page }) => {
  await openView(page);
  await field(page).fill('Counter({1: 3000, 2: 500, 0: 30})');
  await expect(page.getByTestId('outcome')).toContainText('labels 0 to 2');
  await expect(page.getByRole('row', { name: /^0 30 / })).toBeVisible();
  await page.getByTestId('file').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('file')).toContainText('30, 3000, 500,');
});

test('code follows beta, gamma, scheme and language, and what is copied is the whole file', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openView(page, '?counts=inaturalist-2018&beta=0.999&gamma=0.5');
  const file = page.getByTestId('file');
  await file.scrollIntoViewIfNeeded();
  await expect(file).toContainText('BETA = 0.999');
  await expect(file).toContainText('more lines');
  await button(page, 'Copy').click();
  await expect(button(page, 'Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(
    copied
      .match(/^\s+(\d+, )+\d+,?$/gm)!
      .join('')
      .match(/\d+/g)!.length,
  ).toBeGreaterThanOrEqual(8000);
  expect(copied).toContain('GAMMA = 0.5');
  // The counts of iNaturalist are sorted; their index is no label, and the file says so.
  expect(copied).toContain('a rank and NOT a label');
  await page.getByRole('combobox', { name: 'For' }).selectOption('sklearn');
  await expect(file).toContainText('scikit-learn');
  const { name, text } = await downloaded(page);
  expect(name).toBe('class_balanced_sklearn.py');
  expect(text).toContain('class_weight');
  await page.locator('.language-switch select').selectOption('zh');
  // The same file anew: its title is Chinese, what it imports and defines is not.
  await expect(file).toContainText('类别权重，作为 scikit-learn 估计器的 class_weight。');
  await expect(file).toContainText('def effective_number(n):');
  await expect(file).not.toContainText('Weights that sum');
});

test('a name that a spreadsheet would run is defused in the CSV, and shown as the text that it is', async ({
  page,
}) => {
  await openView(page);
  const name = `=cmd|' /C calc'!A0`;
  await field(page).fill(`"${name}", 30\ncat, 20`);
  await expect(page.getByRole('row', { name: /=cmd/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'For' }).selectOption('csv');
  const { text } = await downloaded(page);
  expect(text).not.toMatch(/(^|,|\n)"?=/);
  expect(text).toContain(`'${name}`);
});

test('of 8,142 classes a few dozen rows are there at a time, the last at the end', async ({ page }) => {
  await openView(page, '?counts=inaturalist-2018');
  const rows = page.locator('.virtual-rows tbody tr');
  expect(await rows.count()).toBeLessThan(60);
  await page.locator('.virtual-rows').evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect(page.locator('.virtual-rows tbody th', { hasText: '8,142' })).toBeVisible();
  expect(await rows.count()).toBeLessThan(60);
});

test('a background class is weighed as a class, at the label where the reader’s framework has it', async ({ page }) => {
  await openView(page);
  await field(page).fill('cat, 5000\ndog, 1200');
  const background = page.getByRole('textbox', { name: 'Samples of the background' });
  await background.fill('900000');
  await background.press('Enter');
  await expect(fact(page, 'samples')).toHaveText('906,200');
  await expect(fact(page, 'classes')).toHaveText('3');
  await expect(page).toHaveURL(/bg=900000/);
  const file = page.getByTestId('file');
  await file.scrollIntoViewIfNeeded();
  await expect(file).toContainText('900000, 5000, 1200,');
  await page.getByRole('radio', { name: 'last label' }).check();
  await file.scrollIntoViewIfNeeded();
  await expect(file).toContainText('5000, 1200, 900000,');
  await expect(file).toContainText('"cat", "dog", "background",');
  // Text that is no number stays, with the rule.
  await background.fill('-3');
  await background.press('Enter');
  await expect(alert(page)).toContainText('-3');
  await expect(fact(page, 'samples')).toHaveText('906,200');
});

test('a sampler comes with its warning, in numbers', async ({ page }) => {
  await openView(page, '?beta=1');
  await page.getByRole('combobox', { name: 'Balance by' }).selectOption('sampler');
  // By inverse frequency: 5,000 against 50 samples. A tenth of 12,406 draws for 50 samples is 24.8 each.
  await expect(page.locator('.take-home')).toContainText(
    'count 100 times one of the commonest, both together 10,000 times',
  );
  await expect(page.locator('.take-home')).toContainText('comes 24.8 times');
  await page.getByTestId('file').scrollIntoViewIfNeeded();
  await expect(page.getByTestId('file')).toContainText(
    'A sampler that draws samples in the ratio of the class weights',
  );
  const { name, text } = await downloaded(page);
  expect(name).toBe('class_balanced_sampler_pytorch.py');
  expect(text).toContain('WeightedRandomSampler(weights');
});

test('several labels a sample: positives, samples in all, and the weight of the positive term', async ({ page }) => {
  await openView(page, '?balance=labels&samples=20000&beta=1');
  // By inverse frequency the weight is negatives over positives.
  await expect(page.locator('.take-home')).toContainText('399 for the rarest label, 3 for the commonest');
  await expect(page.locator('.class-rows')).toContainText('pos_weight');
  const samples = page.getByRole('textbox', { name: 'Number of samples in all' });
  await expect(samples).toHaveValue('20,000');
  await samples.fill('4999');
  await samples.press('Enter');
  await expect(alert(page)).toContainText('4999');
  await samples.fill('10000');
  await samples.press('Enter');
  await expect(page.locator('.take-home')).toContainText('199 for the rarest label, 1 for the commonest');
  await expect(page).toHaveURL(/samples=10000/);
  const { name, text } = await downloaded(page);
  expect(name).toBe('class_balanced_labels_pytorch.py');
  expect(text).toContain('SAMPLES = 10000');
});
