import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { installFromDebian, onStandardError } from './debian.mjs';
import { namedBy, placesOnPath, starts } from './executables.mjs';
import { runTool } from './runTool.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const macApps = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Where a Chromium may be, best first: Playwright's own download, then what is installed on this system. */
export function candidates(env) {
  return [
    chromium.executablePath(),
    ...placesOnPath(commands, env),
    ...macApps,
    ...windowsFolders.flatMap((name) => (env[name] ? [join(env[name], 'Google/Chrome/Application/chrome.exe')] : [])),
  ];
}

function installFromPlaywright() {
  runTool('@playwright/test', ['install', '--with-deps', 'chromium'], onStandardError);
}

/**
 * Path of a Chromium or Chrome that starts: the one that CHROMIUM_PATH names, else the first candidate,
 * else one that it installs.
 *
 * @throws Error if CHROMIUM_PATH names no file, or if there is no Chromium and none could be installed.
 */
export function findChromium({
  env = process.env,
  search = candidates,
  usable = starts,
  installers = [installFromPlaywright, () => installFromDebian(['chromium'])],
} = {}) {
  const named = namedBy('CHROMIUM_PATH', env);
  if (named) return named;
  for (const install of [() => {}, ...installers]) {
    install();
    const path = search(env).find(usable);
    if (path) return path;
  }
  throw new Error(
    'no Chromium found, and none could be installed; install Chrome or Chromium, or set CHROMIUM_PATH to its executable',
  );
}

if (process.argv[1] === import.meta.filename) {
  try {
    console.log(findChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
