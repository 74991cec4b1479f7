import { describe, expect, test } from 'vitest';
import type { Wish } from '../../src/bridge/wish.ts';

import { openPage, wish } from './openPage.ts';

describe('two links side by side', () => {
  /** Two links with different wishes, each of which has shown a frame. */
  function openTwo() {
    const page = openPage();
    const [first, second] = [page.openLink(), page.openLink()] as const;
    first.link.want(wish);
    second.link.want({ ...wish, key: 'b', engine: 'plain', isPlaying: true });
    for (const { ready, frame } of [first, second]) {
      ready(1);
      frame(1, 3);
    }
    page.paint();
    return { page, first, second };
  }

  test('have a worker each, which hears of one wish alone', () => {
    const { first, second } = openTwo();
    expect(first.kinds()).toEqual(['start', 'acknowledge']);
    expect(second.kinds()).toEqual(['start', 'play', 'acknowledge']);
    expect([first, second].map(({ ports }) => ports[0]!.messages[0])).toMatchObject([
      { run: 1, engine: 'webgl' },
      { run: 1, engine: 'plain' },
    ]);
  });

  test('count their runs apart, and a frame reaches the listener of its own link alone', () => {
    const { first, second } = openTwo();
    first.link.want({ ...wish, key: 'c' });
    first.ready(2);
    first.frame(2, 0);
    second.frame(1, 4);
    expect(first.heard.at(-1)).toMatchObject(['frame', { run: 2, step: 0 }, false, { step: 0 }, expect.anything()]);
    expect(second.heard.at(-1)).toMatchObject(['frame', { run: 1, step: 4 }, false, { step: 4 }, expect.anything()]);
  });

  test('lose workers apart: one goes on in a new worker, the other in its own', () => {
    const { first, second } = openTwo();
    first.say({ kind: 'lost', run: 1, cause: 'gpu-lost', message: 'gone' });
    expect([first.ports.length, second.ports.length]).toEqual([2, 1]);
    expect(first.heard).toContainEqual(['incident', { cause: 'gpu-lost', step: 3, hasFallenBack: false }]);
    expect(second.names()).not.toContain('incident');
  });

  test('end apart: one that is closed ends its worker and leaves the other alone', () => {
    const { page, first, second } = openTwo();
    first.link.close();
    expect(first.ports[0]!.isTerminated).toBe(true);
    expect(second.ports[0]!.isTerminated).toBe(false);
    expect(page.looks.size).toBe(1);
    second.frame(1, 5);
    page.paint();
    second.link.want({ ...wish, key: 'b', engine: 'plain' });
    expect(second.kinds().slice(-2)).toEqual(['acknowledge', 'pause']);
  });
});

test('a link that is closed sends and says nothing more, whatever was on its way', () => {
  const { openLink, paint, pass } = openPage();
  const { link, ports, kinds, names, ready, frame } = openLink();
  link.want({ ...wish, isPlaying: true });
  ready(1);
  frame(1, 3);
  const before = [kinds(), names()];
  link.close();
  paint();
  frame(1, 4);
  ports[0]!.onerror?.({ message: 'late' } as ErrorEvent);
  pass(60);
  link.want({ ...wish, key: 'b' });
  expect([kinds(), names()]).toEqual(before);
  expect(ports.length).toBe(1);
});

test('a link that nothing has been wished of yet leaves its worker in peace', () => {
  const { openLink, pass } = openPage();
  const { ports, kinds } = openLink();
  pass(60);
  expect(kinds()).toEqual([]);
  expect(ports.length).toBe(1);
});

describe('a wish', () => {
  test('with an equal key in a new object begins no run, and its problem is not made', () => {
    const { link, kinds, ready } = openPage().openLink();
    link.want(wish);
    ready(1);
    const problem = () => {
      throw new Error('not to be asked for');
    };
    link.want({ ...wish, key: ['', ''].join('a'), problem });
    expect(kinds()).toEqual(['start']);
  });

  test('counts single steps from the first wish on: those asked for before belong to another link', () => {
    const { link, kinds } = openPage().openLink();
    link.want({ ...wish, stepsAsked: 7 });
    link.want({ ...wish, stepsAsked: 9 });
    expect(kinds()).toEqual(['start', 'step', 'step']);
  });

  test.each(['told', 'training', 'frame'] as const)('that is made while %s is heard is sent once', (name) => {
    let isFirst = true;
    const wanting = openPage().openLink(([heard], link) => {
      if (heard !== name || !isFirst) return;
      isFirst = false;
      link.want({ ...wish, isPlaying: true, stepsAsked: 2 });
    });
    wanting.link.want(wish);
    wanting.ready(1);
    wanting.frame(1, 0);
    expect(wanting.kinds()).toEqual(['start', 'play', 'step', 'step']);
  });

  test('for maps of a run that waits for its start is sent with that start, and not to the run before', () => {
    const { link, ready, kinds, ports } = openPage().openLink();
    link.want(wish);
    link.want({ ...wish, key: 'b', wanted: { ...wish.wanted, maps: [7] } });
    expect(kinds()).not.toContain('want');
    ready(1);
    expect(kinds().filter((kind) => kind === 'start' || kind === 'want')).toEqual(['start', 'start', 'want']);
    ready(2);
    link.want({ ...wish, key: 'b', wanted: { ...wish.wanted, maps: [7] } });
    link.want({ ...wish, key: 'b', wanted: { ...wish.wanted, maps: [7, 1] } });
    expect(ports[0]!.messages.flatMap((sent) => (sent.kind === 'want' ? [sent.wanted.maps] : []))).toEqual([
      [7],
      [7, 1],
    ]);
  });

  test('that is held does not run, and runs as soon as it is not', () => {
    const { link, kinds } = openPage().openLink();
    link.want({ ...wish, isPlaying: true, isHeld: true });
    expect(kinds()).toEqual(['start']);
    link.want({ ...wish, isPlaying: true });
    link.want({ ...wish, isPlaying: true, isHeld: true });
    expect(kinds()).toEqual(['start', 'play', 'pause']);
  });
});

test('an objective of the same text is not sent again, though it is another object', () => {
  const { link, kinds, ready, frame } = openPage().openLink();
  link.want(wish);
  ready(1);
  frame(1, 3);
  link.want({ ...wish, objective: { ...wish.objective } });
  expect(kinds()).toEqual(['start']);
  link.want({ ...wish, objective: { models: [], learningRate: 0.2 }, objectiveKey: 'at a fifth' });
  expect(kinds()).toEqual(['start', 'reweight']);
});

test('other heads go to the running models, and count as no other objective: nothing is mixed by them', () => {
  const { link, kinds, heard, say, ready, frame } = openPage().openLink();
  link.want({ ...wish, headsKey: 'tau 1' });
  ready(1);
  frame(1, 3);
  link.want({ ...wish, headsKey: 'tau 2' });
  expect(kinds()).toEqual(['start', 'reweight']);
  expect(heard).toContainEqual(['told', 'heads']);
  expect(heard).not.toContainEqual(['told', 'reweight']);
  say({ kind: 'reweighted', run: 1 });
  link.want({ ...wish, headsKey: 'tau 2' });
  expect(kinds()).toEqual(['start', 'reweight']);
});

test('the end of a schedule is told while a run is played, held or not, and not in single steps', () => {
  const objective = { ...wish.objective, schedule: { kind: 'cosine', steps: 10 } } as const;
  const namesAfter = (given: Partial<Wish>) => {
    const { link, names, ready, frame } = openPage().openLink();
    link.want({ ...wish, ...given, objective });
    ready(1);
    frame(1, 9);
    expect(names()).not.toContain('ended');
    frame(1, 10);
    return names();
  };
  expect(namesAfter({ isPlaying: true })).toContain('ended');
  expect(namesAfter({ isPlaying: true, isHeld: true })).toContain('ended');
  expect(namesAfter({})).not.toContain('ended');
});

test('an answer is due to a start, to another objective and to single steps, until it comes or the link is closed', () => {
  const { openLink } = openPage();
  const { link, say, ready, frame } = openLink();
  expect(link.isAnswerDue()).toBe(false);
  link.want(wish);
  expect(link.isAnswerDue()).toBe(true);
  ready(1);
  frame(1, 0);
  expect(link.isAnswerDue()).toBe(false);
  link.want({ ...wish, stepsAsked: 2 });
  frame(1, 1);
  expect(link.isAnswerDue()).toBe(true);
  frame(1, 2);
  expect(link.isAnswerDue()).toBe(false);
  link.want({ ...wish, stepsAsked: 2, objective: { models: [], learningRate: 0.2 }, objectiveKey: 'at a fifth' });
  expect(link.isAnswerDue()).toBe(true);
  say({ kind: 'reweighted', run: 1 });
  expect(link.isAnswerDue()).toBe(false);
  link.want({ ...wish, stepsAsked: 3 });
  link.close();
  expect(link.isAnswerDue()).toBe(false);
});
