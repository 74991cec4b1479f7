import { chromium } from '@playwright/test';
import { findChromium } from '../tools/chromium.mjs';

/**
 * Starts a browser as the tests do, with WebGL in software where there is no hardware for it.
 *
 * @param isHeaded - With a window, which is how a browser finds a graphics card.
 */
export function launchBrowser(isHeaded) {
  return chromium.launch({
    executablePath: findChromium(),
    headless: !isHeaded,
    args: [
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
