import { expect, type Page } from '@playwright/test';
import { whenIdle } from './idle.ts';
import { accuracies, button, clickStep, expectStep, map, open, reachStep, schemes, stepCount, test } from './lab.ts';

const time = (page: Page) => page.getByRole('slider', { name: 'Time' });

/** What the maps show: every pixel, and every number beside them. */
async function shown(page: Page): Promise<unknown> {
  await whenIdle(page);
  return Promise.all(
    schemes.map(async (scheme) => [
      await map(page, scheme).innerText(),
      await map(page, scheme)
        .locator('canvas')
        .evaluateAll((canvases) => canvases.map((canvas) => (canvas as HTMLCanvasElement).toDataURL())),
    ]),
  );
}

test('a step that is looked back at is the step that an address trains to, pixel by pixel', async ({ page }) => {
  await open(page, '#/lab?engine=plain&largest=200');
  await clickStep(page, 40);
  await expectStep(page, 40);
  const then = await shown(page);
  await clickStep(page, 25);
  await expectStep(page, 65);
  const end = await shown(page);
  expect(end).not.toEqual(then);
  await time(page).focus();
  while ((await stepCount(page)) !== 40) {
    const before = await stepCount(page);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => stepCount(page)).not.toBe(before);
  }
  expect(await shown(page)).toEqual(then);
  await expect(page).toHaveURL(/[?&]step=40(&|$)/);
  await expect(page.getByTestId('step-label')).toHaveText('latest: 65');
  await page.keyboard.press('End');
  await expectStep(page, 65);
  expect(await shown(page)).toEqual(end);
  await expect(page).not.toHaveURL(/step=/);

  await open(page, '#/lab?engine=plain&largest=200&step=40');
  await expectStep(page, 40);
  expect(await shown(page)).toEqual(then);
  await expect(button(page, 'Play')).toBeVisible();
});

test('Play goes on from the end, and “Go on from here” from the step that is shown', async ({ page }) => {
  await open(page, '#/lab?engine=plain&largest=100&panel=curves&schedule=constant');
  await clickStep(page, 30);
  await expectStep(page, 30);
  await clickStep(page, 30);
  await expectStep(page, 60);
  await time(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(button(page, 'Go on from here')).toBeVisible();
  await button(page, 'Play').click();
  await reachStep(page, 61);
  await expect(button(page, 'Go on from here')).toBeHidden();
  await button(page, 'Pause').click();
  await whenIdle(page);
  const end = await stepCount(page);
  expect(end).toBeGreaterThan(60);

  await time(page).fill('0');
  await expectStep(page, 0);
  await expect(page.locator('.curve-trace')).toHaveCount(0);
  await button(page, 'Go on from here').click();
  await expect(button(page, 'Pause')).toBeVisible();
  await button(page, 'Pause').click();
  await whenIdle(page);
  expect(await stepCount(page)).toBeLessThan(end + 60);
  await expect(page.locator('.curve-trace')).toHaveCount(4);
  await button(page, 'Reset').click();
  await expectStep(page, 0);
  expect((await accuracies(page)).length).toBe(4);
});

test('while one drags it, every step that is shown is one that is kept, and the slider stays where it is', async ({
  page,
}) => {
  await open(page, '#/lab?engine=plain&largest=100');
  await clickStep(page, 20);
  await expectStep(page, 20);
  for (const more of [10, 10, 10]) {
    const before = await stepCount(page);
    await clickStep(page, more);
    await expectStep(page, before + more);
  }
  const box = (await time(page).boundingBox())!;
  const at = (share: number) => [box.x + share * box.width, box.y + box.height / 2] as const;
  await page.mouse.move(...at(0.98));
  await page.mouse.down();
  for (const share of [0.8, 0.6, 0.4, 0.2, 0.35, 0.5]) {
    await page.mouse.move(...at(share));
    const value = Number(await time(page).inputValue());
    await whenIdle(page);
    // Answers do not move the knob away from the pointer.
    expect(Number(await time(page).inputValue())).toBe(value);
  }
  await page.mouse.up();
  const said = await time(page).getAttribute('aria-valuetext');
  expect(said).toBe(`step ${await stepCount(page)}`);
});
