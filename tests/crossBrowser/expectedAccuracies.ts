import { connectTrainer } from '../../src/bridge/trainerBridge.ts';
import type { ToTrainer } from '../../src/protocol/messages.ts';
import { readAddress } from '../../src/store/address.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { standingsOf } from '../../src/store/standings.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';

/**
 * Balanced accuracies that the maps of an address must show after some steps: the page's own store and bridge say what
 * is to be trained, and the engine on typed arrays trains it here, in Node.
 *
 * @param hash - The part of the address from `#` on.
 * @returns Shares from 0 to 1, one a map.
 */
export async function expectedAccuracies(hash: string, steps: number): Promise<number[]> {
  const sent: ToTrainer[] = [];
  const port = {
    postMessage: (message: ToTrainer) => sent.push(message),
    onmessage: null,
    onerror: null,
    terminate() {},
  };
  const page = { onNextPaint() {}, now: () => 0, isHidden: () => false, repeat: () => () => {} };
  connectTrainer(createLabStore(readAddress(hash).inputs), () => port, page).close();
  const start = sent.find((message) => message.kind === 'start');
  if (!start) throw new Error(`invalid address; not one that trains: ${hash}`);
  const engine = startPlainEngine(start.problem, start.objective);
  engine.step(steps);
  const answers = await engine.answer({ columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 });
  return standingsOf(answers).map(({ balancedAccuracy }) => balancedAccuracy);
}
