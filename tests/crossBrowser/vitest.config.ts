import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { assemblyScriptPlugin } from '../../src/build/assemblyScriptPlugin.ts';

// Node has a WebSocket, which Firefox is driven by, behind a flag before version 22.
const isBehindFlag = Number.parseInt(process.versions.node, 10) < 22;

/** The tour of the production build in Firefox and in WebKitGTK. Chromium has tests of its own, in tests/browser/. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  plugins: [assemblyScriptPlugin()],
  test: {
    include: ['tests/crossBrowser/**/*.tour.ts'],
    pool: 'forks',
    execArgv: isBehindFlag ? ['--experimental-websocket', '--disable-warning=ExperimentalWarning'] : [],
    // A browser each.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // What is waited for comes within a second or two, but not while both cores are taken by others.
    expect: { poll: { timeout: 60_000, interval: 100 } },
  },
});
