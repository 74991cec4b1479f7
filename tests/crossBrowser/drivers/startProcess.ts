import { type ChildProcess, spawn } from 'node:child_process';

/** A process that runs until it is stopped, or until this one ends. */
export interface RunningProcess {
  stop(): Promise<void>;
}

/**
 * Starts a process, and waits until it writes a line that a pattern finds.
 *
 * @param from - Where it writes that line.
 * @returns The process, and what the first group of the pattern found.
 * @throws Error with all that it wrote, if it ends or a minute passes before.
 */
export async function startProcess(
  path: string,
  args: readonly string[],
  { env, from, pattern }: { env?: NodeJS.ProcessEnv; from: 'stdout' | 'stderr'; pattern: RegExp },
): Promise<RunningProcess & { readonly found: string }> {
  const stdio = from === 'stdout' ? (['ignore', 'pipe', 'ignore'] as const) : (['ignore', 'ignore', 'pipe'] as const);
  const child = spawn(path, args, { env: { ...process.env, ...env }, stdio: [...stdio] });
  const running = endWithThisProcess(child);
  try {
    const found = await new Promise<string>((resolve, reject) => {
      let text = '';
      const giveUp = (why: string) => reject(new Error(`${path} ${why}: ${text}`));
      const timer = setTimeout(() => giveUp('has not started within a minute'), 60_000);
      child[from]!.on('data', (chunk) => {
        text += chunk;
        const match = pattern.exec(text);
        if (match) resolve(match[1]!);
      });
      child.once('error', reject);
      child.once('exit', () => giveUp('ended at once'));
      child.once('close', () => clearTimeout(timer));
    });
    return { ...running, found };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** Ends a process when this one ends. */
export function endWithThisProcess(child: ChildProcess): RunningProcess {
  const kill = () => child.kill();
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    async stop() {
      process.off('exit', kill);
      child.kill();
      await ended;
    },
  };
}
