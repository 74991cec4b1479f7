/** Activation of a unit and its derivative. */
export interface Activation {
  output(x: number): number;
  der(x: number): number;
}

/**
 * As in TensorFlow Playground the derivative is a function of the sum, not of the output, so that
 * tanh is computed again.
 */
export const tanh: Activation = {
  output: (x) => Math.tanh(x),
  der: (x) => {
    const output = tanh.output(x);
    return 1 - output * output;
  },
};

export const linear: Activation = { output: (x) => x, der: () => 1 };
