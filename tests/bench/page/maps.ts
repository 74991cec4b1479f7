import { mostGridPoints } from '../../../src/protocol/problem.ts';
import type { Engine } from '../../../src/trainer/engine.ts';
import { startPlainEngine } from '../../../src/trainer/plain/plainEngine.ts';
import { startSimdEngine } from '../../../src/trainer/simd/simdEngine.ts';
import { taskOf } from './task.ts';

const view = { columns: mostGridPoints, rows: mostGridPoints, halfWidth: 1.4, halfHeight: 1.4 };

/** Answers with the map before and after, so that what else an answer holds can be taken off. */
async function answerTime(engine: Engine, maps: 'all' | readonly number[]): Promise<number> {
  const begin = performance.now();
  await engine.answer(view, { maps, tests: false, pulls: false });
  return performance.now() - begin;
}

/**
 * Milliseconds that the logits of one model on the largest grid take, on typed arrays and with SIMD, which take turns;
 * the least of all rounds.
 */
export async function timeMaps(module: WebAssembly.Module, rounds: number) {
  const { problem, objective } = taskOf(1);
  const engines = {
    plain: startPlainEngine(problem, objective),
    simd: startSimdEngine(module, problem, objective),
  };
  const least = { plain: Infinity, simd: Infinity };
  const without = { plain: Infinity, simd: Infinity };
  for (let round = 0; round < 60 * rounds; round += 1) {
    for (const name of ['plain', 'simd'] as const) {
      least[name] = Math.min(least[name], await answerTime(engines[name], 'all'));
      without[name] = Math.min(without[name], await answerTime(engines[name], []));
    }
  }
  return { points: mostGridPoints, plain: least.plain - without.plain, simd: least.simd - without.simd };
}
