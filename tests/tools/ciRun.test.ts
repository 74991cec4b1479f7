import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../.ci/run');

/** Runs the script with an npm in place of the real one, written in the language of the shell. */
function runWith(npm: string): { status: number | null; lines: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'long-tail-lab-npm-'));
  try {
    const path = join(folder, 'npm');
    writeFileSync(path, `#!/bin/sh\n${npm}\n`);
    chmodSync(path, 0o755);
    const env = { ...process.env, PATH: [folder, process.env.PATH].join(delimiter) };
    const { status, stdout } = spawnSync('bash', [script], { env, encoding: 'utf8' });
    return { status, lines: stdout.trimEnd().split('\n') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(process.platform === 'win32')('.ci/run (needs bash)', () => {
  test('ends with what the test command counted, whatever is said after', () => {
    const { status, lines } = runWith(
      `[ $1 = test ] && echo '5 passed, 0 failed, 2 skipped' && echo 'npm notice'; exit 0`,
    );
    expect(status).toBe(0);
    expect(lines).toEqual(['npm notice', '5 passed, 0 failed, 2 skipped']);
  });

  test('says that something failed, and fails, where no test could run', () => {
    const { status, lines } = runWith('exit 1');
    expect(status).toBe(1);
    expect(lines).toEqual(['0 passed, 1 failed, 0 skipped']);
  });
});
