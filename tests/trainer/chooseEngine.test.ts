import { describe, expect, test, vi } from 'vitest';
import type { EngineChoice, EngineReport } from '../../src/protocol/messages.ts';
import { chooseEngine } from '../../src/trainer/chooseEngine.ts';

const gl = {};
const hardware = { gl, renderer: 'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060, OpenGL 4.5)', float32: true, isExact: true };
const software = {
  gl,
  renderer: 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)',
  float32: true,
  isExact: true,
};
const halfFloats = { gl, renderer: 'Mali-T830', float32: false, isExact: false };
const noisy = { gl, renderer: 'Mozilla', float32: true, isExact: false };
const none = { gl: undefined, renderer: '', float32: false, isExact: false };

describe('chooseEngine', () => {
  test.each<[string, EngineChoice, typeof hardware | typeof none, EngineReport]>([
    ['auto on a graphics card', 'auto', hardware, { kind: 'webgl', reason: 'hardware', detail: hardware.renderer }],
    [
      'auto on a software renderer',
      'auto',
      software,
      { kind: 'simd', reason: 'software-renderer', detail: software.renderer },
    ],
    ['auto on half floats', 'auto', halfFloats, { kind: 'simd', reason: 'no-float32', detail: 'Mali-T830' }],
    [
      'auto on pixels that change when they are read',
      'auto',
      noisy,
      { kind: 'simd', reason: 'inexact-pixels', detail: 'Mozilla' },
    ],
    [
      'webgl on pixels that change when they are read',
      'webgl',
      noisy,
      { kind: 'simd', reason: 'inexact-pixels', detail: 'Mozilla' },
    ],
    ['auto without WebGL', 'auto', none, { kind: 'simd', reason: 'no-webgl', detail: '' }],
    ['webgl on a graphics card', 'webgl', hardware, { kind: 'webgl', reason: 'chosen', detail: hardware.renderer }],
    ['webgl on a software renderer', 'webgl', software, { kind: 'webgl', reason: 'chosen', detail: software.renderer }],
    ['webgl on half floats', 'webgl', halfFloats, { kind: 'simd', reason: 'no-float32', detail: 'Mali-T830' }],
    ['webgl without WebGL', 'webgl', none, { kind: 'simd', reason: 'no-webgl', detail: '' }],
    ['simd on a graphics card', 'simd', hardware, { kind: 'simd', reason: 'chosen', detail: '' }],
    ['plain on a graphics card', 'plain', hardware, { kind: 'plain', reason: 'chosen', detail: '' }],
  ])('%s is answered by what can train there', async (_, choice, ability, report) => {
    expect(await chooseEngine(choice, async () => ability)).toEqual(report);
  });

  test('does not make a WebGL context when the processor was chosen', async () => {
    const probe = vi.fn(async () => hardware);
    for (const choice of ['plain', 'simd'] as const) await chooseEngine(choice, probe);
    expect(probe).not.toHaveBeenCalled();
  });

  test.each([
    'Google SwiftShader',
    'llvmpipe (LLVM 15.0.7, 256 bits)',
    'llvmpipe, or similar',
    'Mesa/X.org, softpipe',
    'Apple Software Renderer',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)',
  ])('takes "%s" for software', async (renderer) => {
    expect((await chooseEngine('auto', async () => ({ ...hardware, renderer }))).reason).toBe('software-renderer');
  });

  test.each(['Apple GPU', 'Mesa Intel(R) UHD Graphics 620', 'Adreno (TM) 640', 'AMD Radeon Pro 5500M', ''])(
    'takes "%s" for hardware',
    async (renderer) => {
      expect((await chooseEngine('auto', async () => ({ ...hardware, renderer }))).reason).toBe('hardware');
    },
  );
});
