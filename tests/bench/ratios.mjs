import { modelCounts } from './ways.mjs';

/** Comparison of the ways by number of models: time of the thread, time of a step, and cost of an object graph. */
export function ratiosOf(results) {
  return modelCounts.map((models) => {
    const of = (way) => results.find((result) => result.way === way && result.models === models);
    const names = ['usual', 'stacked', 'webgl', 'wasm', 'simd', 'shared', 'plain', 'playground'];
    const [usual, stacked, webgl, wasm, simd, shared, plain, playground] = names.map(of);
    return {
      models,
      threadUsualOverWebgl: usual.threadMs / webgl.threadMs,
      leastThreadUsualOverWebgl: usual.leastThreadMs / webgl.leastThreadMs,
      threadStackedOverWebgl: stacked.threadMs / webgl.threadMs,
      wholeWebglOverUsual: webgl.wholeMs / usual.wholeMs,
      wholePlaygroundOverPlain: playground.wholeMs / plain.wholeMs,
      // Of one thread's work the least is what it takes undisturbed.
      leastPlainOverSimd: plain.leastWholeMs / simd.leastWholeMs,
      leastWasmOverSimd: wasm.leastWholeMs / simd.leastWholeMs,
      leastSimdOverShared: shared ? simd.leastWholeMs / shared.leastWholeMs : null,
      wholeWebglOverSimd: webgl.wholeMs / simd.wholeMs,
    };
  });
}
