import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ToTrainer } from '../../src/protocol/messages.ts';
import { startOf } from './fakeTrainer.ts';

const startOnGpu = vi.hoisted(() => vi.fn());
const openWebgl = vi.hoisted(() => vi.fn());
vi.mock('../../src/trainer/webgl/openWebgl.ts', () => ({ openWebgl }));

const gl = {
  RENDERER: 0,
  getExtension: (name: string) => (name === 'EXT_color_buffer_float' ? {} : null),
  getParameter: () => 'Mali-G78',
};

/** Opens an engine on a machine whose WebGL has not been asked yet. */
async function open(engine: 'auto' | 'webgl' | 'plain') {
  vi.resetModules();
  const { openEngine } = await import('../../src/trainer/openEngine.ts');
  return openEngine({ ...(startOf(1) as Extract<ToTrainer, { kind: 'start' }>), engine }, () => {});
}

beforeEach(() => {
  startOnGpu.mockReset();
  openWebgl.mockReset();
  openWebgl.mockReturnValue(startOnGpu);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('where there is no canvas off screen, the plain engine runs and says why', async () => {
  const { engine, report } = await open('auto');
  expect(engine.kind).toBe('plain');
  expect(report).toEqual({ kind: 'plain', reason: 'no-webgl', detail: '' });
  expect(openWebgl).not.toHaveBeenCalled();
});

test('on a graphics processor the WebGL engine runs, on the context that was asked', async () => {
  vi.stubGlobal('OffscreenCanvas', function canvas() {
    return { getContext: () => gl, addEventListener: () => {} };
  });
  startOnGpu.mockReturnValue({ kind: 'webgl' });
  const { engine, report } = await open('auto');
  expect(engine.kind).toBe('webgl');
  expect(report).toEqual({ kind: 'webgl', reason: 'hardware', detail: 'Mali-G78' });
  expect(openWebgl.mock.calls).toEqual([[gl]]);
});

test('if WebGL breaks while it starts, the plain engine runs and tells what broke', async () => {
  vi.stubGlobal('OffscreenCanvas', function canvas() {
    return { getContext: () => gl, addEventListener: () => {} };
  });
  startOnGpu.mockImplementation(() => {
    throw new Error('no program could be linked');
  });
  const { engine, report } = await open('auto');
  expect(engine.kind).toBe('plain');
  expect(report).toEqual({ kind: 'plain', reason: 'webgl-failed', detail: 'no program could be linked' });
});

test('if plain was chosen, no canvas is made', async () => {
  const canvas = vi.fn();
  vi.stubGlobal('OffscreenCanvas', canvas);
  const { report } = await open('plain');
  expect(report).toEqual({ kind: 'plain', reason: 'chosen', detail: '' });
  expect(canvas).not.toHaveBeenCalled();
});
