import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { runTool } from './runTool.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const macApps = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Where a Chromium may be, best first: Playwright's own download, then what is installed on this system. */
export function candidates(env) {
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return [
    chromium.executablePath(),
    ...commands.flatMap((command) => onPath.map((folder) => join(folder, command))),
    ...macApps,
    ...windowsFolders.flatMap((name) => (env[name] ? [join(env[name], 'Google/Chrome/Application/chrome.exe')] : [])),
  ];
}

/** An executable may exist and still not start, for want of a system library; on Windows `--version` opens a window instead. */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

// Standard output is kept for the path that the script prints.
const onStandardError = { stdio: ['inherit', 2, 2] };

function installFromPlaywright() {
  runTool('@playwright/test', ['install', '--with-deps', 'chromium'], onStandardError);
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  spawnSync('apt-get', ['update'], onStandardError);
  spawnSync('apt-get', ['install', '-y', 'chromium'], onStandardError);
}

/**
 * Path of a Chromium or Chrome that starts: the one that CHROMIUM_PATH names, else the first candidate, else one that it installs.
 *
 * @throws Error if CHROMIUM_PATH names no file, or if there is no Chromium and none could be installed.
 */
export function findChromium({
  env = process.env,
  search = candidates,
  usable = starts,
  installers = [installFromPlaywright, installFromDebian],
} = {}) {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`invalid CHROMIUM_PATH; not an existing file: ${named}`);
    return named;
  }
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
