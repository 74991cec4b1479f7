import { afterAll, describe } from 'vitest';
import { findWebkit } from '../tools/webkit.mjs';
import { findXvfb } from '../tools/xvfb.mjs';
import { type Display, startDisplay } from './drivers/display.ts';
import { startWebkit } from './drivers/webkit.ts';
import { tour } from './tour.ts';

const webkit = findWebkit();
const xvfb = findXvfb();
const missing = !webkit ? 'no WebKitGTK with its driver' : !xvfb ? 'no Xvfb' : undefined;

describe.skipIf(missing)(`WebKitGTK${missing ? ` (${missing} here)` : ''}`, () => {
  let display: Display | undefined;
  afterAll(() => display?.stop());
  tour(async () => {
    display = await startDisplay(xvfb!);
    return startWebkit(webkit!, display);
  });
});
