import type { Wanted } from '../../protocol/messages.ts';
import type { Checkpoint } from '../../protocol/problem.ts';
import type { Answers, PointAnswers } from '../engine.ts';
import type { Part } from './parts.ts';

/** What is wanted of a part's models, by their own numbers. */
export function partWanted(wanted: Wanted, maps: readonly number[], { begin, end }: Part): Wanted {
  return { ...wanted, maps: maps.filter((model) => begin <= model && model < end).map((model) => model - begin) };
}

/**
 * The answers of all parts as if one engine had given them.
 *
 * @param maps - The models whose maps were wanted; [M].
 * @param parts - Their models follow one another.
 * @param answers - Of each part.
 */
export function joinedAnswers(maps: readonly number[], parts: readonly Part[], answers: readonly Answers[]): Answers {
  const tests = answers.map((answer) => answer.tests).filter((test) => test !== undefined);
  const testLogits = answers.map((answer) => answer.testLogits).filter((logits) => logits !== undefined);
  const pulls = answers.map((answer) => answer.pulls).filter((pull) => pull !== undefined);
  return {
    maps,
    logits: joinedMaps(maps, parts, answers),
    recall: joined(answers.map(({ recall }) => recall)),
    losses: joined(answers.map(({ losses }) => losses)),
    testLosses: joined(answers.map(({ testLosses }) => testLosses)),
    ...(tests.length > 0 && { tests: joinedTests(tests) }),
    ...(testLogits.length > 0 && { testLogits: joined(testLogits) }),
    ...(pulls.length > 0 && { pulls: joined(pulls) }),
    checkpoint: joinedCheckpoints(answers.map(({ checkpoint }) => checkpoint)),
  };
}

function joinedTests(tests: readonly PointAnswers[]): PointAnswers {
  return {
    predicted: joined(tests.map(({ predicted }) => predicted)),
    confidence: joined(tests.map(({ confidence }) => confidence)),
  };
}

function joinedCheckpoints(checkpoints: readonly Checkpoint[]): Checkpoint {
  return {
    step: checkpoints[0]!.step,
    parameters: joined(checkpoints.map(({ parameters }) => parameters)),
    first: joined(checkpoints.map(({ first }) => first)),
    second: joined(checkpoints.map(({ second }) => second)),
    frozen: checkpoints.flatMap(({ frozen }) => frozen),
  };
}

/** Maps in the order in which they were wanted; [M, points, C]. */
function joinedMaps(maps: readonly number[], parts: readonly Part[], answers: readonly Answers[]): Float32Array {
  const size = answers.reduce((sum, { logits }) => sum + logits.length, 0) / Math.max(1, maps.length);
  const next = parts.map(() => 0);
  const all = new Float32Array(size * maps.length);
  maps.forEach((model, index) => {
    const part = parts.findIndex(({ begin, end }) => begin <= model && model < end);
    const from = next[part]! * size;
    next[part] = next[part]! + 1;
    all.set(answers[part]!.logits.subarray(from, from + size), index * size);
  });
  return all;
}

function joined<Kind extends Float32Array | Float64Array | Uint8Array>(arrays: readonly Kind[]): Kind {
  const Kind = arrays[0]!.constructor as { new (length: number): Kind };
  const all = new Kind(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}
