import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, InputSource, Json } from '../browser.ts';
import { connectBidi } from './bidi.ts';
import type { Display } from './display.ts';
import { startProcess } from './startProcess.ts';

/** Preferences of Firefox by their names. */
export type Preferences = Readonly<Record<string, boolean | number | string>>;

/** Turns off what a new profile would ask, report or download. */
const quiet: Preferences = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/**
 * Starts a Firefox with a profile of its own, driven by WebDriver BiDi.
 *
 * @param display - Where it shows its window; without one it runs headless, and without WebGL.
 * @param preferences - In addition to those that turn off prompts and downloads.
 */
export async function startFirefox(path: string, display?: Display, preferences: Preferences = {}): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'long-tail-lab-firefox-'));
  const lines = Object.entries({ ...quiet, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const window = ['--width=1440', '--height=1000', ...(display ? [] : ['--headless'])];
  // Else firefox.exe would end as soon as it has started the browser.
  if (process.platform === 'win32') window.push('--wait-for-browser');
  const firefox = await startProcess(
    path,
    ['--remote-debugging-port=0', '--profile', profile, '--no-remote', ...window],
    {
      env: { ...display?.env },
      from: 'stderr',
      pattern: /BiDi listening on (ws:\S+)/,
    },
  );
  const bidi = await connectBidi(`${firefox.found}/session`);
  const session = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', { capabilities: {} });
  const tree = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree');
  const { context } = tree.contexts[0]!;

  return {
    name: `Firefox ${session.capabilities.browserVersion}`,
    async goto(address: string) {
      await bidi.send('browsingContext.navigate', { context, url: address, wait: 'complete' });
    },
    async evaluate<Given extends readonly Json[], Result>(run: (...given: Given) => Result, ...given: Given) {
      const evaluated = await bidi.send<Evaluated>('script.evaluate', {
        expression: `JSON.stringify((${run})(...${JSON.stringify(given)}) ?? null)`,
        target: { context },
        awaitPromise: false,
      });
      if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
      return JSON.parse(evaluated.result.value) as Result;
    },
    async perform(actions: readonly InputSource[]) {
      await bidi.send('input.performActions', { context, actions });
    },
    async close() {
      await bidi.send('browser.close').catch(() => {});
      bidi.close();
      await firefox.stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
