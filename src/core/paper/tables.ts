/** Errors of Table 2, in %, one run each; without an imbalance of 1 they are runs of the grid as well. */
export interface Table2Row {
  /** Index in `measuredLosses`; none is the row of the class-balanced loss. */
  readonly loss: number | undefined;
  /** By imbalance, as {@link table2Imbalances}. */
  readonly cifar10: readonly number[];
  readonly cifar100: readonly number[];
}

/** Columns of Table 2, for each of both data sets. */
export const table2Imbalances = [200, 100, 50, 20, 10, 1] as const;

/** Table 2 of Cui et al., CVPR 2019, arXiv:1901.05555: top-1 error in %, ResNet-32. */
export const table2: readonly Table2Row[] = [
  {
    loss: 0,
    cifar10: [34.32, 29.64, 25.19, 17.77, 13.61, 6.61],
    cifar100: [65.16, 61.68, 56.15, 48.86, 44.29, 29.07],
  },
  {
    loss: 1,
    cifar10: [34.51, 29.55, 23.84, 16.4, 12.97, 6.36],
    cifar100: [64.39, 61.22, 55.85, 48.57, 44.73, 28.39],
  },
  {
    loss: 2,
    cifar10: [36, 29.77, 23.28, 17.11, 13.19, 6.75],
    cifar100: [65, 61.31, 55.88, 48.9, 44.3, 28.55],
  },
  {
    loss: 3,
    cifar10: [34.71, 29.62, 23.29, 17.24, 13.34, 6.6],
    cifar100: [64.38, 61.59, 55.68, 48.05, 44.22, 28.85],
  },
  {
    loss: 4,
    cifar10: [35.12, 30.41, 23.48, 16.77, 13.68, 6.61],
    cifar100: [65.25, 61.61, 56.3, 48.98, 45, 28.52],
  },
  {
    loss: undefined,
    cifar10: [31.11, 25.43, 20.73, 15.64, 12.51, 6.36],
    cifar100: [63.77, 60.4, 54.68, 47.41, 42.01, 28.39],
  },
];

/** A setting that Table 2 names under an entry of its last row. */
export interface ChosenSetting {
  /** Index in `measuredLosses`. */
  readonly loss: number;
  /** Index in `gridVolumes`; none where classes are balanced, so that weights are 1. */
  readonly volume: number | undefined;
}

/** Settings under the last row of Table 2, by imbalance as {@link table2Imbalances}. */
export const table2Chosen: Readonly<Record<'cifar10' | 'cifar100', readonly ChosenSetting[]>> = {
  cifar10: [
    { loss: 0, volume: 3 },
    { loss: 3, volume: 3 },
    { loss: 4, volume: 3 },
    { loss: 0, volume: 3 },
    { loss: 1, volume: 3 },
    { loss: 1, volume: undefined },
  ],
  cifar100: [
    { loss: 3, volume: 0 },
    { loss: 3, volume: 0 },
    { loss: 1, volume: 1 },
    { loss: 2, volume: 1 },
    { loss: 2, volume: 2 },
    { loss: 1, volume: undefined },
  ],
};

/** A row of Table 3. */
export interface Table3Row {
  /** Layers of the residual network. */
  readonly layers: 50 | 101 | 152;
  /** Whether it is trained with the class-balanced focal loss, N = 1,000 and γ = 0.5, or with softmax. */
  readonly isBalanced: boolean;
  /** Side of the input pictures, in pixels. */
  readonly input: 224 | 320;
  /** Top-1 and top-5 error in %, by data set as {@link table3Sets}. */
  readonly errors: readonly (readonly [top1: number, top5: number])[];
}

/** Data sets of Table 3, by the names of their class counts. */
export const table3Sets = ['inaturalist-2017', 'inaturalist-2018', 'ilsvrc-2012'] as const;

/** N of the weights of Table 3. */
export const table3Volume = 1000;

/** Table 3 of the paper. */
export const table3: readonly Table3Row[] = [
  {
    layers: 50,
    isBalanced: false,
    input: 224,
    errors: [
      [45.38, 22.67],
      [42.86, 21.31],
      [23.92, 7.03],
    ],
  },
  {
    layers: 101,
    isBalanced: false,
    input: 224,
    errors: [
      [42.57, 20.42],
      [39.47, 18.86],
      [22.65, 6.47],
    ],
  },
  {
    layers: 152,
    isBalanced: false,
    input: 224,
    errors: [
      [41.42, 19.47],
      [38.61, 18.07],
      [21.68, 5.92],
    ],
  },
  {
    layers: 50,
    isBalanced: true,
    input: 224,
    errors: [
      [41.92, 20.92],
      [38.88, 18.97],
      [22.71, 6.72],
    ],
  },
  {
    layers: 101,
    isBalanced: true,
    input: 224,
    errors: [
      [39.06, 18.96],
      [36.12, 17.18],
      [21.57, 5.91],
    ],
  },
  {
    layers: 152,
    isBalanced: true,
    input: 224,
    errors: [
      [38.06, 18.42],
      [35.21, 16.34],
      [20.87, 5.61],
    ],
  },
  {
    layers: 50,
    isBalanced: true,
    input: 320,
    errors: [
      [38.16, 18.28],
      [35.84, 16.85],
      [21.99, 6.27],
    ],
  },
  {
    layers: 101,
    isBalanced: true,
    input: 320,
    errors: [
      [34.96, 15.9],
      [32.02, 14.27],
      [20.25, 5.34],
    ],
  },
  {
    layers: 152,
    isBalanced: true,
    input: 320,
    errors: [
      [33.73, 14.96],
      [30.95, 13.54],
      [19.72, 4.97],
    ],
  },
];

/** A large training set of Table 1. */
export interface LargeSet {
  readonly classes: number;
  readonly images: number;
  /** Images of the commonest class, and of the rarest. */
  readonly most: number;
  readonly least: number;
  /** Counts of thirteen classes, evenly spaced by rank from the commonest to the rarest. */
  readonly thirteen: readonly number[];
}

/** The sets of Table 3, as their class counts in `public/class-counts/` are. */
export const largeSets: Readonly<Record<(typeof table3Sets)[number], LargeSet>> = {
  'inaturalist-2017': {
    classes: 5089,
    images: 579_184,
    most: 3919,
    least: 9,
    thirteen: [3919, 295, 151, 96, 62, 47, 41, 37, 33, 28, 24, 19, 9],
  },
  'inaturalist-2018': {
    classes: 8142,
    images: 437_513,
    most: 1000,
    least: 2,
    thirteen: [1000, 129, 52, 30, 26, 24, 22, 20, 18, 16, 14, 11, 2],
  },
  'ilsvrc-2012': {
    classes: 1000,
    images: 1_281_167,
    most: 1300,
    least: 732,
    thirteen: [...new Array<number>(11).fill(1300), 1239, 732],
  },
};
