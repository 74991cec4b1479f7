import { readTiles } from '../../../src/schemes/tileText.ts';
import type { Inputs } from '../../../src/store/parameters.ts';
import { penguins } from '../../store/given.ts';

const tiles = (text: string) => readTiles(text).tiles;
const small = { largest: 150, imbalance: 20 } as const;

/** Settings that together use every scheme, loss, activation and schedule, and the steps that each is trained for. */
export const settings: Readonly<Record<string, readonly [inputs: Partial<Inputs>, steps: number]>> = {
  'as the lab opens, on fewer points': [{ ...small }, 200],
  'a whole run of the lab': [{ largest: 400 }, 600],
  'draws and deferred weights, sigmoid, relu, sizes by hand': [
    {
      ...{ tiles: tiles('class-balanced-sampling,deferred;from:60'), loss: 'sigmoid', activation: 'relu' },
      ...{ sizes: [180, 60, 60, 12, 2] },
    },
    150,
  ],
  'margins and offsets, weight decay, a constant rate': [
    {
      ...small,
      ...{ tiles: tiles('ldam;margin:2,logit-adjustment;tau:1.5'), weightDecay: 0.3, schedule: 'constant' },
    },
    200,
  ],
  'focal, three layers, pinned beta, gamma and loss': [
    {
      ...small,
      ...{ tiles: tiles('class-balanced;beta:0.999;gamma:0.5,class-balanced;loss:softmax,none') },
      ...{ loss: 'focal', gamma: 2, depth: 3, width: 8 },
    },
    120,
  ],
  'draws of more than 16 a sample, one layer, ten classes': [
    {
      ...{ scene: 'ten-classes', classes: 10, largest: 700, imbalance: 700, depth: 1, width: 7 },
      tiles: tiles('class-balanced-sampling,inverse-square-root'),
    },
    60,
  ],
  'a step before deferred weights act, other blobs': [
    { ...small, scene: 'five-blobs', tiles: tiles('deferred,inverse-frequency'), learningRate: 0.05 },
    80,
  ],
  'points edited by hand': [
    {
      ...small,
      tiles: tiles('none,class-balanced'),
      edits: [
        { kind: 'add', label: 4, x: 0.5, y: -0.25 },
        { kind: 'move', of: { class: 1, place: 3 }, x: 1, y: 1 },
        { kind: 'erase', of: { class: 0, place: 0 } },
      ],
    },
    60,
  ],
  'heads that are changed after training, or trained anew': [
    {
      ...small,
      ...{
        tiles: tiles('post-hoc-adjustment;tau:1.2,tau-normalised;tau:0.8,retrained-head;from:60'),
        weightDecay: 0.1,
      },
    },
    110,
  ],
  'N by class, sigmoid': [
    { ...small, tiles: tiles('class-volumes;volumes:1000__20_inf,tau-normalised'), loss: 'sigmoid' },
    60,
  ],
  'penguins, of which few are there': [
    { scene: 'penguins', points: penguins, tiles: tiles('none,class-balanced,inverse-frequency'), seed: 3 },
    80,
  ],
  'the start itself': [{ ...small }, 0],
};
