import { drawsDuring } from './draws.ts';
import { taskOf } from './task.ts';
import type { Held, StartWay, Way } from './way.ts';

/** Description of a way that is ready to be timed. */
export interface Ready {
  /** GPU programs a step; counted. */
  readonly programs: number;
  readonly held: Held | undefined;
  /** Milliseconds a step, roughly. */
  readonly estimate: number;
}

/** Milliseconds a step, by batch. */
export interface Timing {
  /** Of the thread that asks for the steps. */
  readonly thread: readonly number[];
  /** Until the steps have been taken. */
  readonly whole: readonly number[];
}

const leastWarmSteps = 3;
/** Milliseconds in which programs compile and functions that run often are optimised. */
const warmTime = 500;

/** Functions that the runner may call on a page with some ways. */
export function offerOf(ways: Readonly<Record<string, StartWay>>, gl: WebGL2RenderingContext | undefined) {
  // Elsewhere the clock is rounded to a tenth of a millisecond, which is as long as a step takes to issue.
  if (!crossOriginIsolated) throw new Error('the page is not isolated, so its clock is too coarse');
  const running = new Map<string, Way>();

  async function warmUp(way: Way): Promise<number> {
    const begin = performance.now();
    let estimate = 0;
    for (let step = 0; step < leastWarmSteps || performance.now() - begin < warmTime; step += 1) {
      const before = performance.now();
      way.step(1);
      await way.settle();
      estimate = performance.now() - before;
    }
    return estimate;
  }

  return {
    /** Starts a way with S models, warms it up and looks at it. */
    async prepare(name: string, models: number): Promise<Ready> {
      const way = ways[name]!(taskOf(models));
      running.set(name, way);
      await warmUp(way);
      const held = way.held();
      const programs = gl ? drawsDuring(gl, () => way.step(1)) : 0;
      await way.settle();
      // A second time, since compilation and allocation are finished only now.
      const estimate = await warmUp(way);
      const later = way.held();
      if (JSON.stringify(later) !== JSON.stringify(held)) {
        throw new Error(`${name} leaks: ${JSON.stringify(held)} became ${JSON.stringify(later)}`);
      }
      return { programs, held, estimate };
    },

    /**
     * Times a way that was prepared.
     *
     * @param batches - How often to ask for some steps and wait for them.
     * @param steps - Steps in a batch.
     */
    async time(name: string, batches: number, steps: number): Promise<Timing> {
      const way = running.get(name)!;
      const thread: number[] = [];
      const whole: number[] = [];
      for (let batch = 0; batch < batches; batch += 1) {
        const begin = performance.now();
        way.step(steps);
        thread.push((performance.now() - begin) / steps);
        await way.settle();
        whole.push((performance.now() - begin) / steps);
      }
      return { thread, whole };
    },

    stop(name: string): void {
      running.get(name)!.dispose();
      running.delete(name);
    },

    /** Parameters of S models after some steps from the task's start; [S, P]. */
    async train(name: string, models: number, steps: number): Promise<number[]> {
      const way = ways[name]!(taskOf(models));
      way.step(steps);
      const parameters = Array.from(await way.parameters());
      way.dispose();
      return parameters;
    },
  };
}
