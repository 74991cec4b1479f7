import { all, isClass, one, vector, where } from './vectors';

/** Half the spacing of the uniform numbers: a smaller term changes no sum. */
const leastTerm: f32 = 2.9802322387695312e-8;

/** Ellis's "lowbias32". */
function hash(value: v128): v128 {
  let x = v128.xor(value, i32x4.shr_u(value, 16));
  x = i32x4.mul(x, i32x4.splat(0x7feb352d));
  x = v128.xor(x, i32x4.shr_u(x, 15));
  x = i32x4.mul(x, i32x4.splat(<i32>0x846ca68b));
  return v128.xor(x, i32x4.shr_u(x, 16));
}

/** Uniform numbers in [0, 1) by 24 bits. */
function uniform(samples: v128, draw: i32, dataset: i32): v128 {
  const mixed = hash(v128.xor(hash(v128.xor(samples, i32x4.splat(draw))), i32x4.splat(dataset)));
  return f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(mixed, 8)), all(5.9604644775390625e-8));
}

/** Where a sum of terms has neither reached its uniform number nor stopped to change. */
function notReached(isDrawn: v128, until: v128, sum: v128, term: v128): v128 {
  return v128.and(isDrawn, v128.and(f32x4.ge(until, sum), f32x4.ge(term, all(leastTerm))));
}

/** Poisson numbers of four samples, by inversion: terms are added up until they reach the uniform number. */
function poisson(rates: v128, first: v128, until: v128, isDrawn: v128): v128 {
  let term = first;
  let sum = first;
  let drawn = all(0);
  let goesOn = notReached(isDrawn, until, sum, term);
  while (v128.any_true(goesOn)) {
    drawn = f32x4.add(drawn, where(goesOn, all(1)));
    const next = f32x4.mul(term, f32x4.div(rates, drawn));
    sum = v128.bitselect(f32x4.add(sum, next), sum, goesOn);
    term = v128.bitselect(next, term, goesOn);
    goesOn = notReached(isDrawn, until, sum, term);
  }
  return drawn;
}

/** What a table by class says of four samples. */
function ofClass(labels: v128, classes: i32, table: usize): v128 {
  let value = all(0);
  for (let c = 0; c < classes; c += 1) {
    value = v128.or(value, where(isClass(labels, c), one(table + ((<usize>c) << 2))));
  }
  return value;
}

/**
 * How often each sample is drawn for a step, the same number as `timesDrawn` of `src/trainer/sampling.ts` gives.
 *
 * @param labels - True classes, as 32-bit whole numbers.
 * @param table - By class: rate of one draw, exp(−rate), and number of draws; [3, C].
 * @param most - The largest number of draws.
 */
export function drawSamples(
  labels: usize,
  vectors: i32,
  classes: i32,
  table: usize,
  most: i32,
  step: i32,
  dataset: i32,
  times: usize,
): void {
  const classBytes = (<usize>classes) << 2;
  for (let i = 0; i < vectors; i += 1) {
    const at = <usize>i * vector;
    const own = v128.load(labels + at);
    const rates = ofClass(own, classes, table);
    const first = ofClass(own, classes, table + classBytes);
    const draws = ofClass(own, classes, table + 2 * classBytes);
    const samples = hash(i32x4.add(i32x4.splat(i << 2), i32x4(0, 1, 2, 3)));
    let sum = all(0);
    for (let draw = 0; draw < most; draw += 1) {
      const isDrawn = f32x4.lt(all(<f32>draw), draws);
      sum = f32x4.add(sum, poisson(rates, first, uniform(samples, step * 64 + draw, dataset), isDrawn));
    }
    v128.store(times + at, sum);
  }
}
