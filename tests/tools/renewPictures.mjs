import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { otherChanges } from './otherChanges.mjs';
import { environmentDifference, pictureEnvironment } from './pictureEnvironment.mjs';
import { repository, runScript, runTool } from './runTool.mjs';

// Makes the pictures of the browser tests anew. A commit that renews them shows what it changed in what a reader sees,
// and nothing else: so nothing else may have changed when they are made.

const folder = 'tests/browser/pictures';
const record = join(repository, folder, 'madeWith.json');

const { stdout } = spawnSync('git', ['status', '--porcelain', '--untracked-files=all'], {
  cwd: repository,
  encoding: 'utf8',
});
const others = otherChanges(stdout, folder);
if (others.length > 0) {
  console.error(
    `Not renewed; commit or undo first what is no picture:\n${others.map((path) => `  ${path}\n`).join('')}`,
  );
  process.exit(1);
}

process.env.CHROMIUM_PATH = findChromium();
process.env.PICTURES = 'renew';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const here = pictureEnvironment(browser.version());
await browser.close();
const recorded = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : undefined;
// In another environment all are made anew; in the same one those that are still right stay as they are, byte for byte.
const which = environmentDifference(recorded, here) === undefined ? 'changed' : 'all';
process.exitCode =
  runTool('vite', ['build']) || runScript('tests/tools/browserTests.mjs', ['pictures', `--update-snapshots=${which}`]);
if (process.exitCode === 0) writeFileSync(record, `${JSON.stringify(here, null, 2)}\n`);
