import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Webkit } from '../../tools/webkit.mjs';
import type { Browser, InputSource, Json } from '../browser.ts';
import type { Display } from './display.ts';
import { freePort } from './freePort.ts';
import { endWithThisProcess } from './startProcess.ts';

/** What Apple's browsers have by default, and WebKitGTK behind a switch. */
const features = '--features=+AllowWebGLInWorkers,+VerticalFormControls';

/**
 * Starts WebKitGTK's small browser, driven by WebDriver.
 *
 * @param display - Where it shows its window; it does not start without one.
 */
export async function startWebkit({ driver, browser }: Webkit, display: Display): Promise<Browser> {
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`], {
    // Its sandbox requires privileges that a container does not have.
    env: { ...process.env, ...display.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
  });
  const running = endWithThisProcess(child);
  const address = `http://127.0.0.1:${port}`;
  await answering(`${address}/status`);

  async function call<Result>(method: 'POST' | 'DELETE', path: string, body?: object): Promise<Result> {
    const response = await fetch(address + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: Result | { error: string; message: string } };
    if (!response.ok) throw new Error((value as { message: string }).message);
    return value as Result;
  }

  const options = { binary: browser, args: ['--automation', features] };
  const { sessionId, capabilities } = await call<{ sessionId: string; capabilities: { browserVersion: string } }>(
    'POST',
    '/session',
    { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } },
  );
  const session = `/session/${sessionId}`;
  await call('POST', `${session}/window/rect`, { width: 1440, height: 938 });

  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    async goto(url: string) {
      await call('POST', `${session}/url`, { url });
    },
    async evaluate<Given extends readonly Json[], Result>(run: (...given: Given) => Result, ...given: Given) {
      const script = `return JSON.stringify((${run})(...arguments) ?? null)`;
      return JSON.parse(await call<string>('POST', `${session}/execute/sync`, { script, args: given })) as Result;
    },
    async perform(actions: readonly InputSource[]) {
      await call('POST', `${session}/actions`, { actions });
    },
    async close() {
      await call('DELETE', session).catch(() => {});
      await running.stop();
    },
  };
}

/** Waits until a server answers at an address. */
async function answering(address: string): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
  }
}
