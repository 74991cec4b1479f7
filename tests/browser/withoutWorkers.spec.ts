import { expect } from '@playwright/test';
import { button, clickStep, expectStep, load, map, setSlider, test } from './lab.ts';

declare global {
  interface Window {
    /** Whether no worker can be opened, as where a policy forbids it or the page was opened from a file. */
    areWorkersRefused: boolean;
  }
}

/** A panel or view is a chunk that loads first. */
const patience = { timeout: 20_000 };

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    window.areWorkersRefused = true;
    window.Worker = new Proxy(Worker, {
      construct(target, given: [string | URL, WorkerOptions?]) {
        if (window.areWorkersRefused) throw new DOMException('Script at worker.js cannot be accessed', 'SecurityError');
        return new target(...given);
      },
    });
  }),
);

test('where no worker can be opened the lab is shown, the theory works, the maps say what is wrong, and Start again starts', async ({
  page,
}) => {
  await load(page, '#/lab?engine=plain');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('did not open the background process that trains (Script at worker.js');
  await expect(page.getByTestId('engine')).toHaveText('Stopped');
  const effective = page.locator('.chart-card svg.ui-chart').first();
  const drawn = await effective.innerHTML();
  await setSlider(page, 'Class balance β', 3);
  await expect.poll(() => effective.innerHTML()).not.toBe(drawn);
  await button(page, 'Start again').click();
  await expect(alert).toContainText('did not open');
  await page.evaluate(() => {
    window.areWorkersRefused = false;
  });
  await button(page, 'Start again').click();
  await clickStep(page, 3);
  await expectStep(page, 3);
  await expect(map(page, 'Class-balanced')).toContainText(/\d %/);
  await expect(alert).toHaveCount(0);
});

test('where no worker can be opened ten seeds, the best boundary and counts say so, each in its place', async ({
  page,
}) => {
  await load(page, '#/lab?engine=plain&panel=seeds');
  const panel = page.locator('.compare-panel');
  await button(page, 'Run 10 seeds').click();
  await expect(panel.getByRole('alert')).toContainText('The run stopped: Script at worker.js', patience);
  await load(page, '#/lab?engine=plain&panel=truth');
  await expect(panel.getByRole('alert')).toContainText('could not be computed (Script at worker.js', patience);
  await load(page, '#/counts');
  await page.getByRole('textbox', { name: 'Or your own' }).fill('500, 40, 3');
  await expect(page.getByRole('alert')).toContainText('The reader broke (Script at worker.js', patience);
});
