import { expect, type Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { button, expectStep, load, map, open, setSlider, slider, test } from './lab.ts';
import { pageServer } from './servers.ts';

/** A teacher's link with three locks and a question. */
const link =
  '#/lab?beta=0.9&tiles=none,class-balanced&engine=plain&lock=data,beta,tiles&hide=pace' +
  '&ask=Which+map+finds+most+of+E%3F&choices=No+weights%7Cβ+%3D+0.9&answer=2';

const bar = (page: Page) => page.getByRole('complementary', { name: 'From your teacher' });
const reset = (page: Page) => bar(page).getByRole('button', { name: 'Reset' });

/** What the address says of what the link has locked. */
async function expectHeld(page: Page): Promise<void> {
  await expect
    .poll(() => new URLSearchParams(page.url().split('?')[1]).toString(), { timeout: 20_000 })
    .toContain('beta=0.9&tiles=none%2Cclass-balanced&');
  // The address follows a moment after the state.
  for (const key of ['scene', 'noise', 'imbalance', 'sizes', 'edits', 'classes', 'largest']) {
    await expect.poll(() => page.url(), { timeout: 20_000 }).not.toContain(`${key}=`);
  }
}

test.describe("a teacher's link with three locks", () => {
  test('shows what is locked with its value, disabled, and who has set it', async ({ page }) => {
    await open(page, link);
    await expect(bar(page)).toContainText('Set by your teacher: the data, β, and the maps. Not shown: the pace.');
    await expect(slider(page, 'Class balance β')).toBeDisabled();
    await expect(slider(page, 'Class balance β')).toHaveAttribute('aria-valuetext', /^β = 0.9/);
    await expect(page.getByRole('group', { name: 'Set by your teacher' }).first()).toBeVisible();
    for (const name of ['Imbalance factor', 'Label noise']) await expect(slider(page, name)).toBeDisabled();
    await expect(page.getByRole('combobox', { name: 'Scene' })).toBeDisabled();
    await expect(page.getByRole('radio', { name: 'Normal' })).toHaveCount(0);
    // What is not locked is free, and explanations open.
    await expect(slider(page, 'Learning rate')).toBeEnabled();
    await button(page, 'Class balance β').click();
    await expect(page.locator(':popover-open')).toBeVisible();
  });

  test('is passed by no control and no key', async ({ page }) => {
    await open(page, link);
    // Bars of the class counts by keys and by pointer.
    const bars = page.locator('.count-bar');
    await bars.first().focus();
    for (const key of ['ArrowDown', 'PageDown', 'Home']) await page.keyboard.press(key);
    const box = (await bars.nth(1).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 60, { steps: 4 });
    await page.mouse.up();
    await expectHeld(page);
    // Brush, maps and their boxes.
    await expect(button(page, 'Brush')).toBeDisabled();
    await page.keyboard.press('Control+z');
    await expect(button(page, 'Add a scheme')).toBeDisabled();
    await button(page, 'Class-balanced').click();
    await expect(page.locator('.tile-box:popover-open select')).toBeDisabled();
    await expect(page.locator('.tile-box:popover-open').getByRole('checkbox').first()).toBeDisabled();
    await page.keyboard.press('Escape');
    // A control that was set free by hand sets nothing.
    await slider(page, 'Label noise').evaluate((element) => element.removeAttribute('disabled'));
    await setSlider(page, 'Label noise', 0.3);
    await slider(page, 'Class balance β').evaluate((element) => element.removeAttribute('disabled'));
    await setSlider(page, 'Class balance β', 3);
    await expectHeld(page);
    // The seed is in no lock.
    await page.locator('body').press('n');
    await expect.poll(() => page.url()).toContain('seed=');
    await expectHeld(page);
  });

  test('is passed by no edit of the address, and says so; another address opens as it stands', async ({ page }) => {
    await open(page, link);
    const edited = link.replace('beta=0.9', 'beta=0.5&noise=0.4&scene=clean-rings').replace('tiles=none,', 'tiles=');
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, edited);
    await expect(page.getByTestId('notice')).toContainText('beta is set by your teacher and stays as it is');
    await expectHeld(page);
    await expect(slider(page, 'Class balance β')).toHaveAttribute('aria-valuetext', /^β = 0.9/);
    await page.evaluate(() => {
      window.location.hash = '#/lab?beta=0.5&engine=plain';
    });
    await expect(bar(page)).toHaveCount(0);
    await expect(slider(page, 'Class balance β')).toBeEnabled();
    await expect(slider(page, 'Class balance β')).toHaveAttribute('aria-valuetext', /^β = 0.5/);
  });

  test('holds in the other views, and Back keeps it', async ({ page }) => {
    // The cell of the upper left has other settings than the link.
    await open(page, `${link}&cell=0`);
    await page.getByRole('link', { name: 'Atlas', exact: true }).click();
    await expect(page.getByRole('combobox', { name: 'Scene' })).toBeDisabled();
    await expect(button(page, 'Open in the lab')).toBeDisabled();
    await page.getByRole('link', { name: 'Your counts' }).click();
    await expect(slider(page, 'Class balance β')).toBeDisabled();
    await page.goBack();
    await page.goBack();
    await expect(map(page, 'Class-balanced')).toBeVisible();
    await expect(slider(page, 'Class balance β')).toBeDisabled();
    await expectHeld(page);
  });

  test('is what Reset returns to, with its question, and All of the lab lifts the locks alone', async ({ page }) => {
    await open(page, link);
    await button(page, 'β = 0.9').click();
    await expect(bar(page)).toContainText("Your teacher's answer: β = 0.9");
    await page.reload();
    await expect(button(page, 'β = 0.9')).toHaveAttribute('aria-pressed', 'true');
    await bar(page).getByRole('button', { name: 'All of the lab' }).click();
    await expect(slider(page, 'Class balance β')).toBeEnabled();
    await expect(slider(page, 'Class balance β')).toHaveAttribute('aria-valuetext', /^β = 0.9/);
    await expect(page.getByRole('radio', { name: 'Normal' })).toBeVisible();
    await setSlider(page, 'Label noise', 0.3);
    await button(page, 'Step').click();
    await expectStep(page, 1);
    await expect.poll(() => page.url()).toContain('noise=0.3');
    await expect.poll(() => page.url()).not.toContain('lock=');
    await reset(page).click();
    await expectStep(page, 0);
    await expectHeld(page);
    await expect.poll(() => page.url()).toContain('lock=data,beta,tiles&hide=pace');
    await expect(button(page, 'β = 0.9')).toHaveAttribute('aria-pressed', 'false');
    await expect(slider(page, 'Class balance β')).toBeDisabled();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no violation that axe finds, ${colorScheme}, and no sideways scrolling at 320 px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, link);
      await button(page, 'No weights').click();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  }

  test('shows a question as text and not as markup', async ({ page }) => {
    await open(page, '#/lab?engine=plain&ask=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&choices=%3Cb%3Ea%3C/b%3E%7Cb');
    await expect(bar(page)).toContainText('<img src=x onerror=alert(1)>');
    await expect(button(page, '<b>a</b>')).toBeVisible();
    await expect(bar(page).locator('img, b')).toHaveCount(0);
  });
});

test.describe('For my class', () => {
  async function openDialog(page: Page): Promise<void> {
    await button(page, 'Share').click();
    await button(page, 'For my class').click();
    await expect(page.getByRole('dialog', { name: 'For my class' })).toBeVisible();
  }

  test('makes a link that locks, hides and asks, from the present state', async ({ page }) => {
    await open(page, '#/lab?beta=0.9&engine=plain');
    await openDialog(page);
    await page.getByRole('radiogroup', { name: 'Seed' }).getByRole('radio', { name: 'Hidden' }).check();
    await page.getByRole('radiogroup', { name: 'Class balance β' }).getByRole('radio', { name: 'Locked' }).check();
    await page.getByRole('textbox', { name: 'Question' }).fill('Who wins?');
    await page.getByRole('textbox', { name: 'Option 1' }).fill('one|two');
    await page.getByRole('textbox', { name: 'Option 2' }).fill('three');
    await page.getByRole('combobox', { name: 'Answer, shown after a choice' }).selectOption('three');
    const field = page.getByRole('textbox', { name: 'Link', exact: true });
    const made = await field.inputValue();
    expect(made.slice(made.indexOf('#'))).toBe(
      '#/lab?beta=0.9&engine=plain&lock=beta&hide=seed&ask=Who+wins%3F&choices=onetwo%7Cthree&answer=2',
    );
    await expect(page.getByText(`${made.length} characters.`)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'For my class' })).toBeHidden();
    await load(page, made.slice(made.indexOf('#')));
    await expect(bar(page)).toContainText('Set by your teacher: β. Not shown: the seed.');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no violation that axe finds, ${colorScheme}, at 320 px, with its code large`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, '#/lab?engine=plain');
      await openDialog(page);
      await page.locator('.class-dialog summary').click();
      expect(await violations(page, '.class-dialog')).toEqual([]);
      const dialog = page.getByRole('dialog', { name: 'For my class' });
      expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
      await button(page, 'Show the QR code large').click();
      const code = page.getByRole('dialog', { name: 'The link for your class, to scan' });
      await expect(code.getByRole('img', { name: 'QR code of the address' })).toBeVisible();
      expect(await violations(page, '.code-dialog')).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(code).toBeHidden();
      await expect(dialog).toBeVisible();
    });
  }

  test('opens from the rail of the lesson by keyboard, too, and its link opens that step', async ({ page }) => {
    await load(page, '#/lesson?at=inverse&engine=plain');
    await button(page, 'For my class').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'For my class' })).toBeVisible();
    await page.getByRole('radiogroup', { name: 'Class balance β' }).getByRole('radio', { name: 'Locked' }).check();
    const made = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
    expect(made.slice(made.indexOf('#'))).toBe('#/lesson?engine=plain&at=inverse&lock=beta');
    await page.keyboard.press('Escape');
    await expect(button(page, 'For my class')).toBeFocused();
  });

  test('the QR code of Share fills the screen, and the focus is back after Escape', async ({ page }) => {
    await open(page, '#/lab?engine=plain&beta=0.9');
    await button(page, 'Share').click();
    await button(page, 'QR code').click();
    const dialog = page.getByRole('dialog', { name: 'This address, to scan' });
    await expect(dialog).toContainText('#/lab?beta=0.9&engine=plain');
    const box = (await dialog.getByRole('img', { name: 'QR code of the address' }).boundingBox())!;
    expect(box.height).toBeGreaterThan(0.6 * page.viewportSize()!.height);
    expect(box.width).toBeCloseTo(box.height, 0);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});

/** A page of another origin around a frame; it keeps what it is told. */
async function openAround(page: Page, hash: string): Promise<void> {
  // The same server by another name. Browsers let no page from elsewhere show one of this machine.
  const inner = new URL(pageServer);
  const outer = new URL('/paper-results.json', pageServer);
  outer.hostname = inner.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  await page.goto(outer.href);
  await page.setContent(`<!doctype html><title>Course</title>
    <iframe src="${inner.origin}/${hash.replaceAll('&', '&amp;')}" title="Lab"
      style="width:720px;height:300px;border:0"></iframe>
    <script>
      told = [];
      addEventListener('message', ({ data }) => {
        told.push(data);
        const { height } = data['long-tail-lab'];
        if (height) document.querySelector('iframe').style.height = height + 'px';
      });
    </script>`);
}

/** A browser asks for the icon of the page around, which has none. */
function forgetIcon(complaints: string[]): void {
  const others = complaints.filter((message) => !message.includes('404'));
  complaints.splice(0, complaints.length, ...others);
}

test.describe('in a page of somebody else', () => {
  test('shows maps, transport and beta without a header, and a link out', async ({ page, complaints }) => {
    await openAround(page, '#/lab?engine=plain&beta=0.9&embed=1');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('figure', { name: 'Class-balanced', exact: true })).toContainText(/\d %/, {
      timeout: 60_000,
    });
    await expect(frame.getByRole('slider', { name: 'Class balance β' })).toBeVisible();
    await expect(frame.getByRole('button', { name: 'Play' })).toBeVisible();
    await expect(frame.getByRole('banner')).toHaveCount(0);
    await expect(frame.getByRole('combobox', { name: 'Scene' })).toHaveCount(0);
    const out = frame.getByRole('link', { name: 'Open in Long-Tail Lab' });
    await out.focus();
    expect(await out.getAttribute('href')).toBe('#/lab?beta=0.9&engine=plain');
    expect(await out.getAttribute('target')).toBe('_blank');
    forgetIcon(complaints);
  });

  test('tells its height whenever that changes, comes to rest, and heeds nothing that it is told', async ({
    page,
    complaints,
  }) => {
    await openAround(page, '#/lab?engine=plain&embed=1');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('figure', { name: 'Class-balanced', exact: true })).toContainText(/\d %/, {
      timeout: 60_000,
    });
    type Told = { told: readonly { readonly 'long-tail-lab': { readonly height: number } }[] };
    const last = () => page.evaluate(() => (window as unknown as Told).told.at(-1)!['long-tail-lab'].height);
    const inside = () => frame.locator('#root').evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
    await expect.poll(last).toBe(await inside());
    const wide = await last();
    // As high as what is in it: nothing scrolls.
    expect(await frame.locator('html').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(
      0,
    );
    await page.locator('iframe').evaluate((element) => {
      element.style.width = '360px';
    });
    // Half as wide, maps are half as high, and the frame follows down as well as up.
    await expect.poll(last, { timeout: 30_000 }).toBeLessThan(wide);
    await expect.poll(async () => (await last()) - (await inside())).toBe(0);
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe')!;
      contentWindow!.postMessage({ 'long-tail-lab': { beta: 0.5 } }, '*');
    });
    await expect(frame.getByRole('slider', { name: 'Class balance β' })).toHaveAttribute('aria-valuetext', /^β = 0.99/);
    forgetIcon(complaints);
  });
});

test.describe('the lesson in a page of somebody else', () => {
  test('has its story over its stage, comes to rest at every width, and tells once that a step is done', async ({
    page,
    complaints,
  }) => {
    test.slow();
    await openAround(page, '#/lesson?engine=simd&embed=1');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { name: 'Who is forgotten?' })).toBeVisible({ timeout: 60_000 });
    await expect(frame.getByRole('banner')).toHaveCount(0);
    for (const name of ['Presenter', 'For my class', 'Print', 'Open in the lab']) {
      await expect(frame.getByRole('button', { name })).toHaveCount(0);
    }
    for (const width of [1280, 800, 360]) {
      await page.locator('iframe').evaluate((element, pixels) => {
        element.style.width = `${pixels}px`;
      }, width);
      await expect.poll(() => frame.locator('html').evaluate(isAtRest), { timeout: 30_000 }).toEqual([]);
    }
    await frame.getByRole('slider', { name: 'Your guess for E' }).fill('30');
    await frame.getByRole('button', { name: 'Train 100 steps' }).click();
    const done = { step: 'forgotten', done: true, guess: [30] };
    const steps = async () => (await toldTo(page)).filter((each) => 'step' in each);
    await expect.poll(steps, { timeout: 60_000 }).toEqual([done]);
    await frame.getByRole('button', { name: 'Reveal' }).click();
    await expect(frame.getByText('What happened')).toBeVisible();
    await expect.poll(() => frame.locator('html').evaluate(isAtRest), { timeout: 30_000 }).toEqual([]);
    expect(await steps()).toEqual([done]);
    // Each step has another stage.
    for (let step = 2; step <= 8; step += 1) {
      await frame.getByRole('button', { name: 'Next step' }).click();
      await expect(frame.getByText(`Step ${step} of 8`)).toBeVisible();
      await expect.poll(() => frame.locator('html').evaluate(isAtRest), { timeout: 30_000 }).toEqual([]);
    }
    expect(await steps()).toEqual([done]);
    forgetIcon(complaints);
  });
});

/** What a page was told by the frame in it. */
async function toldTo(page: Page): Promise<readonly object[]> {
  const told = await page.evaluate(() => (window as unknown as { told: { 'long-tail-lab': object }[] }).told);
  return told.map((data) => data['long-tail-lab']);
}

/** What keeps a frame from being as high as what is in it, and its story from standing over its stage. */
function isAtRest(html: HTMLElement | SVGElement): string[] {
  const root = html.querySelector('#root')!.getBoundingClientRect();
  const [story, stage] = ['.lesson-story', '.lesson-stage'].map((each) => html.querySelector(each)!);
  // On a phone the parts of the stage stand in the page themselves.
  const below = [...stage!.querySelectorAll('section, .lesson-box')].map((each) => each.getBoundingClientRect().top);
  // Code and what is pasted keep boxes of their own.
  const scrolled = [...html.querySelectorAll('#root :not(pre, textarea)')].filter((each) => {
    const { overflowY } = getComputedStyle(each);
    return ['auto', 'scroll'].includes(overflowY) && each.scrollHeight > each.clientHeight + 1;
  });
  return [
    ...(html.scrollHeight > html.clientHeight ? [`scrolls: ${html.scrollHeight} in ${html.clientHeight}`] : []),
    ...(html.scrollWidth > html.clientWidth ? [`scrolls sideways: ${html.scrollWidth} in ${html.clientWidth}`] : []),
    ...(Math.ceil(root.height) === html.clientHeight ? [] : [`high: ${root.height} in ${html.clientHeight}`]),
    ...(Math.min(...below) >= story!.getBoundingClientRect().bottom ? [] : ['the stage is beside the story']),
    ...scrolled.map((each) => `scrolls inside: ${each.tagName} ${each.className}`),
  ];
}

test('an address that says nothing for a class loads none of its code', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await open(page, '#/lab?engine=plain');
  await button(page, 'Share').click();
  await expect(button(page, 'For my class')).toBeVisible();
  expect(scripts.filter((url) => /ClassParts|enterClass|EmbeddedLab|classroomWords/.test(url))).toEqual([]);
  await button(page, 'For my class').click();
  await expect.poll(() => scripts.some((url) => url.includes('ClassParts'))).toBe(true);
});
