import { expect, type Page } from '@playwright/test';
import { languageNames, ownNames } from '../../src/core/languages.ts';
import { load, test } from './lab.ts';
import { outsideBrackets, shownTexts } from './shownTexts.ts';

/** What is the same in every language. */
const untranslated = new Set([
  // Functions and the loss in formulas.
  ...['log', 'min', 'CE'],
  // A million, as the numbers of the pseudo-language write it.
  'Mio',
  // Languages by their own names.
  ...Object.values(ownNames),
]);

/** Words that are in no catalogue: two letters or more outside the brackets. An index or a power, as in Eₙ, is none. */
async function english(page: Page): Promise<string[]> {
  const texts = await shownTexts(page);
  expect(texts.filter((text) => text.includes('⟦')).length).toBeGreaterThan(10);
  return texts.filter((text) =>
    (outsideBrackets(text).match(/[\p{Lu}\p{Ll}]{2,}/gu) ?? []).some((word) => !untranslated.has(word)),
  );
}

/** Numbers whose decimal sign is a point. Constants of the paper inside sentences, such as .999, are texts. */
async function points(page: Page): Promise<string[]> {
  return (await shownTexts(page)).filter((text) => /(?<![\d.])\d+\.(?!\d{3}(?!\d))\d/.test(outsideBrackets(text)));
}

async function expectNoEnglish(page: Page, where: string): Promise<void> {
  expect.soft(await english(page), `words in no catalogue: ${where}`).toEqual([]);
  expect.soft(await points(page), `numbers with a point: ${where}`).toEqual([]);
}

async function openPseudo(page: Page, hash: string): Promise<void> {
  await load(page, hash);
  await expect(page.locator('h1').first()).toContainText('⟦');
}

const run = 'engine=plain&until=100&pace=full&autoplay=1';

test('the lab, its boxes and notices hold no word that is in no catalogue', async ({ page }) => {
  await openPseudo(page, `#/lab?lang=xx&${run}&loss=focal&colour=red&beta=2&classes=2.5&seed=x`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'xx');
  await expect(page.getByTestId('notice')).toContainText('⟦');
  await expectNoEnglish(page, 'while it starts');
  await expect(page.getByTestId('step')).toHaveText('000.100');
  await expect(page.locator('figure').first()).toContainText(/\d,\d %/);
  for (const fold of await page.locator('details summary').all()) await fold.click();
  await page.locator('.tile-name').nth(2).click();
  await expect(page.locator('.tile-box math').first()).toBeVisible();
  await expectNoEnglish(page, 'at the end of the run');
  await page.keyboard.press('Escape');
  await page.locator('.share-button').click();
  await expect(page.locator('.take-run h2')).toContainText('⟦');
  await expectNoEnglish(page, 'with the box of the address');
});

test('every part of the panel holds no word that is in no catalogue', async ({ page }) => {
  const tiles = 'class-balanced,logit-adjustment,ldam';
  await openPseudo(page, `#/lab?lang=xx&${run}&steps=50&tiles=${tiles}&bayes=both`);
  await expect(page.getByTestId('step')).toHaveText('000.100', { timeout: 60_000 });
  const tabs = page.locator('.compare-tabs button');
  expect(await tabs.count()).toBe(6);
  for (let tab = 0; tab < 6; tab += 1) {
    await tabs.nth(tab).click();
    await expect(page.locator('.compare-body')).toContainText('⟦');
    const parts = tab === 0 ? await page.locator('.panel-tools .segmented-choice label').all() : [undefined];
    for (const [index, part] of parts.entries()) {
      await part?.click();
      await expectNoEnglish(page, `panel ${tab}, part ${index}`);
    }
  }
});

test('the other views hold no word that is in no catalogue', async ({ page }) => {
  for (const covering of ['cells', 'discs', 'duplicates']) {
    await openPseudo(page, `#/effective-number?lang=xx&covering=${covering}`);
    await expect(page.locator('main h2').first()).toContainText('⟦');
    await page.locator('main button', { hasText: /^⟦/ }).first().click();
    await expectNoEnglish(page, `effective number, ${covering}`);
  }
  await openPseudo(page, '#/paper?lang=xx');
  await expect(page.locator('.error-panel')).toHaveCount(15);
  await expectNoEnglish(page, 'paper');
  await openPseudo(page, '#/questions?lang=xx');
  await expect(page.locator('.question-card')).toHaveCount(15);
  await expectNoEnglish(page, 'questions');
  await openPseudo(page, '#/counts?lang=xx&beta=0.9');
  await expect(page.locator('.key-numbers dd').first()).not.toBeEmpty();
  await expectNoEnglish(page, 'counts');
  for (const typed of ['a, 30\nb, -5', 'a, 30\nb, 0', '1.000\n2', '0\n0']) {
    await page.locator('textarea').fill(typed);
    await expect(page.getByRole('alert').or(page.locator('.count-warnings li')).first()).toBeVisible();
    await expectNoEnglish(page, `counts typed as ${typed}`);
  }
});

/** Asks for the pseudo-language in the address of a page that is open. */
async function changeToPseudo(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { hash } = window.location;
    window.location.hash = `${hash}${hash.includes('?') ? '&' : '?'}lang=xx`;
  });
  await expect(page.locator('h1').first()).toContainText('⟦');
}

test('another language holds at once, and run, numbers, focus and what is open stay', async ({ page }) => {
  await load(page, `#/lab?${run}&panel=closed`);
  await expect(page.getByTestId('step')).toHaveText('000,100', { timeout: 60_000 });
  for (const fold of await page.locator('details summary').all()) await fold.click();
  const opened = await page.locator('details[open]').count();
  const slider = page.getByRole('slider').nth(1);
  await slider.focus();
  const elements = await page.evaluateHandle(() => [...document.querySelectorAll('canvas, [type="range"], nav a')]);
  const recalls = () => page.locator('figure').allInnerTexts();
  const digitsOf = (texts: readonly string[]) => texts.map((text) => text.replace(/[^\d]/g, ''));
  const before = await recalls();
  await changeToPseudo(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'xx');
  await expect(page).toHaveTitle(/^⟦/);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /^⟦/);
  await expect(page.getByTestId('step')).toHaveText('000.100');
  await expectNoEnglish(page, 'after the language was changed');
  expect(digitsOf(await recalls())).toEqual(digitsOf(before));
  await expect(slider).toBeFocused();
  expect(await page.locator('details[open]').count()).toBe(opened);
  expect(await elements.evaluate((all) => all.every((element) => element.isConnected))).toBe(true);
  // And back, with what was English from the start.
  await page.evaluate(() => {
    window.location.hash = window.location.hash.replace('lang=xx', 'lang=en');
  });
  await expect(page.getByTestId('step')).toHaveText('000,100');
  expect((await shownTexts(page)).filter((text) => text.includes('⟦'))).toEqual([]);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /^Drag beta/);
});

test('another language holds at once in every part of the panel', async ({ page }) => {
  for (const panel of ['metrics', 'curves', 'pull', 'truth', 'difference', 'seeds']) {
    await load(page, `#/lab?${run}&steps=50&panel=${panel}&bayes=both`);
    await expect(page.getByTestId('step')).toHaveText('000,100', { timeout: 60_000 });
    await expect(page.locator('.compare-body')).toContainText(/\w/);
    await changeToPseudo(page);
    await expectNoEnglish(page, `panel ${panel}, after the language was changed`);
  }
});

test('another language holds at once in the other views, and what is read stays in its place', async ({ page }) => {
  const seen = {
    atlas: '.plane-grid',
    'effective-number': '.figure-grid',
    counts: '.key-numbers dd',
    paper: '.error-panel',
    questions: '.question-card',
  };
  for (const [view, content] of Object.entries(seen)) {
    await load(page, `#/${view}?engine=plain`);
    await expect(page.locator(content).first()).not.toBeEmpty();
    const middle = await page.evaluateHandle((selector) => {
      const all = document.querySelectorAll(selector);
      const element = all[Math.floor(all.length / 2)]!;
      element.scrollIntoView({ block: 'center' });
      return element;
    }, content);
    const top = () => middle.evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    await changeToPseudo(page);
    await expectNoEnglish(page, `${view}, after the language was changed`);
    // What is read from top to bottom is read on; the plane's columns have each their own height.
    if (view !== 'atlas') expect.soft(Math.abs((await top()) - before), `${view} stays in its place`).toBeLessThan(200);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('no view scrolls sideways where texts are a third longer', async ({ page }) => {
    for (const view of ['lab', 'atlas', 'effective-number', 'counts', 'paper', 'questions']) {
      await openPseudo(page, `#/${view}?lang=xx&engine=plain`);
      await expect(page.locator('main')).toContainText('⟦');
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(390);
    }
  });
});

test('a language that does not exist is reported, and the page is English', async ({ page }) => {
  await load(page, '?lang=tlh#/lab?engine=plain');
  await expect(page.getByTestId('notice')).toContainText(
    `lang must be one of ${languageNames.join(', ')}: “tlh” ignored`,
  );
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('the choice of a language', () => {
  const choice = (page: Page) => page.locator('.language-switch select');

  test('in the header holds at once, stands in the address, and is remembered', async ({ page }) => {
    await load(page, '#/lab?engine=plain&seed=3');
    await expect(page.getByTestId('engine')).toContainText('CPU');
    const select = page.getByRole('combobox', { name: 'Language', exact: true });
    await expect(select).toHaveValue('en');
    await expect(select.locator('option')).toHaveText(Object.values(ownNames));
    await select.focus();
    await choice(page).selectOption('zh');
    await expect(page.getByRole('combobox', { name: '语言', exact: true })).toBeFocused();
    await expect(page.locator('h1').first()).toHaveText('长尾实验室');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(page).toHaveURL(/#\/lab\?seed=3&engine=plain&lang=zh$/);
    // A later visit, with an address that asks for none.
    await load(page, '#/lab?engine=plain');
    await expect(page.locator('h1').first()).toHaveText('长尾实验室');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(page).toHaveURL(/#\/lab\?engine=plain$/);
    // An address is stronger, and is no choice.
    await load(page, '#/lab?engine=plain&lang=en');
    await expect(page.locator('h1').first()).toHaveText('Long-Tail Lab');
    await load(page, '#/lab?engine=plain');
    await expect(page.locator('h1').first()).toHaveText('长尾实验室');
    await choice(page).selectOption('en');
    await expect(page.locator('h1').first()).toHaveText('Long-Tail Lab');
    await load(page, '#/lab?engine=plain');
    await expect(page.locator('h1').first()).toHaveText('Long-Tail Lab');
  });

  test('holds where storage is refused', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await load(page, '#/questions');
    await choice(page).selectOption('zh');
    await expect(page.locator('h1').first()).toHaveText('长尾实验室');
    await expect(page).toHaveURL(/lang=zh$/);
  });

  test('that cannot be loaded is taken back, and the page stays as it is', async ({ page, complaints }) => {
    await load(page, '#/paper');
    await page.waitForFunction(() => 'loadBusyWith' in window);
    await page.route('**/catalogues-*.js', (route) => route.abort());
    await choice(page).selectOption('zh');
    await expect(choice(page)).toHaveValue('en');
    await expect(page.locator('h1').first()).toHaveText('Long-Tail Lab');
    await expect(page).toHaveURL(/#\/paper$/);
    await page.unroute('**/catalogues-*.js');
    await choice(page).selectOption('zh');
    await expect(page.locator('h1').first()).toHaveText('长尾实验室');
    expect(complaints.splice(0).every((message) => message.includes('net::ERR_FAILED'))).toBe(true);
  });

  test.describe('is the browser’s', () => {
    test.use({ locale: 'zh-CN' });

    test('where nothing else was chosen', async ({ page }) => {
      for (const view of ['lab', 'questions']) {
        await load(page, `#/${view}`);
        await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
        await expect(page.locator('h1').first()).toHaveText('长尾实验室');
        await expect(page.locator('h1').first()).toBeVisible();
        await expect(page).toHaveURL(new RegExp(`#/${view}$`));
      }
      await load(page, '#/questions?lang=en');
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.locator('h1').first()).toHaveText('Long-Tail Lab');
    });
  });
});
