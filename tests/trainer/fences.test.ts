import { beforeEach, describe, expect, test } from 'vitest';
import { openFences } from '../../src/trainer/webgl/fences.ts';

const status = { TIMEOUT_EXPIRED: 1, WAIT_FAILED: 2, CONDITION_SATISFIED: 3 } as const;

/** A context whose fences the test signals. */
function fakeContext(isSoftware = false) {
  let set = 0;
  const state = { passed: 0, looks: 0, deleted: 0, flushes: 0, isLost: false };
  const gl = {
    ...status,
    SYNC_GPU_COMMANDS_COMPLETE: 4,
    fenceSync() {
      if (state.isLost) return null;
      set += 1;
      return { number: set };
    },
    flush() {
      state.flushes += 1;
    },
    clientWaitSync(sync: { number: number }) {
      state.looks += 1;
      return sync.number <= state.passed ? status.CONDITION_SATISFIED : status.TIMEOUT_EXPIRED;
    },
    deleteSync() {
      state.deleted += 1;
    },
    isContextLost: () => state.isLost,
  };
  return { state, fences: openFences(gl as unknown as WebGL2RenderingContext, isSoftware) };
}

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

describe('fences', () => {
  let context: ReturnType<typeof fakeContext>;
  beforeEach(() => {
    context = fakeContext();
  });

  test('pass when the GPU is done, in their order, and not before', async () => {
    const { state, fences } = context;
    const passed: string[] = [];
    const first = fences.passed().then(() => passed.push('first'));
    const second = fences.passed().then(() => passed.push('second'));
    await after(15);
    expect(passed).toEqual([]);
    expect(state.looks).toBeGreaterThan(0);
    state.passed = 1;
    await first;
    expect(passed).toEqual(['first']);
    state.passed = 2;
    await second;
    expect(passed).toEqual(['first', 'second']);
    expect(state).toMatchObject({ deleted: 2, flushes: 2 });
  });

  test('are not polled once they have been signalled', async () => {
    const { state, fences } = context;
    state.passed = 1;
    await fences.passed();
    const { looks } = state;
    await after(10);
    expect(state.looks).toBe(looks);
  });

  test('let messages through while they are pending', async () => {
    const { state, fences } = context;
    const { port1, port2 } = new MessageChannel();
    const heard = new Promise<string>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    const passed = fences.passed();
    port2.postMessage('knock');
    expect(await heard).toBe('knock');
    port1.close();
    state.passed = 1;
    await passed;
  });

  test('are polled more often where they are signalled quickly than on software WebGL, whose processor polling would take', async () => {
    const looksWithin = async (isSoftware: boolean) => {
      const { state, fences } = fakeContext(isSoftware);
      state.passed = 1;
      await fences.passed();
      state.looks = 0;
      const waiting = fences.passed();
      await after(60);
      const { looks } = state;
      state.passed = 2;
      await waiting;
      return looks;
    };
    const slow = await looksWithin(true);
    expect(slow).toBeLessThanOrEqual(60 / 4);
    expect(await looksWithin(false)).toBeGreaterThan(slow);
  });

  test('of a lost context fail, pending ones and later ones', async () => {
    const { state, fences } = context;
    const waiting = fences.passed();
    state.isLost = true;
    await expect(waiting).rejects.toThrow('the graphics processor was taken away');
    await expect(fences.passed()).rejects.toThrow('the graphics processor was taken away');
  });
});
