import type { Frame } from '../../protocol/messages.ts';
import type { Inputs } from '../../store/parameters.ts';
import { remember } from '../../store/remember.ts';
import { selectObjective, selectTrainingSet } from '../../store/selectors.ts';
import { pullOfSamples } from '../lab/maps/mapMarks.ts';

/** From what the pull on the first model comes, as shares of all of it. */
export interface PullShares {
  /** Of samples whose label is wrong. */
  readonly wrong: number;
  /** Of the samples labelled as each class; [C]. */
  readonly classes: readonly number[];
}

/** Where the pull on the first model of a frame comes from; `undefined` where the frame does not say. */
export const wrongPull = remember((frame: Frame | undefined, inputs: Inputs): PullShares | undefined => {
  if (!frame?.pulls) return undefined;
  const { labels, classes: truth } = selectTrainingSet(inputs);
  const pulls = pullOfSamples(frame as Frame & { pulls: Float32Array }, 0, selectObjective(inputs), labels);
  if (!pulls) return undefined;
  const classes = new Array<number>(inputs.classes).fill(0);
  let [total, wrong] = [0, 0];
  pulls.forEach((pull, i) => {
    const label = labels[i]!;
    total += pull;
    classes[label] = classes[label]! + pull;
    if (label !== truth[i]) wrong += pull;
  });
  if (!(total > 0)) return undefined;
  return { wrong: wrong / total, classes: classes.map((sum) => sum / total) };
});
