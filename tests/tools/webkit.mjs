import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { namedBy, placesOnPath } from './executables.mjs';

/** Where libraries keep programs of their own: directly, or in a folder for each kind of processor. */
const roots = ['/usr/lib', '/usr/lib64', '/usr/libexec'];

/** Folders of a folder, none if it is not there. */
function foldersOf(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** Where WebKitGTK's small browser may be. It belongs to the library, so it is on no PATH. */
export function browserCandidates() {
  const places = roots.flatMap((root) => [
    root,
    ...foldersOf(root)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(root, name)),
  ]);
  return places.flatMap((place) =>
    foldersOf(place)
      .filter((name) => name.startsWith('webkit2gtk-4') || name.startsWith('webkitgtk-6'))
      .map((name) => join(place, name, 'MiniBrowser')),
  );
}

/**
 * Paths of WebKitGTK's driver and of the browser that it drives: what WEBKIT_DRIVER_PATH and WEBKIT_BROWSER_PATH name,
 * else what is installed; `undefined` if either is missing.
 *
 * @throws Error if a variable names no file.
 */
export function findWebkit({
  env = process.env,
  searchDriver = (given) => placesOnPath(['WebKitWebDriver'], given),
  searchBrowser = browserCandidates,
  exists = existsSync,
} = {}) {
  // Neither is tried: the browser does not start without a display, and the driver has no command
  // that only says its version.
  const driver = namedBy('WEBKIT_DRIVER_PATH', env) ?? searchDriver(env).find(exists);
  const browser = namedBy('WEBKIT_BROWSER_PATH', env) ?? searchBrowser().find(exists);
  return driver && browser ? { driver, browser } : undefined;
}
