import { installFromDebian } from './debian.mjs';
import { findFirefox } from './firefox.mjs';
import { runTool } from './runTool.mjs';
import { findWebkit } from './webkit.mjs';
import { findXvfb } from './xvfb.mjs';

/** Packages of Debian: both browsers, a virtual display, and WebGL in software. */
const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'libgl1-mesa-dri', 'libegl1'];

// The tests run on dist/, which `vite build` made before. Those of a browser that cannot be had are skipped.
if (!findFirefox() || !findWebkit() || !findXvfb()) installFromDebian(packages, ['--no-install-recommends']);
process.exitCode = runTool('vitest', [
  'run',
  '--config',
  'tests/crossBrowser/vitest.config.ts',
  ...process.argv.slice(2),
]);
