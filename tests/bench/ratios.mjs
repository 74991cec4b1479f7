import { modelCounts } from './ways.mjs';

/** Comparison of the ways by number of models: time of the thread, time of a step, and cost of an object graph. */
export function ratiosOf(results) {
  return modelCounts.map((models) => {
    const of = (way) => results.find((result) => result.way === way && result.models === models);
    const [usual, stacked, webgl, plain, playground] = ['usual', 'stacked', 'webgl', 'plain', 'playground'].map(of);
    return {
      models,
      threadUsualOverWebgl: usual.threadMs / webgl.threadMs,
      leastThreadUsualOverWebgl: usual.leastThreadMs / webgl.leastThreadMs,
      threadStackedOverWebgl: stacked.threadMs / webgl.threadMs,
      wholeWebglOverUsual: webgl.wholeMs / usual.wholeMs,
      wholePlaygroundOverPlain: playground.wholeMs / plain.wholeMs,
    };
  });
}
