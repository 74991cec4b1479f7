import { connectHistory } from '../../src/bridge/historyBridge.ts';
import type { PastStep } from '../../src/bridge/lookingBack.ts';
import { connectTrainer, timelineBytes } from '../../src/bridge/trainerBridge.ts';
import type { ToTrainer } from '../../src/protocol/messages.ts';
import { createActions } from '../../src/store/actions.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import { createTimeline } from '../../src/store/timeline.ts';
import { realClock, realPort, turn } from './realPort.ts';

/** A lab whose trainer trains, in turns of the test, on typed arrays. */
export function openRealLab(inputs: Partial<Inputs> = {}) {
  const store = createLabStore({
    ...initialInputs(),
    ...{ largest: 50, imbalance: 5, width: 6, pace: 'full', engine: 'plain', panel: 'metrics' },
    ...inputs,
  });
  const timeline = createTimeline<PastStep>(timelineBytes);
  const actions = createActions(store, () => 0.5, timeline);
  const history = connectHistory(store);
  const asked: ToTrainer[] = [];
  const clock = realClock(5);
  const open = () => realPort(clock, (message) => asked.push(message));
  store.setState({ view: { columns: 5, rows: 5, halfWidth: 3, halfHeight: 3 } });
  const trainer = connectTrainer(
    store,
    open,
    {
      onNextPaint: (callback) => void setImmediate(() => callback(clock.time())),
      now: clock.time,
      isHidden: () => false,
      cores: 1,
      repeat: () => () => {},
    },
    timeline,
  );
  return {
    store,
    actions,
    timeline,
    history,
    trainer,
    asked,
    /** The frame in sight, once nothing moves any more. */
    async settled() {
      for (let count = 0; count < 60; count += 1) await turn();
      return store.getState().frame!;
    },
    /** Plays until a step has been reached, and pauses. */
    async playTo(step: number) {
      actions.togglePlay();
      while ((store.getState().frame?.step ?? 0) < step) await turn();
      if (store.getState().transport.isPlaying) actions.togglePlay();
      return this.settled();
    },
  };
}

/** Such a lab. */
export type RealLab = ReturnType<typeof openRealLab>;
