import { mostTiles } from '../../schemes/tile.ts';
import { type Bounds, flag, number, option, optional, type ParametersOf } from './parameter.ts';

/** What the lab shows of the models. */
export interface LabInputs {
  /** Whether the test points are shown on the maps. */
  readonly testPoints: boolean;
  /** What the panel under the maps shows, if it is open. */
  readonly panel: PanelName;
  /** Which Bayes boundaries lie over the maps. */
  readonly bayes: BayesOverlay;
  /** Index of the tile that the others are compared with; the last one if there are fewer tiles. */
  readonly reference: number;
  /** What the curves over time show, and over which axis. */
  readonly curve: CurveMeasure;
  readonly stepAxis: 'linear' | 'log';
  /** Steps that each model of a run over many seeds takes; by default the steps of a whole run. */
  readonly seedSteps: number | undefined;
}

/** What the panel under the maps can show. */
export const panelNames = ['closed', 'metrics', 'curves', 'pull', 'truth', 'difference', 'seeds'] as const;

/** What the panel under the maps shows, or that it is closed. */
export type PanelName = (typeof panelNames)[number];

/** Bayes boundaries that can lie over the maps: under the balanced prior, the training prior, or both. */
export const bayesOverlays = ['none', 'balanced', 'training', 'both'] as const;

/** Bayes boundaries over the maps. */
export type BayesOverlay = (typeof bayesOverlays)[number];

/** What can be followed over time. */
export const curveMeasures = ['accuracy', 'head', 'tail', 'loss'] as const;

/** What is followed over time: balanced accuracy, recall of the head or of the tail class, or test cross-entropy. */
export type CurveMeasure = (typeof curveMeasures)[number];

/** Bounds of the numbers of what the lab shows. */
export const labBounds = {
  reference: { min: 0, max: mostTiles - 1 },
  seedSteps: { min: 50, max: 4000 },
} as const satisfies Record<string, Bounds>;

/** Parameters of what the lab shows. */
export const labParameters: ParametersOf<LabInputs> = {
  testPoints: flag('test', false),
  panel: option('panel', 'closed', panelNames),
  bayes: option('bayes', 'none', bayesOverlays),
  reference: number(
    'ref',
    () => 0,
    () => labBounds.reference,
    true,
  ),
  curve: option('curve', 'accuracy', curveMeasures),
  stepAxis: option('axis', 'linear', ['linear', 'log']),
  seedSteps: optional(
    number(
      'steps',
      () => labBounds.seedSteps.min,
      () => labBounds.seedSteps,
      true,
    ),
  ),
};
