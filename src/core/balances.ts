/**
 * How classes are balanced: weights in the loss, a sampler that draws rare classes more often instead, or, where a
 * sample may have several labels, weights of the positive term of each label.
 */
export const balances = ['loss', 'sampler', 'labels'] as const;

/** Name of a way to balance classes. */
export type Balance = (typeof balances)[number];
