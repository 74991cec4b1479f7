import type { Checkpoint, Objective, Problem } from '../../protocol/problem.ts';
import { checkedCheckpoint, checkedMaps, checkedObjective, checkedProblem } from '../checked.ts';
import { type Engine, onlyMaps } from '../engine.ts';
import { joinedAnswers, partWanted } from './joinedAnswers.ts';
import { type Part, partCheckpoint, partObjective, partProblem, partsOf } from './parts.ts';

/** Starts an engine for a part of the models. */
export type StartPart = (problem: Problem, objective: Objective, from: Checkpoint | undefined) => Engine;

/**
 * Starts an engine of several, each of which trains a part of the models. Nothing that a model learns depends on which
 * others it shares an engine with, so the bits are those of one engine.
 *
 * @param starts - Starts the engines; the first is the one of this thread, and works while the others do.
 * @throws RangeError if the problem's arrays do not fit each other, or the objective or the checkpoint does not fit the
 * problem.
 */
export function startSharedEngine(
  starts: readonly StartPart[],
  problem: Problem,
  objective: Objective,
  from?: Checkpoint,
): Engine {
  checkedProblem(problem);
  checkedObjective(objective, problem);
  if (from) checkedCheckpoint(from, problem);
  const parts = partsOf(problem, starts.length);
  const shares = parts.map((part, index) => ({
    part,
    engine: starts[index]!(
      partProblem(problem, part),
      partObjective(objective, part),
      from && partCheckpoint(from, part),
    ),
  }));
  /** Those of other threads come first, so that they work while this one does. */
  const ordered = [...shares.slice(1), shares[0]!];

  function forEach(work: (engine: Engine, part: Part) => void): void {
    for (const { engine, part } of ordered) work(engine, part);
  }

  /** Results in the order of the parts. */
  async function fromEach<Result>(ask: (engine: Engine, part: Part) => Promise<Result>): Promise<Result[]> {
    const asked = ordered.map(({ engine, part }) => ask(engine, part));
    const [own, ...others] = [asked.at(-1)!, ...asked.slice(0, -1)];
    return Promise.all([own, ...others]);
  }

  return {
    kind: shares[0]!.engine.kind,
    isShared: shares.length > 1,
    reweight(objective) {
      checkedObjective(objective, problem);
      forEach((engine, part) => engine.reweight(partObjective(objective, part)));
    },
    step: (count) => forEach((engine) => engine.step(count)),
    async settle() {
      await fromEach((engine) => engine.settle());
    },
    async answer(view, wanted = onlyMaps, trainedWith) {
      const maps = checkedMaps(wanted.maps, problem.models);
      const answers = await fromEach((engine, part) =>
        engine.answer(view, partWanted(wanted, maps, part), trainedWith?.slice(part.begin, part.end)),
      );
      return joinedAnswers(maps, parts, answers);
    },
    restore(checkpoint) {
      checkedCheckpoint(checkpoint, problem);
      forEach((engine, part) => engine.restore(partCheckpoint(checkpoint, part)));
    },
    async readParameters() {
      const own = await fromEach((engine) => engine.readParameters());
      return Float32Array.from(own.flatMap((parameters) => Array.from(parameters)));
    },
    ...(shares[0]!.engine.evaluate && { evaluate: shares[0]!.engine.evaluate }),
    dispose: () => forEach((engine) => engine.dispose()),
  };
}
