import { type Field, fieldOf, type Opinion, opinionAt } from '../../../canvas/field.ts';
import { boundariesOf } from '../../../canvas/lines.ts';
import type { Frame } from '../../../protocol/messages.ts';
import type { LabState } from '../../../store/labStore.ts';
import { remember } from '../../../store/remember.ts';
import { selectTestSet, selectTrainingSet } from '../../../store/selectors.ts';
import type { MapsContent } from '../../maps/mapsContent.ts';
import type { Place } from '../../maps/probe.ts';
import type { Palette } from '../../palette.ts';
import { createOverlays } from './mapOverlays.ts';

/** What the state of the lab means for its maps, one a tile. */
export interface LabMaps {
  /** What the maps show. Each part is the same object as before until its causes change. */
  content(state: LabState, palette: Palette): MapsContent;
  /** What the model of a tile answers at a place, if there is a frame of the tiles. */
  opinion(state: LabState, tile: number, place: Place): Opinion | undefined;
}

const none: readonly Field[] = [];

/** Makes the functions from state to maps, which keep what they have derived last. */
export function createLabMaps(): LabMaps {
  const ofFrame = remember(fieldsOf);
  const boundary = remember((field: Field | undefined) => field && boundariesOf(field));
  const overlays = createOverlays();

  /** Predictions of all models, none if the frame is of other tiles. */
  function answers({ frame, inputs }: LabState): readonly Field[] {
    return frame && frame.losses.length === inputs.tiles.length ? ofFrame(frame) : none;
  }

  return {
    // Maps that are painted one after another are painted from one state.
    content: remember((state: LabState, palette: Palette) => {
      const { inputs, pointing } = state;
      const { tiles } = inputs;
      const known = answers(state);
      const compared = Math.min(inputs.reference, tiles.length - 1);
      const reference = inputs.panel === 'difference' ? known[compared] : undefined;
      const outline = boundary(reference);
      return {
        fields: tiles.map((_, tile) => known[tile]),
        reference,
        points: selectTrainingSet(inputs),
        openPoints: inputs.testPoints ? selectTestSet(inputs) : undefined,
        lines: tiles.map((_, tile) => overlays.lines(state, palette, tile, tile === compared ? undefined : outline)),
        marks: tiles.map((_, tile) => overlays.marks(state, tile)),
        lit: pointing.class,
      };
    }),
    opinion(state, tile, { x, y }) {
      const field = answers(state)[tile];
      return field && opinionAt(field, x, y, state.frame!.trained[tile]!.loss);
    },
  };
}

function fieldsOf({ logits, refined, view, trained }: Frame): readonly Field[] {
  return trained.map(({ loss }, model) => fieldOf(logits, model, trained.length, view, loss, refined));
}
