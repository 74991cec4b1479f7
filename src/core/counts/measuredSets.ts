import type { CountSetName } from './countSets.ts';

/** A long-tailed training set on which the paper measured the class-balanced loss. */
export interface MeasuredSet {
  readonly name: CountSetName;
  readonly classes: number;
  /** Samples of the commonest class, and of the rarest. */
  readonly most: number;
  readonly least: number;
}

/** A set on which weights were measured against the same loss without them. */
export interface GridSet extends MeasuredSet {
  /**
   * Top-1 error on the balanced test set, in %, of one run each: a row for each of {@link measuredLosses}; first
   * without weights, then at each N of {@link gridVolumes}. [5][5].
   */
  readonly errors: readonly (readonly number[])[];
}

/** A set on which the weights came with other changes, so that what they did by themselves is not known. */
export interface JointSet extends MeasuredSet {
  /** N of the weights. */
  readonly volume: number;
  /** Top-1 error in % of the softmax loss, and of the class-balanced focal loss at a higher learning rate. */
  readonly before: number;
  readonly after: number;
}

/** The losses that were measured, in the order of the rows. */
export const measuredLosses = ['softmax', 'sigmoid', 'focal 0.5', 'focal 1', 'focal 2'] as const;

/** N of the paper's grid of beta: .9, .99, .999, .9999. */
export const gridVolumes = [10, 100, 1000, 10_000] as const;

/** Figures 8 to 10 of Cui et al., CVPR 2019, arXiv:1901.05555: ResNet-32. */
export const gridSets: readonly GridSet[] = [
  {
    name: 'cifar10-lt-10',
    classes: 10,
    most: 5000,
    least: 500,
    errors: [
      [13.61, 14.12, 13.23, 13.3, 13.46],
      [12.97, 13.26, 13.24, 12.9, 12.51],
      [13.19, 13.19, 13.35, 12.66, 12.93],
      [13.34, 13.41, 12.52, 12.9, 13.08],
      [13.68, 13.35, 13.07, 12.54, 12.55],
    ],
  },
  {
    name: 'cifar10-lt-20',
    classes: 10,
    most: 5000,
    least: 250,
    errors: [
      [17.77, 17.6, 16.9, 17.24, 15.64],
      [16.4, 16.75, 16.55, 15.87, 16.02],
      [17.11, 16.73, 16.9, 16.68, 16.18],
      [17.24, 16.54, 17.3, 16.22, 16.53],
      [16.77, 17.36, 17.16, 16.76, 15.79],
    ],
  },
  {
    name: 'cifar10-lt-50',
    classes: 10,
    most: 5000,
    least: 100,
    errors: [
      [25.19, 24.54, 23.5, 22.72, 21.95],
      [23.84, 23.71, 23.18, 22.23, 21.04],
      [23.28, 23.36, 22.88, 21.87, 20.76],
      [23.29, 23.3, 22.63, 22.01, 20.78],
      [23.48, 23.5, 24.28, 22.21, 20.73],
    ],
  },
  {
    name: 'cifar10-lt-100',
    classes: 10,
    most: 5000,
    least: 50,
    errors: [
      [29.64, 30.07, 28.53, 29.24, 27.63],
      [29.55, 29.89, 29.53, 28.59, 27.19],
      [29.77, 28.23, 28.23, 28.49, 26.11],
      [29.62, 28.93, 29.61, 28.63, 25.43],
      [30.41, 29.7, 28.43, 27.61, 28.08],
    ],
  },
  {
    name: 'cifar10-lt-200',
    classes: 10,
    most: 5000,
    least: 25,
    errors: [
      [34.32, 35.0, 34.74, 31.31, 31.11],
      [34.51, 35.24, 34.69, 32.24, 31.93],
      [36.0, 35.37, 34.65, 31.93, 31.97],
      [34.71, 34.97, 34.9, 31.85, 32.06],
      [35.12, 35.08, 34.65, 33.34, 33.77],
    ],
  },
  {
    name: 'cifar20-lt-10',
    classes: 20,
    most: 2500,
    least: 250,
    errors: [
      [33.77, 33.89, 33.68, 32.28, 32.23],
      [34.16, 32.82, 33.75, 31.66, 31.94],
      [33.72, 33.97, 33.35, 31.69, 31.5],
      [33.86, 33.88, 33.01, 31.54, 31.66],
      [33.95, 33.35, 33.35, 31.66, 30.9],
    ],
  },
  {
    name: 'cifar20-lt-20',
    classes: 20,
    most: 2500,
    least: 125,
    errors: [
      [38.2, 37.77, 37.73, 36.12, 36.84],
      [37.53, 37.42, 36.96, 35.53, 36.73],
      [37.87, 36.89, 37.27, 35.12, 36.19],
      [39.59, 38.15, 37.98, 35.37, 36.53],
      [38.05, 37.72, 38.49, 36.86, 36.5],
    ],
  },
  {
    name: 'cifar20-lt-50',
    classes: 20,
    most: 2500,
    least: 50,
    errors: [
      [45.95, 47.12, 44.98, 45.83, 49.13],
      [47.86, 47.57, 45.23, 46.14, 50.35],
      [48.34, 47.6, 45.79, 45.55, 48.06],
      [47.52, 47.68, 44.75, 45.49, 47.85],
      [50.16, 47.88, 45.72, 47.33, 46.38],
    ],
  },
  {
    name: 'cifar20-lt-100',
    classes: 20,
    most: 2500,
    least: 25,
    errors: [
      [51.6, 51.36, 48.8, 53.67, 60.51],
      [51.98, 53.79, 49.99, 48.52, 55.82],
      [52.86, 50.95, 49.76, 49.04, 53.61],
      [52.64, 52.94, 49.75, 53.23, 54.18],
      [52.81, 52.19, 50.08, 54.99, 60.39],
    ],
  },
  {
    name: 'cifar20-lt-200',
    classes: 20,
    most: 2500,
    least: 12,
    errors: [
      [57.9, 57.71, 56.3, 63.28, 68.8],
      [58.54, 58.87, 54.82, 61.48, 62.79],
      [59.05, 58.69, 54.99, 59.13, 65.97],
      [58.82, 58.49, 56.74, 58.53, 61.73],
      [57.75, 58.98, 55.43, 55.37, 62.62],
    ],
  },
  {
    name: 'cifar100-lt-10',
    classes: 100,
    most: 500,
    least: 50,
    errors: [
      [44.29, 44.48, 43.89, 43.9, 42.88],
      [44.73, 44.9, 42.78, 42.44, 42.46],
      [44.3, 44.53, 43.0, 42.01, 42.07],
      [44.22, 44.6, 42.72, 42.68, 43.17],
      [45.0, 45.53, 43.74, 43.53, 44.13],
    ],
  },
  {
    name: 'cifar100-lt-20',
    classes: 100,
    most: 500,
    least: 25,
    errors: [
      [48.86, 49.33, 48.47, 49.42, 50.7],
      [48.57, 48.57, 47.48, 49.04, 49.39],
      [48.9, 49.3, 47.41, 48.37, 50.07],
      [48.05, 49.05, 47.91, 49.58, 49.62],
      [48.98, 49.71, 48.78, 49.05, 50.01],
    ],
  },
  {
    name: 'cifar100-lt-50',
    classes: 100,
    most: 500,
    least: 10,
    errors: [
      [56.15, 55.45, 55.86, 56.17, 57.54],
      [55.85, 55.27, 54.68, 57.15, 57.72],
      [55.88, 55.2, 54.83, 56.26, 56.51],
      [55.68, 54.83, 54.79, 56.46, 56.68],
      [56.3, 55.97, 54.9, 55.38, 57.8],
    ],
  },
  {
    name: 'cifar100-lt-100',
    classes: 100,
    most: 500,
    least: 5,
    errors: [
      [61.68, 61.44, 61.62, 67.33, 66.01],
      [61.22, 61.3, 61.41, 64.12, 65.96],
      [61.31, 61.63, 60.68, 64.43, 65.56],
      [61.59, 60.4, 60.95, 63.98, 63.7],
      [61.61, 61.61, 61.86, 64.56, 64.15],
    ],
  },
  {
    name: 'cifar100-lt-200',
    classes: 100,
    most: 500,
    least: 2,
    errors: [
      [65.16, 64.3, 68.88, 71.84, 74.53],
      [64.39, 64.05, 67.9, 75.05, 76.82],
      [65.0, 64.25, 65.82, 74.87, 75.39],
      [64.38, 63.77, 68.33, 74.21, 76.39],
      [65.25, 64.82, 70.11, 72.31, 77.1],
    ],
  },
];

/** Table 3 of the same paper: ResNet-50 at 224 pixels, gamma = .5. */
export const jointSets: readonly JointSet[] = [
  { name: 'inaturalist-2017', classes: 5089, most: 3919, least: 9, volume: 1000, before: 45.38, after: 41.92 },
  { name: 'inaturalist-2018', classes: 8142, most: 1000, least: 2, volume: 1000, before: 42.86, after: 38.88 },
  { name: 'ilsvrc-2012', classes: 1000, most: 1300, least: 732, volume: 1000, before: 23.92, after: 22.71 },
];
