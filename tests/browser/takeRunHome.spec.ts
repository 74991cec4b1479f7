import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { pythonWith, runPython, withFiles } from '../takeHome/python.ts';
import { accuracies, button, clickStep, expectStep, open, slider, test } from './lab.ts';

const files = ['Python (PyTorch)', 'JSON of the run', 'Maps as PNG'] as const;

async function share(page: Page): Promise<void> {
  await button(page, 'Share').click();
  await expect(page.getByRole('heading', { name: 'Take this run home' })).toBeVisible();
}

async function downloaded(page: Page, name: string): Promise<{ name: string; path: string }> {
  const waiting = page.waitForEvent('download');
  await button(page, name).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), path: await download.path() };
}

/** Width and height of a PNG, from its header. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('the three files are of the step that is shown, and hold the numbers of the maps', async ({ page }) => {
  await open(page, '#/lab?engine=plain&largest=100');
  await clickStep(page, 60);
  await expectStep(page, 60);
  const shown = await accuracies(page);
  await share(page);
  await expect(page.locator('.take-run p')).toContainText('asserts that every parameter is the same to a millionth');

  const json = await downloaded(page, files[1]);
  expect(json.name).toBe('long-tail-lab-noisy-pinwheel-step-60.json');
  const run = JSON.parse(readFileSync(json.path, 'utf8'));
  expect(run).toMatchObject({ step: 60, engine: 'plain', settings: { largest: '100' } });
  const balanced = run.models.map(({ balancedAccuracy }: { balancedAccuracy: number }) =>
    Number((100 * balancedAccuracy).toFixed(1)),
  );
  expect(balanced).toEqual(shown);

  const python = await downloaded(page, files[0]);
  expect(python.name).toBe('long-tail-lab-noisy-pinwheel-step-60.py');
  const code = readFileSync(python.path, 'utf8');
  expect(code).toContain(`PAGE = "${new URL(page.url()).origin}/#/lab?largest=100&engine=plain&step=60"`);
  const torch = pythonWith('torch');
  if (torch) {
    const { status, stdout, stderr } = withFiles({ 'run.py': code }, (folder) => runPython(torch, ['run.py'], folder));
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('agrees with Long-Tail Lab: parameters, and recalls but for ties');
  }

  const png = await downloaded(page, files[2]);
  expect(png.name).toBe('long-tail-lab-noisy-pinwheel-step-60.png');
  const [width, height] = sizeOf(readFileSync(png.path));
  // Two maps of 400 pixels beside each other, 24 between them and 28 around them, twice as fine.
  expect(width).toBe(2 * (2 * 400 + 24 + 2 * 28));
  expect(height).toBeGreaterThan(1000);

  await page.locator('.language-switch select').selectOption('es');
  await expect(page.getByRole('heading', { name: 'Llevarse esta ejecución' })).toBeVisible();
  const spanish = readFileSync((await downloaded(page, files[0])).path, 'utf8');
  expect(spanish).toContain('Una ejecución de Long-Tail Lab, entrenada otra vez con PyTorch: 4 modelos, 60 pasos.');
});

test('another step and other settings are told apart: looked back at as it was, mixed without a promise', async ({
  page,
}) => {
  await open(page, '#/lab?engine=plain&largest=100');
  await clickStep(page, 30);
  await expectStep(page, 30);
  await slider(page, 'Time').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(button(page, 'Go on from here')).toBeVisible();
  await share(page);
  await expect(page.locator('.take-run p')).toContainText('to a millionth');
  const past = JSON.parse(readFileSync((await downloaded(page, files[1])).path, 'utf8'));
  expect(past.step).toBeLessThan(30);
  expect(past.caution).toContain('with these settings from the start');
  await page.keyboard.press('Escape');

  await button(page, 'Step').click();
  await expectStep(page, 30);
  await page.getByRole('radio', { name: 'Sigmoid', exact: true }).click();
  await share(page);
  await expect(page.locator('.take-run p')).toContainText('asserts nothing');
  const { path } = await downloaded(page, files[0]);
  expect(readFileSync(path, 'utf8')).toContain('CHANGED ON THE WAY');
});

test('on 32-bit floats it promises balanced accuracies alone', async ({ page }) => {
  await open(page, '#/lab?engine=simd&largest=100');
  await clickStep(page, 20);
  await expectStep(page, 20);
  await share(page);
  await expect(page.locator('.take-run p')).toContainText('balanced accuracies within 0.5 points');
});

test('where training cannot start there is nothing to take, and it says so', async ({ page, complaints }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', { value: undefined });
  });
  await page.goto('/');
  await share(page);
  await expect(page.locator('.take-run p')).toHaveText('There is nothing to take before the first maps are there.');
  for (const name of files) await expect(button(page, name)).toBeDisabled();
  complaints.length = 0;
});

test('views that hold no run of the lab share an address alone', async ({ page }) => {
  await page.goto('/#/counts');
  await button(page, 'Share').click();
  await expect(button(page, 'Copy address')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Take this run home' })).toBeHidden();
});

test('the picture has the colours of the page, and the maps that it shows', async ({ page }) => {
  const groundOf = async () => {
    await share(page);
    const bytes = readFileSync((await downloaded(page, files[2])).path).toString('base64');
    await page.keyboard.press('Escape');
    return page.evaluate(async (text) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
      return { ground: (pixels[0]! & 0xffffff).toString(16), colours: new Set(pixels).size };
    }, bytes);
  };
  await open(page, '#/lab?engine=plain&largest=100&step=40');
  await expectStep(page, 40);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await groundOf();
  expect(light.ground).toBe('ffffff');
  expect(light.colours).toBeGreaterThan(500);
  await page.emulateMedia({ colorScheme: 'dark' });
  // #1b1e24, blue first.
  expect((await groundOf()).ground).toBe('241e1b');
});
