/**
 * Class counts of real long-tailed data sets: the files of `public/class-counts/`, by the groups in
 * which they are offered.
 */
export const countSetGroups = {
  cifar: [
    'cifar10-lt-10',
    'cifar10-lt-20',
    'cifar10-lt-50',
    'cifar10-lt-100',
    'cifar10-lt-200',
    'cifar20-lt-10',
    'cifar20-lt-20',
    'cifar20-lt-50',
    'cifar20-lt-100',
    'cifar20-lt-200',
    'cifar100-lt-10',
    'cifar100-lt-20',
    'cifar100-lt-50',
    'cifar100-lt-100',
    'cifar100-lt-200',
  ],
  inaturalist: [
    'inaturalist-2017',
    'inaturalist-2017-supercategories',
    'inaturalist-2018',
    'inaturalist-2018-supercategories',
  ],
  scenes: ['ilsvrc-2012', 'imagenet-lt', 'places-lt'],
  lvis: ['lvis-v1-images', 'lvis-v1-instances'],
} as const;

/** Name of a group of data sets. */
export type CountSetGroup = keyof typeof countSetGroups;

/** Name of a data set, which is also its file's. */
export type CountSetName = (typeof countSetGroups)[CountSetGroup][number];

/** All data sets, in the order in which they are offered. */
export const countSetNames: readonly CountSetName[] = Object.values(countSetGroups).flat();
