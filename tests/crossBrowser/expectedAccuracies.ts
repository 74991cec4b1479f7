import { connectTrainer } from '../../src/bridge/trainerBridge.ts';
import type { ToTrainer } from '../../src/protocol/messages.ts';
import { readAddress } from '../../src/store/address.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { standingsOf } from '../../src/store/standings.ts';
import type { Engine } from '../../src/trainer/engine.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { compileKernel } from '../../src/trainer/simd/kernel.ts';
import { startSimdEngine } from '../../src/trainer/simd/simdEngine.ts';

const smallest = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };

/** What the page's own store and bridge say is to be trained at an address. */
function startOf(hash: string): Extract<ToTrainer, { kind: 'start' }> {
  const sent: ToTrainer[] = [];
  const port = {
    postMessage: (message: ToTrainer) => sent.push(message),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate() {},
  };
  const page = { onNextPaint() {}, now: () => 0, isHidden: () => false, cores: 1, repeat: () => () => {} };
  connectTrainer(createLabStore(readAddress(hash).inputs), () => port, page).close();
  const start = sent.find((message) => message.kind === 'start');
  if (!start) throw new Error(`invalid address; not one that trains: ${hash}`);
  return start;
}

async function accuraciesOf(engine: Engine, steps: number): Promise<number[]> {
  engine.step(steps);
  return standingsOf(await engine.answer(smallest)).map(({ balancedAccuracy }) => balancedAccuracy);
}

async function simdAt(hash: string): Promise<Engine> {
  const { problem, objective } = startOf(hash);
  return startSimdEngine(await compileKernel(), problem, objective);
}

/**
 * Balanced accuracies that the maps of an address must show after some steps, trained on typed arrays here, in Node.
 *
 * @param hash - The part of the address from `#` on.
 * @returns Shares from 0 to 1, one a map.
 */
export async function expectedAccuracies(hash: string, steps: number): Promise<number[]> {
  const { problem, objective } = startOf(hash);
  return accuraciesOf(startPlainEngine(problem, objective), steps);
}

/** The same, trained with SIMD. */
export async function expectedWithSimd(hash: string, steps: number): Promise<number[]> {
  return accuraciesOf(await simdAt(hash), steps);
}

/** Bits of all parameters and moments after some steps with SIMD, 32 at a time. */
export async function expectedBits(hash: string, steps: number): Promise<number[]> {
  const engine = await simdAt(hash);
  engine.step(steps);
  const { parameters, first, second } = (await engine.answer(smallest)).checkpoint;
  return [parameters, first, second].flatMap((numbers) => Array.from(new Uint32Array(numbers.buffer)));
}
