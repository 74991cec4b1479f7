import { modelCounts } from './ways.mjs';

/**
 * By number of models, how the ways compare: what the thread is spared, what a step takes, and what
 * an object graph costs.
 */
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
