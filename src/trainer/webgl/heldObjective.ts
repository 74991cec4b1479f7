import type { Loss } from '../../core/losses.ts';
import type { Checkpoint, Objective } from '../../protocol/problem.ts';
import type { Block } from './device.ts';
import { headTexels } from './headTexels.ts';
import { objectiveTexels } from './objectiveTexels.ts';
import type { Stack } from './stack.ts';

/**
 * What the models minimise in the next step, kept on the GPU: it changes with the objective, with steps at which
 * weights change, and with models that are frozen.
 */
export interface HeldObjective {
  /** See `objectiveTexels`. Another block after each change. */
  readonly block: Block;
  /** See `headTexels`. Another block after each change. */
  readonly heads: Block;
  readonly current: Objective;
  /** Steps taken. */
  readonly step: number;
  /** The step after which a model was frozen, by model; `undefined` for those that train. */
  readonly frozen: readonly (number | undefined)[];
  /** Replaces what is minimised in the steps to come. What probabilities logits stand for stays; see `standFor`. */
  reweight(objective: Objective): void;
  /** Says that a step has been taken. */
  tookStep(): void;
  /** Goes on after the steps of a checkpoint, with the models frozen in it. */
  goOnFrom(checkpoint: Pick<Checkpoint, 'step' | 'frozen'>): void;
  /** Sets the loss that decides what probabilities a model's logits stand for, by model. */
  standFor(kinds: readonly Loss['kind'][]): void;
  free(): void;
}

/** Uploads what models minimise. */
export function holdObjective(
  { device, upload, counts, programs }: Stack,
  objective: Objective,
  from: Pick<Checkpoint, 'step' | 'frozen'>,
): HeldObjective {
  const { classes } = programs.layout;
  let current = objective;
  let step = from.step;
  let frozen = [...from.frozen];
  let kinds = current.models.map(({ loss }) => loss.kind);
  let block = uploaded();
  let heads = uploadedHeads();

  function uploaded(): Block {
    return upload(objectiveTexels(current, { step: step + 1, frozen, kinds, counts, classes }));
  }

  function uploadedHeads(): Block {
    return upload(headTexels(current, classes));
  }

  function renew(): void {
    device.free([block]);
    block = uploaded();
  }

  return {
    get block() {
      return block;
    },
    get heads() {
      return heads;
    },
    get current() {
      return current;
    },
    get step() {
      return step;
    },
    get frozen() {
      return frozen;
    },
    reweight(objective) {
      current = objective;
      renew();
      device.free([heads]);
      heads = uploadedHeads();
    },
    tookStep() {
      step += 1;
      if (current.models.some(({ before, retrain }) => before?.steps === step || retrain?.after === step)) renew();
    },
    goOnFrom(checkpoint) {
      step = checkpoint.step;
      frozen = [...checkpoint.frozen];
      renew();
    },
    standFor(asked) {
      if (asked.every((kind, model) => kind === kinds[model])) return;
      kinds = [...asked];
      renew();
    },
    free: () => device.free([block, heads]),
  };
}
