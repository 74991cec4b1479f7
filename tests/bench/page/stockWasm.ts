import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';
import { offerOf } from './offer.ts';
import { stackedOn } from './stacked.ts';

// A page of its own, since a backend holds for all of a page. One thread, as on a static host, which cannot isolate
// pages, and as the ways that it is compared with.
tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
setWasmPaths({
  'tfjs-backend-wasm.wasm': plainPath,
  'tfjs-backend-wasm-simd.wasm': simdPath,
  'tfjs-backend-wasm-threaded-simd.wasm': threadedPath,
});
await tf.setBackend('wasm');
await tf.ready();

// All its work is done when a call returns.
const backend = { settle: async () => {}, memory: () => undefined };

Object.assign(window, { bench: offerOf({ wasm: stackedOn(backend) }, undefined) });
