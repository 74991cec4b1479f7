import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../../src/protocol/messages.ts';
import { createLabStore, type LabState } from '../../../../src/store/labStore.ts';
import { type Inputs, initialInputs } from '../../../../src/store/parameters.ts';
import { createLabMaps } from '../../../../src/views/lab/maps/labMaps.ts';
import { lightPalette } from '../../../../src/views/palette.ts';
import { frameOf } from '../../../protocol/frameOf.ts';

/** A frame whose models each put all into the class of their own index. */
function frameOfAll(models: number): Frame {
  const logits = new Float32Array(models * 4 * 5);
  for (let model = 0; model < models; model += 1) {
    for (let point = 0; point < 4; point += 1) logits[(model * 4 + point) * 5 + (model % 5)] = 9;
  }
  return frameOf({ logits }, 5, models);
}

function stateOf(given: Partial<Inputs> = {}, frame?: Frame): LabState {
  const state = createLabStore({ ...initialInputs(), ...given }).getState();
  return { ...state, frame: frame ?? frameOfAll(state.inputs.tiles.length) };
}

const place = { x: 0.25, y: 0.5 };

describe('what the maps of the lab show', () => {
  test('is the same object for the same state and colours', () => {
    const maps = createLabMaps();
    const state = stateOf();
    expect(maps.content(state, lightPalette)).toBe(maps.content(state, lightPalette));
  });

  test.each<Inputs['panel']>(['closed', 'difference', 'metrics', 'pull'])(
    'keeps every part while only the probe moves, with the panel %s',
    (panel) => {
      const maps = createLabMaps();
      const state = stateOf({ panel, reference: 1 });
      const before = maps.content(state, lightPalette);
      const after = maps.content({ ...state, pointing: { ...state.pointing, place } }, lightPalette);
      expect(after.points).toBe(before.points);
      expect(after.reference).toBe(before.reference);
      state.inputs.tiles.forEach((_, tile) => {
        expect(after.fields[tile]).toBe(before.fields[tile]);
        expect(after.lines[tile]).toBe(before.lines[tile]);
        expect(after.marks[tile]).toBe(before.marks[tile]);
      });
    },
  );

  test('compares with the reference only in the panel of differences, over all other maps', () => {
    const maps = createLabMaps();
    expect(maps.content(stateOf({ reference: 1 }), lightPalette).reference).toBeUndefined();
    const { fields, reference, lines } = maps.content(stateOf({ panel: 'difference', reference: 1 }), lightPalette);
    expect(reference).toBe(fields[1]);
    expect(reference).toBeDefined();
    expect(lines[1]).toHaveLength(lines[0]!.length - 1);
  });

  test('has no fields and no answers from a frame of another number of tiles', () => {
    const maps = createLabMaps();
    const state = stateOf();
    const stale = { ...state, frame: frameOfAll(state.inputs.tiles.length + 1) };
    expect(maps.content(stale, lightPalette).fields).toEqual(state.inputs.tiles.map(() => undefined));
    expect(maps.opinion(stale, 0, place)).toBeUndefined();
  });

  test('answers at a place with the class of the own model of each tile', () => {
    const maps = createLabMaps();
    const state = stateOf();
    expect(state.inputs.tiles.map((_, tile) => maps.opinion(state, tile, place)?.class)).toEqual(
      state.inputs.tiles.map((_, tile) => tile % 5),
    );
  });

  test('has open points only where test points are shown', () => {
    const maps = createLabMaps();
    expect(maps.content(stateOf({ testPoints: false }), lightPalette).openPoints).toBeUndefined();
    expect(maps.content(stateOf({ testPoints: true }), lightPalette).openPoints?.labels.length).toBeGreaterThan(0);
  });
});
