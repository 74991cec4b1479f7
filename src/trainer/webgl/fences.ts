/** Milliseconds of busy polling of a fence: a fast GPU is done by then and does not idle. */
const eagerFor = 1;
/** Polling interval after that, in milliseconds. */
const interval = 1;
/**
 * Polling interval for a slow GPU, in milliseconds: software WebGL draws on the processor, which polling takes from it.
 */
const slowInterval = 4;
/** Milliseconds from which on a fence is one of a slow GPU; a fast one gets parts of 10 ms. */
const slowFrom = 20;

/** Waits for the GPU. */
export interface Fences {
  /**
   * Resolves when all commands issued so far are done. Messages to the thread are delivered in the meantime.
   *
   * @throws Error if the context is lost: its fences are never signalled.
   */
  passed(): Promise<void>;
}

interface Waiting {
  readonly sync: WebGLSync;
  readonly since: number;
  resolve(): void;
  reject(error: Error): void;
}

/**
 * Makes fences on a context.
 *
 * They are polled from messages of a channel and not from timers alone, since browsers clamp nested timers to 4 ms,
 * during which a fast GPU would idle. A timer set from a message is not clamped.
 *
 * @param isSoftware - Whether the renderer is known to draw on the processor. If the name of the renderer does not show
 * it, the duration of fences does.
 */
export function openFences(gl: WebGL2RenderingContext, isSoftware: boolean): Fences {
  const channel = new MessageChannel();
  let waiting: Waiting[] = [];
  let isLooking = false;
  let isSlow = true;

  function look(): void {
    isLooking = false;
    // Fences are signalled in the order in which they were set.
    while (waiting[0]) {
      const { sync, since, resolve, reject } = waiting[0];
      const status = gl.isContextLost() ? gl.WAIT_FAILED : gl.clientWaitSync(sync, 0, 0);
      if (status === gl.TIMEOUT_EXPIRED) break;
      waiting = waiting.slice(1);
      isSlow = isSoftware || performance.now() - since >= slowFrom;
      gl.deleteSync(sync);
      if (status === gl.WAIT_FAILED) reject(lostContext());
      else resolve();
    }
    lookAgain();
  }

  function lookAgain(): void {
    if (isLooking || !waiting[0]) return;
    isLooking = true;
    const isEager = !isSlow && performance.now() - waiting[0].since < eagerFor;
    if (isEager) channel.port2.postMessage(undefined);
    else setTimeout(() => channel.port2.postMessage(undefined), isSlow ? slowInterval : interval);
  }

  channel.port1.onmessage = look;
  return {
    passed: () =>
      new Promise<void>((resolve, reject) => {
        const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
        if (sync === null) {
          reject(lostContext());
          return;
        }
        gl.flush();
        waiting.push({ sync, since: performance.now(), resolve, reject });
        lookAgain();
      }),
  };
}

function lostContext(): Error {
  return new Error('the graphics processor was taken away');
}
