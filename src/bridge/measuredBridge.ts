import type { MeasuredScene } from '../core/measured/measuredRuns.ts';
import { isGiven, type SceneName } from '../core/scenes.ts';
import type { LabStore } from '../store/labStore.ts';

/**
 * Keeps the measurements of the present scene in the store, from the first step in the lab on: no
 * note needs them earlier.
 *
 * If loading fails, it is retried with the next change of the scene; until then notes say that
 * nothing is known of other seeds.
 *
 * @param load - Fetches the measurements of a scene.
 */
export function connectMeasured(store: LabStore, load: (scene: SceneName) => Promise<MeasuredScene>): void {
  let asked: SceneName | undefined;

  async function ask(): Promise<void> {
    const { page, inputs, frame } = store.getState();
    const { scene } = inputs;
    if (page !== 'lab' || isGiven(scene) || scene === asked || frame === undefined || frame.step === 0) return;
    asked = scene;
    try {
      const runs = await load(scene);
      if (asked === scene) store.setState({ measured: { scene, runs } });
    } catch {
      // Not reported: the note says that nothing is known of other seeds.
    }
  }

  store.subscribe((state, before) => {
    if (state.frame !== before.frame) void ask();
  });
}
