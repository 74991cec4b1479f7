import type { MeasuredScene } from '../core/measured/measuredRuns.ts';
import type { SceneName } from '../core/scenes.ts';
import type { LabStore } from '../store/labStore.ts';

/**
 * Keeps what was measured of the present scene in the store, from the first step in the lab on:
 * before it, no note asks for it.
 *
 * What cannot be loaded is asked for again with the next change of the scene; notes then say that
 * nothing is known of other seeds.
 *
 * @param load - Fetches what was measured of a scene.
 */
export function connectMeasured(store: LabStore, load: (scene: SceneName) => Promise<MeasuredScene>): void {
  let asked: SceneName | undefined;

  async function ask(): Promise<void> {
    const { page, inputs, frame } = store.getState();
    const { scene } = inputs;
    if (page !== 'lab' || scene === asked || frame === undefined || frame.step === 0) return;
    asked = scene;
    try {
      const runs = await load(scene);
      if (asked === scene) store.setState({ measured: { scene, runs } });
    } catch {
      // The note says what follows: that nothing is known of other seeds.
    }
  }

  store.subscribe((state, before) => {
    if (state.frame !== before.frame) void ask();
  });
}
