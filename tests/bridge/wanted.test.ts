import { describe, expect, test } from 'vitest';
import type { PanelName } from '../../src/store/parameters/lab.ts';
import { openLab, openTrainedLab } from './labWithTrainer.ts';

const nothing = { maps: 'all', tests: false, pulls: false };
const tests = { maps: 'all', tests: true, pulls: false };
const pulls = { maps: 'all', tests: false, pulls: true };

/** The `want` messages sent to the trainer of a lab, in order. */
const wishesOf = ({ sent }: Pick<ReturnType<typeof openLab>, 'sent'>) => sent('want').map(({ wanted }) => wanted);

describe('what frames are to answer besides', () => {
  test.each<[PanelName, typeof nothing]>([
    ['metrics', tests],
    ['difference', tests],
    ['pull', pulls],
  ])('is sent when the panel %s opens, and taken back when it closes', (panel, wanted) => {
    const lab = openTrainedLab();
    lab.actions.change('panel', panel);
    expect(wishesOf(lab)).toEqual([wanted]);
    lab.actions.change('panel', 'closed');
    expect(wishesOf(lab)).toEqual([wanted, nothing]);
  });

  test.each<PanelName>(['closed', 'curves', 'truth', 'seeds'])(
    'is nothing that costs time for the panel %s',
    (panel) => {
      const lab = openTrainedLab();
      lab.actions.change('panel', panel);
      expect(wishesOf(lab)).toEqual([]);
    },
  );

  test('is not sent again from one panel to another that shows the same, and changes with one that does not', () => {
    const lab = openTrainedLab({ panel: 'metrics' });
    lab.actions.change('panel', 'difference');
    expect(wishesOf(lab)).toEqual([tests]);
    lab.actions.change('panel', 'pull');
    expect(wishesOf(lab)).toEqual([tests, pulls]);
  });

  test('is taken back while another view is open, and wanted again on return', () => {
    const lab = openTrainedLab({ panel: 'pull' });
    lab.actions.open('counts');
    lab.actions.open('lab');
    expect(wishesOf(lab)).toEqual([pulls, nothing, pulls]);
  });

  test('is said once a worker, not once a run, and nothing that changes otherwise repeats it', () => {
    const lab = openTrainedLab({ panel: 'metrics' });
    lab.actions.change('seed', 9);
    lab.ready();
    lab.actions.change('volume', 1000);
    lab.actions.togglePlay();
    expect(wishesOf(lab)).toEqual([tests]);
  });

  test('is said again to a worker that takes the place of a lost one', () => {
    const lab = openTrainedLab({ panel: 'metrics', engine: 'webgl' });
    lab.port().say({ kind: 'lost', run: lab.run(), cause: 'gpu-lost', message: 'gone' });
    expect(lab.ports.length).toBe(2);
    expect(wishesOf(lab)).toEqual([tests]);
  });

  test('is not said to it if the panel has been closed meanwhile', () => {
    const lab = openTrainedLab({ panel: 'metrics', engine: 'webgl' });
    lab.actions.change('panel', 'closed');
    lab.port().say({ kind: 'lost', run: lab.run(), cause: 'gpu-lost', message: 'gone' });
    expect(wishesOf(lab)).toEqual([]);
  });

  test('reaches a lab that opens with the panel by its address', () => {
    expect(wishesOf(openLab({ panel: 'pull' }))).toEqual([pulls]);
  });
});
