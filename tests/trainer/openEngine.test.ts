import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ToTrainer } from '../../src/protocol/messages.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import { startOf } from './fakeTrainer.ts';

const startOnGpu = vi.hoisted(() => vi.fn());
const openWebgl = vi.hoisted(() => vi.fn());
const drawsExactly = vi.hoisted(() => vi.fn());
vi.mock('../../src/trainer/webgl/openWebgl.ts', () => ({ openWebgl }));
vi.mock('../../src/trainer/webgl/drawsExactly.ts', () => ({ drawsExactly }));

const gl = {
  RENDERER: 0,
  getExtension: (name: string) => (name === 'EXT_color_buffer_float' ? {} : null),
  getParameter: () => 'Mali-G78',
};

type Choice = 'auto' | 'webgl' | 'simd' | 'plain';

/** A worker on a machine whose WebGL has not been probed yet. */
async function openWorker() {
  vi.resetModules();
  const { openEngine } = await import('../../src/trainer/openEngine.ts');
  const { TextureLimitError } = await import('../../src/trainer/webgl/textureLimitError.ts');
  const start = startOf(1) as Extract<ToTrainer, { kind: 'start' }>;
  return {
    TextureLimitError,
    open: (engine: Choice, lose: (reason: string) => void = () => {}, change: Partial<Problem> = {}) =>
      openEngine({ ...start, engine, problem: { ...start.problem, ...change } }, lose, () => {
        throw new Error('no workers in workers');
      }),
  };
}

/** Opens an engine on such a machine. */
async function open(engine: Choice) {
  return (await openWorker()).open(engine);
}

/** Makes canvases whose contexts are as given; returns functions that lose the context of each, in their order. */
function stubCanvases(context: object) {
  const losses: (() => void)[] = [];
  vi.stubGlobal('OffscreenCanvas', function canvas() {
    const index = losses.push(() => {}) - 1;
    return {
      getContext: () => context,
      addEventListener: (_: string, callback: () => void) => {
        losses[index] = callback;
      },
    };
  });
  return losses;
}

beforeEach(() => {
  startOnGpu.mockReset();
  openWebgl.mockReset();
  openWebgl.mockReturnValue(startOnGpu);
  drawsExactly.mockReset();
  drawsExactly.mockResolvedValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('where there is no canvas off screen, the engine with SIMD runs and says why', async () => {
  const { engine, report } = await open('auto');
  expect(engine.kind).toBe('simd');
  expect(report).toEqual({ kind: 'simd', reason: 'no-webgl', detail: '' });
  expect(openWebgl).not.toHaveBeenCalled();
});

test('on a graphics processor the WebGL engine runs, on the context that was asked', async () => {
  stubCanvases(gl);
  startOnGpu.mockReturnValue({ kind: 'webgl' });
  const { engine, report } = await open('auto');
  expect(engine.kind).toBe('webgl');
  expect(report).toEqual({ kind: 'webgl', reason: 'hardware', detail: 'Mali-G78' });
  expect(openWebgl.mock.calls).toEqual([[gl, false]]);
});

test('if WebGL fails while it starts, the engine with SIMD runs and reports the error', async () => {
  stubCanvases(gl);
  startOnGpu.mockImplementation(() => {
    throw new Error('no program could be linked');
  });
  const { engine, report } = await open('auto');
  expect(engine.kind).toBe('simd');
  expect(report).toEqual({ kind: 'simd', reason: 'webgl-failed', detail: 'no program could be linked' });
});

test.each(['simd', 'plain'] as const)('if %s was chosen, no canvas is made', async (choice) => {
  const canvas = vi.fn();
  vi.stubGlobal('OffscreenCanvas', canvas);
  const { engine, report } = await open(choice);
  expect(engine.kind).toBe(choice);
  expect(report).toEqual({ kind: choice, reason: 'chosen', detail: '' });
  expect(canvas).not.toHaveBeenCalled();
});

test.each(['auto', 'simd'] as const)(
  'where WebAssembly must not be compiled, typed arrays train if %s was chosen, and the reason is the refusal',
  async (choice) => {
    vi.spyOn(WebAssembly, 'compile').mockRejectedValue(new WebAssembly.CompileError('a policy forbids it'));
    const { engine, report } = await open(choice);
    expect(engine.kind).toBe('plain');
    expect(report).toEqual({ kind: 'plain', reason: 'no-simd', detail: 'a policy forbids it' });
  },
);

test('what is wrong with a problem is an error with every engine', async () => {
  const worker = await openWorker();
  for (const engine of ['simd', 'plain'] as const) {
    await expect(worker.open(engine, () => {}, { models: 0 })).rejects.toThrow(RangeError);
  }
});

test('where pixels change when they are read, the engine with SIMD runs even if WebGL was chosen, and says why', async () => {
  stubCanvases({ ...gl, getParameter: () => 'Mozilla' });
  drawsExactly.mockResolvedValue(false);
  for (const choice of ['auto', 'webgl'] as const) {
    const { engine, report } = await open(choice);
    expect(engine.kind).toBe('simd');
    expect(report).toEqual({ kind: 'simd', reason: 'inexact-pixels', detail: 'Mozilla' });
  }
  expect(openWebgl).not.toHaveBeenCalled();
});

test('models too large for a texture train with SIMD, which reports the limit', async () => {
  stubCanvases(gl);
  const worker = await openWorker();
  const detail = 'invalid size of a texture; not at most 4: 5';
  startOnGpu.mockImplementation(() => {
    throw new worker.TextureLimitError(detail);
  });
  const { engine, report } = await worker.open('webgl');
  expect(engine.kind).toBe('simd');
  expect(report).toEqual({ kind: 'simd', reason: 'too-large', detail });
});

test.each([
  ['WebKit WebGL', 'ANGLE (Google, SwiftShader)', true],
  ['llvmpipe, or similar', 'never asked', false],
  ['Mozilla', 'never asked', false],
])(
  'a renderer that calls itself "%s" is asked for its real name only if that is masked',
  async (name, real, isAsked) => {
    const getExtension = vi.fn((extension: string) =>
      extension === 'WEBGL_debug_renderer_info' ? { UNMASKED_RENDERER_WEBGL: 1 } : {},
    );
    stubCanvases({ RENDERER: 0, getExtension, getParameter: (key: number) => (key === 1 ? real : name) });
    startOnGpu.mockReturnValue({ kind: 'webgl' });
    const { report } = await open('webgl');
    expect(report.detail).toBe(isAsked ? real : name);
    expect(getExtension.mock.calls.flat().includes('WEBGL_debug_renderer_info')).toBe(isAsked);
  },
);

describe('a context that is lost', () => {
  test('while an engine runs on it is reported to that engine', async () => {
    const losses = stubCanvases(gl);
    startOnGpu.mockReturnValue({ kind: 'webgl' });
    const lose = vi.fn();
    const worker = await openWorker();
    await worker.open('webgl', lose);
    losses[0]!();
    expect(lose.mock.calls).toEqual([['the graphics processor was taken away']]);
  });

  test('after the processor was chosen is not reported, and the next WebGL engine gets another', async () => {
    const losses = stubCanvases(gl);
    startOnGpu.mockReturnValue({ kind: 'webgl' });
    const worker = await openWorker();
    await worker.open('webgl');
    const lose = vi.fn();
    await worker.open('plain', lose);
    losses[0]!();
    await worker.open('plain', lose);
    expect(lose).not.toHaveBeenCalled();
    expect((await worker.open('webgl')).report.kind).toBe('webgl');
    expect(losses.length).toBe(2);
    expect(openWebgl).toHaveBeenCalledTimes(2);
  });

  test('after a start on it failed is not reported, neither then nor with the next run', async () => {
    const losses = stubCanvases(gl);
    startOnGpu.mockImplementation(() => {
      throw new Error('no program could be linked');
    });
    const lose = vi.fn();
    const worker = await openWorker();
    await worker.open('webgl', lose);
    losses[0]!();
    expect((await worker.open('webgl', lose)).report.reason).toBe('webgl-failed');
    expect(lose).not.toHaveBeenCalled();
  });

  test('because it was released is not probed again as long as the processor trains', async () => {
    const losses = stubCanvases({ ...gl, getParameter: () => 'llvmpipe' });
    const worker = await openWorker();
    for (let run = 0; run < 3; run += 1) expect((await worker.open('auto')).report.reason).toBe('software-renderer');
    expect(losses.length).toBe(1);
    startOnGpu.mockReturnValue({ kind: 'webgl' });
    expect((await worker.open('webgl')).report.kind).toBe('webgl');
    expect(losses.length).toBe(2);
  });
});
