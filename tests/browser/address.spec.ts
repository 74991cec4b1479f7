import { expect, type Page } from '@playwright/test';
import { button, load, map, open, schemes, setSlider, setSliderAt, slider, test } from './lab.ts';
import { malformedAddresses } from './malformedAddresses.ts';

const notice = (page: Page) => page.getByTestId('notice');

test('200 malformed addresses, one after another in one page, each show the lab and a notice', async ({ page }) => {
  // Each address begins a run; smaller maps are painted sooner.
  await page.setViewportSize({ width: 800, height: 600 });
  expect(malformedAddresses.length).toBeGreaterThanOrEqual(200);
  // The notice loads with the first of them.
  await open(page, '#/lab?beta=high');
  await expect(notice(page)).toBeVisible();
  await notice(page).getByRole('button').click();
  const problems = await page.evaluate(async (addresses) => {
    const found: string[] = [];
    const go = async (address: string) => {
      const changed = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
      window.location.hash = address;
      await changed;
      await new Promise(requestAnimationFrame);
    };
    for (const address of addresses) {
      await go(address);
      const told = document.querySelector('[data-testid="notice"]')?.textContent ?? '';
      const canvases = [...document.querySelectorAll('figure canvas')] as HTMLCanvasElement[];
      const isDrawn = canvases.length === 4 && canvases.every(({ width, offsetWidth }) => width > 0 && offsetWidth > 0);
      const paths = [...document.querySelectorAll('.lab-theory path')].map((path) => path.getAttribute('d') ?? '');
      const isComputed = paths.length > 0 && paths.every((path) => path !== '' && !/NaN|Infinity/.test(path));
      const numbers = [...document.querySelectorAll('input[type="range"]')].map((input) =>
        input.getAttribute('aria-valuetext'),
      );
      const isSaid = numbers.length > 4 && numbers.every((text) => text && !/NaN|undefined/.test(text));
      if (told.length < 20 || !isDrawn || !isComputed || !isSaid) {
        found.push(`${address.slice(0, 80)}: notice "${told}", ${canvases.length} maps, ${isComputed}, ${isSaid}`);
      }
      // What is seen next belongs to the next address.
      document.querySelector<HTMLElement>('[data-testid="notice"] button')?.click();
      await new Promise(requestAnimationFrame);
      if (document.querySelector('[data-testid="notice"]')) found.push(`${address.slice(0, 80)}: the notice stays`);
    }
    return found;
  }, malformedAddresses);
  expect(problems).toEqual([]);
});

test('a page that is loaded with a malformed address shows the lab and a notice', async ({ page }) => {
  for (const address of [
    '#/lab?beta=%',
    '#/lab?beta=%E0%A4%A',
    '#/lab?scene=%80&classes=3',
    '#%',
    '#/lab?scene=__proto__',
    '#/lab?classes=1e6&largest=1e12&imbalance=1e300',
    '#/lab?<img src=x onerror=alert(1)>=1',
    `#/lab?beta=0.${'9'.repeat(3000)}x`,
    '#/atlas-of-nothing?autoplay=1&autoplay=1',
    '?beta=0.9#/lab',
  ]) {
    await test.step(address.slice(0, 50), async () => {
      await load(page, address);
      await expect(notice(page)).toBeVisible();
      for (const scheme of schemes) {
        await expect(map(page, scheme).locator('canvas')).toBeVisible();
        await expect(map(page, scheme)).toContainText(/\d %/);
      }
    });
  }
});

test('what is out of bounds is moved to the nearest bound, and what cannot be read is left out', async ({ page }) => {
  await open(page, '#/lab?engine=plain&beta=2&imbalance=5000&noise=-1&gamma=9&seed=x&loss=hinge&colour=red');
  await expect(slider(page, 'Class balance β')).toHaveValue('6');
  await expect(slider(page, 'Imbalance factor')).toHaveAttribute('aria-valuetext', '1000');
  await expect(slider(page, 'Label noise')).toHaveAttribute('aria-valuetext', '0 %');
  await expect(slider(page, 'Focusing γ')).toHaveAttribute('aria-valuetext', '5');
  await expect(page.getByRole('radio', { name: 'Softmax' })).toBeChecked();
  for (const key of ['beta', 'imbalance', 'noise', 'gamma', 'seed', 'loss', 'colour']) {
    await expect(notice(page)).toContainText(key);
  }
});

test('a dismissed notice disappears and does not come back', async ({ page }) => {
  await open(page, '#/lab?engine=plain&colour=red');
  await expect(notice(page)).toContainText('colour');
  await notice(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice(page)).toHaveCount(0);
  await setSlider(page, 'Class balance β', 3);
  await page.waitForURL((url) => !url.hash.includes('colour'));
  await page.reload();
  await expect(map(page, 'Class-balanced')).toContainText(/\d %/);
  await expect(notice(page)).toHaveCount(0);
});

test("the issue's example address is read without a notice", async ({ page }) => {
  await open(
    page,
    '#/lab?beta=0.99&gamma=1&loss=focal&imbalance=100&noise=0.05&classes=5&seed=7&scene=noisy-pinwheel&lr=0.02&engine=webgl',
  );
  await expect(notice(page)).toHaveCount(0);
  await expect(page.getByTestId('engine')).toHaveText(/^WebGL/);
  await page.getByText('More about the data').click();
  await expect(slider(page, 'Class balance β')).toHaveAttribute('aria-valuetext', /^β = 0\.99\./);
  await expect(slider(page, 'Focusing γ')).toHaveAttribute('aria-valuetext', '1');
  await expect(page.getByRole('radio', { name: 'Focal' })).toBeChecked();
  await expect(slider(page, 'Imbalance factor')).toHaveAttribute('aria-valuetext', '100');
  await expect(slider(page, 'Label noise')).toHaveAttribute('aria-valuetext', '5 %');
  await expect(slider(page, 'Classes')).toHaveAttribute('aria-valuetext', '5');
  await expect(page.getByRole('textbox', { name: 'Value of seed' })).toHaveValue('7');
  await expect(page.getByRole('combobox', { name: 'Scene' })).toHaveValue('noisy-pinwheel');
  await expect(slider(page, 'Learning rate')).toHaveAttribute('aria-valuetext', '0.02');
});

/** The values of all controls, by their names. */
async function settings(page: Page): Promise<Record<string, string | null>> {
  const names = [
    'Class balance β',
    'Focusing γ',
    'Imbalance factor',
    'Label noise',
    'Classes',
    'Size of the head class',
    'Learning rate',
  ];
  const said = names.map(async (name) => [name, await slider(page, name).getAttribute('aria-valuetext')] as const);
  return {
    ...Object.fromEntries(await Promise.all(said)),
    testPoints: String(await page.getByRole('checkbox', { name: 'Show test points' }).isChecked()),
    scene: await page.getByRole('combobox', { name: 'Scene' }).inputValue(),
    seed: await page.getByRole('textbox', { name: 'Value of seed' }).inputValue(),
    loss: await page.getByRole('radiogroup', { name: 'Loss' }).getByRole('radio', { checked: true }).inputValue(),
  };
}

test('controls, address and reload agree: inputs are written when they no longer change, and read back unchanged', async ({
  page,
}) => {
  await open(page, '#/lab?engine=plain');
  await page.getByText('More about the data').click();
  const before = await settings(page);

  await page.getByRole('combobox', { name: 'Scene' }).selectOption('ten-classes');
  await setSlider(page, 'Classes', 8);
  await setSliderAt(page, 'Imbalance factor', 0.33);
  await setSliderAt(page, 'Label noise', 0.26);
  await setSliderAt(page, 'Size of the head class', 0.45);
  await page.getByRole('textbox', { name: 'Value of seed' }).fill('123456');
  await page.keyboard.press('Enter');
  await setSlider(page, 'Class balance β', 3.33);
  await setSliderAt(page, 'Focusing γ', 0.47);
  await setSliderAt(page, 'Learning rate', 0.43);
  await page.getByRole('radio', { name: 'Focal' }).check();
  await page.getByRole('checkbox', { name: 'Show test points' }).check();
  const after = await settings(page);
  for (const name of Object.keys(before)) expect(after[name], name).not.toBe(before[name]);

  await page.waitForURL((url) =>
    [
      'scene',
      'classes',
      'imbalance',
      'noise',
      'largest',
      'seed=123456',
      'beta',
      'gamma',
      'lr',
      'loss=focal',
      'test=1',
    ].every((part) => url.hash.includes(part)),
  );
  await page.reload();
  await page.getByText('More about the data').click();
  expect(await settings(page)).toEqual(after);
  await expect(notice(page)).toHaveCount(0);
});

test('an address that is edited in place is read at once, and going back reads the one before', async ({ page }) => {
  await open(page, '#/lab?engine=plain&imbalance=10');
  await page.goto('/#/lab?engine=plain&imbalance=50');
  await expect(slider(page, 'Imbalance factor')).toHaveAttribute('aria-valuetext', '50');
  // The page writes what it has read in its own order, and a browser cancels a navigation back that is in flight then.
  await page.waitForURL(/imbalance=50&engine=plain$/);
  await page.goBack();
  await expect(slider(page, 'Imbalance factor')).toHaveAttribute('aria-valuetext', '10');
});

test('Share gives the address of what is set, and it opens the same lab', async ({ page, context }) => {
  await open(page, '#/lab?engine=plain&seed=11');
  await setSlider(page, 'Class balance β', 4);
  await button(page, 'Share').click();
  const address = await page.getByRole('textbox', { name: 'Share' }).inputValue();
  const other = await context.newPage();
  await other.goto(address);
  await expect(slider(other, 'Class balance β')).toHaveValue('4');
  expect(address).toContain('seed=11');
});
