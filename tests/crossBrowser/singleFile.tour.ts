import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewNames } from '../../src/store/views.ts';
import { words } from '../../src/words/words.ts';
import { findFirefox } from '../tools/firefox.mjs';
import { findXvfb } from '../tools/xvfb.mjs';
import { type Display, startDisplay } from './drivers/display.ts';
import { startFirefox } from './drivers/firefox.ts';
import { recordPage } from './recordPage.ts';
import { clickStep, countOf, engineShown, stepShown } from './screen.ts';
import { openSession } from './session.ts';

const firefox = findFirefox();
const xvfb = findXvfb();

/** The page as one file on a disk, which keeps a record of what it does. */
async function filePage() {
  const folder = mkdtempSync(join(tmpdir(), 'long-tail-lab-file-'));
  const path = join(folder, 'long-tail-lab.html');
  const html = readFileSync(join(import.meta.dirname, '../../dist/long-tail-lab.html'), 'utf8');
  // Before the policy, which allows no other scripts than the file's own.
  writeFileSync(
    path,
    html.replace('<head>', () => `<head><script>(${recordPage})()</script>`),
  );
  return { address: pathToFileURL(path).href, close: async () => rmSync(folder, { recursive: true, force: true }) };
}

describe.skipIf(!firefox)(`The page as one file in Firefox${firefox ? '' : ' (no Firefox here)'}`, () => {
  let display: Display | undefined;
  beforeAll(async () => {
    if (xvfb) display = await startDisplay(xvfb);
  });
  afterAll(() => display?.stop());
  const session = openSession(() => startFirefox(firefox!, display), filePage);

  test.each(viewNames)('opens the view "%s" from the disk, and asks for nothing', async (view) => {
    const { browser, visit } = session();
    await visit(`#/${view}`);
    await expect.poll(() => browser.evaluate(() => document.title)).toBe(words.documentTitles[view]);
    expect(await countOf(browser, '.app-broken')).toBe(0);
    const asked = await browser.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => !/^(data|blob):/.test(name))).toEqual([]);
  });

  test.each(['plain', 'simd'])('trains from the disk with engine=%s', async (engine) => {
    const { browser, openLab } = session();
    await openLab(`engine=${engine}`);
    await clickStep(browser, 5);
    await expect.poll(() => stepShown(browser)).toBe(5);
    expect(await engineShown(browser)).toMatch(/^CPU/);
  });
});
