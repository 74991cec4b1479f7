import { join } from 'node:path';
import { namedBy, placesOnPath, starts } from './executables.mjs';

const commands = ['firefox', 'firefox-esr'];

const macApps = ['Firefox', 'Firefox Developer Edition'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/firefox`,
);

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Where a Firefox may be, best first. */
export function candidates(env) {
  return [
    ...placesOnPath(commands, env),
    ...macApps,
    ...windowsFolders.flatMap((name) => (env[name] ? [join(env[name], 'Mozilla Firefox/firefox.exe')] : [])),
  ];
}

/**
 * Path of a Firefox that starts: the one that FIREFOX_PATH names, else the first candidate;
 * `undefined` if there is none.
 *
 * @throws Error if FIREFOX_PATH names no file.
 */
export function findFirefox({ env = process.env, search = candidates, usable = starts } = {}) {
  return namedBy('FIREFOX_PATH', env) ?? search(env).find(usable);
}
