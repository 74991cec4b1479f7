import '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import type { Held } from './way.ts';

/** The WebGL backend as tfjs sets it up by itself, with all its kernels and its autograd. */
export async function openStockBackend(): Promise<MathBackendWebGL> {
  await tf.setBackend('webgl');
  await tf.ready();
  return tf.backend() as MathBackendWebGL;
}

/** Resolves when all that was asked of the GPU is done. By a fence, since reading a tensor moves it off the GPU. */
export async function settleStock(): Promise<void> {
  await (tf.backend() as MathBackendWebGL).gpgpu.createAndWaitForFence();
}

/** What tfjs holds. */
export function stockMemory(): Held {
  const { numTensors, numBytesInGPU } = tf.memory() as tf.MemoryInfo & { readonly numBytesInGPU: number };
  return { tensors: numTensors, bytes: numBytesInGPU };
}
