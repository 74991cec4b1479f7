import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { harnessPort, harnessServer, pagePort, pageServer } from './servers.ts';

const repository = join(import.meta.dirname, '../..');
const executablePath = process.env.CHROMIUM_PATH;
/** Tests that measure time: they run alone on the machine. */
const alone = ['drag.spec.ts'];

/**
 * Parts of Chromium that no test uses. For every page with a context of its own Chromium opens a window and loads into
 * it, out of sight, the list under its address bar, as two pages: a third of what such a page costs. This switch takes
 * the place of Playwright's own, whose features therefore stand here, too.
 */
const unusedFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  // A folder of its own: Playwright empties it at the start, and the results of the unit tests lie beside it.
  outputDir: '../../test-results/browser',
  reporter: [['list'], ['json', { outputFile: '../../test-results/browser.json' }]],
  workers: 2,
  // Tests are shared out one by one and not by files, so that neither worker is left with the last file.
  fullyParallel: true,
  retries: 0,
  timeout: 180_000,
  // What is waited for comes within a second, but not while both cores are taken by others.
  expect: {
    timeout: 15_000,
    // See "Pictures" in CONTRIBUTING.md: how much two runs differ, and what must not pass, was measured.
    toHaveScreenshot: {
      threshold: 0.02,
      maxDiffPixels: 30,
      stylePath: join(import.meta.dirname, 'pictures/still.css'),
    },
  },
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  forbidOnly: true,
  use: {
    baseURL: pageServer,
    // Tests of one kind of screen share a browser window one after another, emptied in between: a new one has to begin
    // a process and to compile the page again, which costs most short tests half their time.
    reuseContext: true,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        // WebGL in software where there is no hardware for it. To force it on the whole browser, as `--use-angle` does,
        // would draw the page itself by it, which takes the processor from what is tested.
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
        `--disable-features=${unusedFeatures.join(',')}`,
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'together', testIgnore: alone },
    { name: 'alone', testMatch: alone, workers: 1, dependencies: ['together'] },
  ],
  webServer: [
    {
      name: 'page',
      command: `npx vite preview --port ${pagePort} --strictPort --host 127.0.0.1`,
      url: pageServer,
      cwd: repository,
    },
    {
      name: 'harness',
      command: `npx vite preview --config tests/browser/harness/vite.config.ts --port ${harnessPort} --strictPort --host 127.0.0.1`,
      url: harnessServer,
      cwd: repository,
    },
  ],
});
