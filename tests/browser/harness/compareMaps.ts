import type { MapWindow } from '../../../src/protocol/problem.ts';
import { startPlainEngine } from '../../../src/trainer/plain/plainEngine.ts';
import { runOf, type Setting, type StartEngine } from './runOf.ts';

/**
 * Trains on an engine, and asks for the maps of some models only, between answers with all maps and with none.
 *
 * @returns Whether the maps are those models' parts of all maps to the last bit, and all numbers stay the same; and the
 * largest difference of their logits from those on typed arrays.
 */
export async function compareMaps(
  start: StartEngine,
  setting: Setting,
  steps: number,
  maps: readonly number[],
  view: MapWindow,
) {
  const { problem, objective } = runOf(setting);
  const engine = start(problem, objective);
  engine.step(steps);
  const all = await engine.answer(view);
  const some = await engine.answer(view, { maps, tests: false, pulls: false });
  const none = await engine.answer(view, { maps: [], tests: false, pulls: false });
  const bare = await engine.answer(view, { maps: [], tests: false, pulls: false, losses: false });
  const refusal = await engine.answer(view, { maps: [problem.models], tests: false, pulls: false }).catch(String);
  engine.dispose();
  const plain = startPlainEngine(problem, objective, all.checkpoint);
  const expected = await plain.answer(view, { maps, tests: false, pulls: false });
  const size = all.logits.length / problem.models;
  const parts = maps.flatMap((model) => Array.from(all.logits.subarray(model * size, (model + 1) * size)));
  const isSame = (one: ArrayLike<number>, other: ArrayLike<number>) =>
    one.length === other.length && Array.from(one).every((value, index) => Object.is(value, other[index]));
  return {
    arePartsOfAll: isSame(some.logits, parts),
    areNumbersSame: [some, none].every(
      ({ recall, losses, testLosses, checkpoint }) =>
        isSame(recall, all.recall) &&
        isSame(losses, all.losses) &&
        isSame(testLosses, all.testLosses) &&
        isSame(checkpoint.parameters, all.checkpoint.parameters),
    ),
    maps: [all.maps, some.maps, none.maps],
    none: none.logits.length,
    areRecallsSame: isSame(bare.recall, all.recall),
    bare: bare.losses.length + bare.testLosses.length,
    refusal,
    difference: Math.max(...some.logits.map((logit, index) => Math.abs(logit - expected.logits[index]!))),
  };
}
