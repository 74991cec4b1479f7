import { expect, test } from 'vitest';
import type { EngineReport } from '../../../../src/protocol/messages.ts';
import type { Training } from '../../../../src/protocol/training.ts';
import { mapCell } from '../../../../src/views/lab/maps/mapCell.ts';

const atRest = { isPlaying: false, isResting: false, stepsAsked: 0, restarts: 0, branches: 0 };
const played = { ...atRest, isPlaying: true };

function readyWith(kind: EngineReport['kind'], detail: string): Training {
  return { status: 'ready', engine: { kind, reason: 'chosen', detail } };
}

const graphics = readyWith('webgl', 'ANGLE (NVIDIA GeForce RTX 4090)');
const software = readyWith('webgl', 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device))');
const plain = readyWith('plain', '');
const simd = readyWith('simd', '');

test('a graphics processor answers at every third pixel, whether it trains or not', () => {
  expect(mapCell({ transport: atRest, training: graphics })).toBe(3);
  expect(mapCell({ transport: played, training: graphics })).toBe(3);
});

test.each([
  ['SIMD', simd, 6],
  ['WebGL drawn in software', software, 8],
  ['an engine that is not known yet', { status: 'starting' } as const, 6],
  ['an engine that failed', { status: 'failed', cause: 'stopped', message: '' } as const, 6],
])('%s answers more coarsely while it trains, and as finely as any at rest', (_, training, cell) => {
  expect(mapCell({ transport: played, training })).toBe(cell);
  expect(mapCell({ transport: atRest, training })).toBe(3);
  expect(mapCell({ transport: atRest, training, isScrubbed: true })).toBe(cell);
});

test('typed arrays answer more coarsely while they train, and still more so while one moves through time', () => {
  expect(mapCell({ transport: played, training: plain })).toBe(6);
  expect(mapCell({ transport: atRest, training: plain })).toBe(3);
  expect(mapCell({ transport: atRest, training: plain, isScrubbed: true })).toBe(10);
});

test('a run that rests because its accuracies are flat is seen as finely as one that is paused', () => {
  expect(mapCell({ transport: { ...played, isResting: true }, training: software })).toBe(3);
});
