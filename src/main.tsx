import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { connectAddress } from './bridge/addressBridge.ts';
import { connectTrainer } from './bridge/trainerBridge.ts';
import { whenOpened } from './bridge/whenOpened.ts';
import { createActions } from './store/actions.ts';
import { readAddress } from './store/address.ts';
import { createLabStore } from './store/labStore.ts';
import { restoreTheme } from './views/theme.ts';

restoreTheme();
const { view, inputs, faults } = readAddress(window.location.hash, window.location.search);
const store = createLabStore(inputs, faults, view);
const actions = createActions(store, Math.random);
connectAddress(store, actions, window);
const trainer = whenOpened(store, 'lab', () =>
  connectTrainer(store, () => new Worker(new URL('./trainer/trainer.worker.ts', import.meta.url), { type: 'module' }), {
    onNextPaint: (callback) => requestAnimationFrame(callback),
    now: () => performance.now(),
    isHidden: () => document.hidden,
    repeat(callback, milliseconds) {
      const timer = setInterval(callback, milliseconds);
      return () => clearInterval(timer);
    },
  }),
);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App lab={{ store, actions, restartTrainer: () => trainer()?.restart() }} />
  </StrictMode>,
);
