import { findChromium } from './chromium.mjs';
import { runTool } from './runTool.mjs';

// The tests of the page run on dist/, which `vite build` made before; the harness is theirs alone and is built here.
process.env.CHROMIUM_PATH = findChromium();
process.exitCode =
  runTool('vite', ['build', '--config', 'tests/browser/harness/vite.config.ts']) ||
  runTool('@playwright/test', ['test', '--config', 'tests/browser/playwright.config.ts', ...process.argv.slice(2)]);
