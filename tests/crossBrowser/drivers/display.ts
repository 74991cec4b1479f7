import { type RunningProcess, startProcess } from './startProcess.ts';

/** A virtual display, for browsers that draw with WebGL only where there is one. */
export interface Display extends RunningProcess {
  /** Variables that a browser must have to find it, and to draw in software. */
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Starts an X server with a virtual display, on the first free number.
 *
 * @param xvfb - Path of Xvfb.
 */
export async function startDisplay(xvfb: string): Promise<Display> {
  const args = ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const { found, stop } = await startProcess(xvfb, args, { from: 'stdout', pattern: /^(\d+)\n/ });
  // GTK and Firefox would rather take Wayland where the reader's own session has it.
  const env = { DISPLAY: `:${found}`, GDK_BACKEND: 'x11', MOZ_ENABLE_WAYLAND: '0', LIBGL_ALWAYS_SOFTWARE: '1' };
  return { env, stop };
}
