/** Names of the questions, as the address writes them, in their order. */
export const questionNames = [
  'small-beta',
  'inverse',
  'worse',
  'validation',
  'batch',
  'zero',
  'background',
  'multi-label',
  'mean-loss',
  'sigmoid',
  'pos-weight',
  'smoothing',
  'sampler',
  'probabilities',
  'validation-loss',
] as const;

/** Name of a question. */
export type QuestionName = (typeof questionNames)[number];
