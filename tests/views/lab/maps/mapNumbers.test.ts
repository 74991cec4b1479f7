import { expect, test } from 'vitest';
import { writeMapNumbers } from '../../../../src/views/lab/maps/mapNumbers.ts';
import { frameOf } from '../../../protocol/frameOf.ts';

const inputs = { learningRate: 0.01 };

/** A map that keeps what is written at it. */
function mapThatKeeps() {
  const written: { accuracy?: unknown; recall?: unknown; frozen?: unknown } = {};
  return {
    written,
    accuracy: (text: string | undefined) => void Object.assign(written, { accuracy: text }),
    recall: (shares: readonly number[] | undefined) => void Object.assign(written, { recall: shares }),
    frozen: (text: string | undefined) => void Object.assign(written, { frozen: text }),
  };
}

test('each map gets the balanced accuracy and the recalls of its own model', () => {
  const maps = [mapThatKeeps(), mapThatKeeps()];
  const frame = frameOf({ recall: Float64Array.of(1, 0.5, 0.25, 0.25) }, 2, 2);
  writeMapNumbers({ frame, inputs }, maps);
  expect(maps.map(({ written }) => written)).toEqual([
    { accuracy: '75.0 %', recall: [1, 0.5], frozen: undefined },
    { accuracy: '25.0 %', recall: [0.25, 0.25], frozen: undefined },
  ]);
});

test('before the first frame no map has numbers', () => {
  const map = mapThatKeeps();
  writeMapNumbers({ frame: undefined, inputs }, [map]);
  expect(map.written).toEqual({ accuracy: undefined, recall: undefined, frozen: undefined });
});

test('a map that is not there yet keeps the others from nothing', () => {
  const map = mapThatKeeps();
  writeMapNumbers({ frame: frameOf({}, 2, 2), inputs }, [undefined, map]);
  expect(map.written.recall).toEqual([0, 0]);
});

test('a frozen model blames the learning rate from 0.1 on, and one step below that; the others say nothing', () => {
  const frame = frameOf({ frozen: [undefined, 40] }, 2, 2);
  const frozenAt = (learningRate: number) => {
    const maps = [mapThatKeeps(), mapThatKeeps()];
    writeMapNumbers({ frame, inputs: { learningRate } }, maps);
    return maps.map(({ written }) => written.frozen);
  };
  expect(frozenAt(0.1)).toEqual([undefined, expect.stringMatching(/^Frozen at step 40: .* learning rate, 0\.1, /)]);
  expect(frozenAt(0.099)).toEqual([undefined, expect.stringMatching(/^Frozen at step 40: .* one step went too far/)]);
});
