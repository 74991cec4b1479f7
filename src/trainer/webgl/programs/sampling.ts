import { largestRate, leastTerm } from '../../sampling.ts';

/** How often a sample is drawn for a step; the same as `trainer/sampling.ts` but for the last digits of `exp`. */
export const timesDrawn = `
  uint hashOf(uint x) {
    x = (x ^ (x >> 16)) * 0x7feb352du;
    x = (x ^ (x >> 15)) * 0x846ca68bu;
    return x ^ (x >> 16);
  }
  float timesDrawn(float rate, int sampleIndex, int step, int dataset) {
    int draws = int(ceil(rate / ${largestRate}.0));
    float part = rate / float(draws);
    float times = 0.0;
    for (int draw = 0; draw < draws; draw++) {
      uint mixed = hashOf(hashOf(hashOf(uint(sampleIndex)) ^ uint(step * 64 + draw)) ^ uint(dataset));
      float uniformly = float(mixed >> 8) / 16777216.0;
      float term = exp(-part);
      float sum = term;
      float drawn = 0.0;
      while (uniformly >= sum && term >= ${leastTerm}) {
        drawn += 1.0;
        term *= part / drawn;
        sum += term;
      }
      times += drawn;
    }
    return times;
  }
`;
