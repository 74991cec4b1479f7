/** What a unit does to the sum that enters it, and the slope of that. */
export interface Activation {
  output(x: number): number;
  der(x: number): number;
}

/**
 * As in TensorFlow Playground the slope is asked for by the sum, not by the output, so that the
 * tangent is computed again.
 */
export const tanh: Activation = {
  output: (x) => Math.tanh(x),
  der: (x) => {
    const output = tanh.output(x);
    return 1 - output * output;
  },
};

export const linear: Activation = { output: (x) => x, der: () => 1 };
