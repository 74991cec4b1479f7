import { noPrediction } from '../../../core/metrics/confusion.ts';
import { rowOfModel, wholeProgram } from './glsl.ts';
import type { Layout } from './layout.ts';
import type { Program } from './program.ts';
import { timesDrawn } from './sampling.ts';

/**
 * Code of a loss in a program: the focal loss's gamma, 0 for the sigmoid loss, which is the focal loss at
 * gamma 0, and −1 for softmax.
 */
export function lossCode(loss: { readonly kind: string; readonly gamma?: number }): number {
  return loss.kind === 'softmax' ? -1 : (loss.gamma ?? 0);
}

/**
 * GLSL functions that the programs about losses share.
 *
 * `objective` [S, C + 1] holds for each model and class (w / n, offset, margin, rate), and after these (loss code,
 * 1 while it trains and 0 once it is frozen, or −1 − T if after step T only its head is trained, code of the loss that
 * probabilities are those of, learning rate at the first step). Training logits are z + offsets − margins[y] at y. A
 * rate is the mean number of times that a sample is drawn, or −1 if none is drawn and all count once.
 *
 * A data set that has fewer samples than others is padded with samples of the label −1. They belong to no class: they
 * have no gradient, no loss and no pull. Each model's n is the size of its own data set.
 *
 * log1p is a series for small x: 1 + x loses all but a few digits of it, and the usual correction is undone by
 * compilers that reorder sums.
 */
function lossFunctions(classes: number, texels: number): string {
  return `
    float log1p(float x) {
      return x < 0.02 ? x * (1.0 - x * (0.5 - x * (1.0 / 3.0 - x * (0.25 - x * 0.2)))) : log(1.0 + x);
    }
    // Adds offsets and takes off the margin; places without a class are far below all others.
    void prepare(inout vec4 z[${texels}], int model, int label) {
      for (int c = 0; c < ${4 * texels}; c++) {
        if (c >= ${classes}) { z[c >> 2][c & 3] = -3.0e38; continue; }
        vec4 term = at(objective, model * ${classes + 1} + c);
        z[c >> 2][c & 3] += term.y - (c == label ? term.z : 0.0);
      }
    }
    float highestOf(vec4 z[${texels}]) {
      vec4 most = z[0];
      for (int k = 1; k < ${texels}; k++) most = max(most, z[k]);
      return max(max(most.x, most.y), max(most.z, most.w));
    }
    // The loss softplus(-s) and the probability p = sigmoid(s) of one binary term, and 1 - p, none of which overflows or cancels.
    vec3 binary(float s) {
      float small = exp(-abs(s));
      float rest = log1p(small);
      return vec3(s > 0.0 ? rest : rest - s, (s >= 0.0 ? 1.0 : small) / (1.0 + small), (s >= 0.0 ? small : 1.0) / (1.0 + small));
    }
    // (1 - p)^gamma as exp(-gamma softplus(s)).
    float modulator(float gamma, float s, float crossEntropy) {
      return gamma == 0.0 ? 1.0 : exp(-gamma * (crossEntropy + s));
    }
    float lossOf(vec4 z[${texels}], float gamma, int label) {
      float sum = 0.0;
      if (gamma < 0.0) {
        float highest = highestOf(z);
        int top = 0;
        for (int c = ${classes - 1}; c >= 0; c--) if (z[c >> 2][c & 3] == highest) top = c;
        for (int c = 0; c < ${classes}; c++) if (c != top) sum += exp(z[c >> 2][c & 3] - highest);
        return highest - z[label >> 2][label & 3] + log1p(sum);
      }
      for (int c = 0; c < ${classes}; c++) {
        float s = (c == label ? 1.0 : -1.0) * z[c >> 2][c & 3];
        float crossEntropy = binary(s).x;
        sum += modulator(gamma, s, crossEntropy) * crossEntropy;
      }
      return sum;
    }
    // Logarithms of numbers that are in the ratio of the class probabilities: the logits for softmax; else log sigmoid(z), since sigmoids
    // are made a distribution by their sum.
    void toLogarithms(inout vec4 z[${texels}], float gamma) {
      for (int c = 0; c < ${4 * texels}; c++) {
        if (c >= ${classes}) z[c >> 2][c & 3] = -3.0e38;
        else if (gamma >= 0.0) z[c >> 2][c & 3] = -binary(z[c >> 2][c & 3]).x;
      }
    }
  `;
}

/** Reads the logits of all classes into `z`, from a block [.., C]. */
function fetchLogits(texels: number): string {
  return `for (int k = 0; k < ${texels}; k++) z[k] = at(logits, from + k);`;
}

/**
 * Gradient of the weighted loss by the logits, in closed form, for all models and samples, whatever loss each model
 * has. The logits are computed on the way, from the last hidden layer.
 *
 * - softmax: w / n (softmax(z) − onehot(y)), where the true class's term is the negative sum of the
 *   others, which does not cancel.
 * - sigmoid and focal: −w / n t m (gamma p l + 1 − p), with t = ±1, s = t z, p = sigmoid(s),
 *   l = softplus(−s), m = (1 − p)^gamma.
 *
 * Inputs: `below` [R, n, H], the last hidden layer, or the points if there is none; `parameters` [S, P]; `labels`
 * [D, n]; `objective`, see above. Uniforms: `models` S, `rowsBelow` R, `datasets` D, `points` n, `step`, the number of
 * the step, for draws. Output: [S, n, C].
 *
 * @remarks Source: equations 7 to 13 of Cui et al., CVPR 2019; the same forms as `core/losses.ts`.
 */
export function lossGradientProgram({ spans, stride, classes }: Layout): Program {
  const { offset, inputTexels, outputTexels } = spans.at(-1)!;
  return {
    inputs: ['below', 'parameters', 'labels', 'objective'],
    uniforms: ['models', 'rowsBelow', 'datasets', 'points', 'step'],
    source: wholeProgram(`
      ${rowOfModel}
      ${timesDrawn}
      ${lossFunctions(classes, outputTexels)}
      vec4 compute(int index) {
        int sampleIndex = index / ${outputTexels};
        int column = index - sampleIndex * ${outputTexels};
        int model = sampleIndex / points;
        int point = sampleIndex - model * points;
        int dataset = rowOf(model, models, datasets);
        int label = int(at(labels, dataset * points + point).x);
        if (label < 0) return vec4(0.0);
        vec4 ofClass = at(objective, model * ${classes + 1} + label);
        float weight = ofClass.x;
        if (ofClass.w >= 0.0) weight *= timesDrawn(ofClass.w, point, step, dataset);
        if (weight == 0.0) return vec4(0.0);

        int from = (rowOf(model, models, rowsBelow) * points + point) * ${inputTexels};
        int row = model * ${stride} + ${offset};
        vec4 z[${outputTexels}];
        for (int j = 0; j < ${outputTexels}; j++) z[j] = at(parameters, row + ${4 * inputTexels * outputTexels} + j);
        for (int k = 0; k < ${inputTexels}; k++) {
          vec4 a = at(below, from + k);
          for (int j = 0; j < ${outputTexels}; j++) {
            z[j] += a.x * at(parameters, row + j);
            z[j] += a.y * at(parameters, row + ${outputTexels} + j);
            z[j] += a.z * at(parameters, row + ${2 * outputTexels} + j);
            z[j] += a.w * at(parameters, row + ${3 * outputTexels} + j);
          }
          row += ${4 * outputTexels};
        }
        prepare(z, model, label);

        float gamma = at(objective, model * ${classes + 1} + ${classes}).x;
        vec4 gradient = vec4(0.0);
        if (gamma < 0.0) {
          float highest = highestOf(z);
          float own = 0.0;
          float others = 0.0;
          for (int c = 0; c < ${classes}; c++) {
            float e = exp(z[c >> 2][c & 3] - highest);
            if (c == label) own = e; else others += e;
          }
          float scale = weight / (own + others);
          for (int i = 0; i < 4; i++) {
            int c = 4 * column + i;
            if (c == label) gradient[i] = -scale * others;
            else if (c < ${classes}) gradient[i] = scale * exp(z[c >> 2][c & 3] - highest);
          }
        } else {
          for (int i = 0; i < 4; i++) {
            int c = 4 * column + i;
            if (c >= ${classes}) continue;
            float t = c == label ? 1.0 : -1.0;
            float s = t * z[c >> 2][c & 3];
            vec3 term = binary(s);
            gradient[i] = -t * weight * modulator(gamma, s, term.x) * (gamma * term.y * term.x + term.z);
          }
        }
        return gradient;
      }
    `),
  };
}

/**
 * Hits and losses, summed up in parts of `part` points, by class: the recalls on test points and what models minimise
 * on training points. Points come as first the `tests` test points, then the training points.
 *
 * A hit is a point whose own logit is larger than all others. Losses are as in {@link lossGradientProgram}: softmax log
 * Σ_j exp(z_j) − z_y; sigmoid and focal Σ_j (1 − p_j)^gamma softplus(−s_j); times w / n, and times the mean number of
 * draws. The cross-entropy of a test point is that of the class probabilities, see `core/metrics/probabilities.ts`,
 * without weights, offsets or margins.
 *
 * Inputs: `logits` [S, points, C]; `labels` [D, points]; `objective`. Uniforms: `models` S, `datasets` D,
 * `points`, `tests`, `part`, `parts`. Output: [S, C, parts], each texel (hits, points of the class, loss,
 * cross-entropy of the test points).
 */
export function scoresProgram({ spans, classes }: Layout): Program {
  const { outputTexels } = spans.at(-1)!;
  return {
    inputs: ['logits', 'labels', 'objective'],
    uniforms: ['models', 'datasets', 'points', 'tests', 'part', 'parts'],
    source: wholeProgram(`
      ${rowOfModel}
      ${lossFunctions(classes, outputTexels)}
      vec4 compute(int index) {
        int row = index / parts;
        int model = row / ${classes};
        int own = row - model * ${classes};
        int begin = (index - row * parts) * part;
        int end = min(begin + part, points);
        int labelsFrom = rowOf(model, models, datasets) * points;
        float gamma = at(objective, model * ${classes + 1} + ${classes}).x;
        vec4 term = at(objective, model * ${classes + 1} + own);
        float weight = term.x * (term.w < 0.0 ? 1.0 : term.w);
        vec4 sums = vec4(0.0);
        for (int point = begin; point < end; point++) {
          if (int(at(labels, labelsFrom + point).x) != own) continue;
          int from = (model * points + point) * ${outputTexels};
          vec4 z[${outputTexels}];
          ${fetchLogits(outputTexels)}
          if (point < tests) {
            float logit = z[own >> 2][own & 3];
            float hit = 1.0;
            for (int c = 0; c < ${classes}; c++) if (c != own && !(z[c >> 2][c & 3] < logit)) hit = 0.0;
            toLogarithms(z, at(objective, model * ${classes + 1} + ${classes}).z);
            sums += vec4(hit, 1.0, 0.0, lossOf(z, -1.0, own));
          } else {
            prepare(z, model, own);
            sums.z += weight * lossOf(z, gamma, own);
          }
        }
        return sums;
      }
    `),
  };
}

/**
 * Predictions of all models on the test points.
 *
 * Inputs: `logits` [S, points, C], test points first; `objective`. Uniforms: `points`, `tests`. Output: [S, tests],
 * each texel (class whose logit is larger than all others or `noPrediction`, its probability, 0, 0).
 */
export function pointsProgram({ spans, classes }: Layout): Program {
  const { outputTexels } = spans.at(-1)!;
  return {
    inputs: ['logits', 'objective'],
    uniforms: ['points', 'tests'],
    source: wholeProgram(`
      ${lossFunctions(classes, outputTexels)}
      vec4 compute(int index) {
        int model = index / tests;
        int from = (model * points + index - model * tests) * ${outputTexels};
        vec4 z[${outputTexels}];
        ${fetchLogits(outputTexels)}
        int top = 0;
        for (int c = 1; c < ${classes}; c++) if (z[c >> 2][c & 3] > z[top >> 2][top & 3]) top = c;
        bool isLarger = true;
        for (int c = 0; c < ${classes}; c++) if (c != top && !(z[c >> 2][c & 3] < z[top >> 2][top & 3])) isLarger = false;
        toLogarithms(z, at(objective, model * ${classes + 1} + ${classes}).z);
        float sum = 0.0;
        for (int c = 0; c < ${classes}; c++) sum += exp(z[c >> 2][c & 3] - z[top >> 2][top & 3]);
        return vec4(isLarger ? float(top) : ${noPrediction}.0, 1.0 / sum, 0.0, 0.0);
      }
    `),
  };
}

/**
 * How much each training sample pulls at its logits: half the sum of the absolute values of the gradient of its loss by
 * them, without its weight. For softmax that is 1 − p of its label.
 *
 * Inputs: `logits` [S, points, C], of which the training points come after the `tests` test points;
 * `labels` [D, points]; `objective`. Uniforms: `models` S, `datasets` D, `points`, `tests`. Output:
 * [S, n / 4], four samples a texel.
 */
export function pullsProgram({ spans, classes }: Layout): Program {
  const { outputTexels } = spans.at(-1)!;
  return {
    inputs: ['logits', 'labels', 'objective'],
    uniforms: ['models', 'datasets', 'points', 'tests'],
    source: wholeProgram(`
      ${rowOfModel}
      ${lossFunctions(classes, outputTexels)}
      float pullOf(int model, int point) {
        int label = int(at(labels, rowOf(model, models, datasets) * points + point).x);
        if (label < 0) return 0.0;
        int from = (model * points + point) * ${outputTexels};
        vec4 z[${outputTexels}];
        ${fetchLogits(outputTexels)}
        prepare(z, model, label);
        float gamma = at(objective, model * ${classes + 1} + ${classes}).x;
        float sum = 0.0;
        if (gamma < 0.0) {
          float highest = highestOf(z);
          float others = 0.0;
          for (int c = 0; c < ${classes}; c++) {
            float e = exp(z[c >> 2][c & 3] - highest);
            sum += e;
            if (c != label) others += e;
          }
          return others / sum;
        }
        for (int c = 0; c < ${classes}; c++) {
          float s = (c == label ? 1.0 : -1.0) * z[c >> 2][c & 3];
          vec3 term = binary(s);
          sum += modulator(gamma, s, term.x) * (gamma * term.y * term.x + term.z);
        }
        return 0.5 * sum;
      }
      vec4 compute(int index) {
        int samples = points - tests;
        int texelsOfModel = (samples + 3) / 4;
        int model = index / texelsOfModel;
        int first = 4 * (index - model * texelsOfModel);
        vec4 pulls = vec4(0.0);
        for (int i = 0; i < 4; i++) if (first + i < samples) pulls[i] = pullOf(model, tests + first + i);
        return pulls;
      }
    `),
  };
}
