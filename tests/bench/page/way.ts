import type { Task } from './task.ts';

/** Memory that a way uses on the GPU between two steps. */
export interface Held {
  readonly tensors: number;
  readonly bytes: number;
}

/** One way of taking full-batch training steps with S models. */
export interface Way {
  /** Takes steps with all models; on a GPU, and in other workers, it only queues them. */
  step(count: number): void;
  /** Resolves when all steps asked for so far have been taken. */
  settle(): Promise<void>;
  /** Parameters of all models; [S, P], laid out as `layerSpans` says. */
  parameters(): Promise<Float32Array>;
  /** Memory that it uses on the GPU; `undefined` if it needs none. */
  held(): Held | undefined;
  /** Frees its memory. */
  dispose(): void;
}

/** Starts a way from the task's start. */
export type StartWay = (task: Task) => Way;
