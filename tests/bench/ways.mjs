/** The ways that are compared: the page of each in `page/`, and what tables call it. */
export const ways = {
  usual: { page: 'stock', title: 'tfjs, a `minimize` a model' },
  stacked: { page: 'stock', title: 'tfjs, models stacked, one `minimize`' },
  webgl: { page: 'own', title: 'this project, WebGL' },
  wasm: { page: 'stockWasm', title: 'tfjs on WebAssembly, models stacked' },
  simd: { page: 'own', title: 'this project, SIMD' },
  shared: { page: 'own', title: 'this project, SIMD, two workers', leastModels: 2 },
  plain: { page: 'own', title: 'this project, typed arrays' },
  playground: { page: 'own', title: "object graph, TensorFlow Playground's way" },
};

/** Numbers of models that are timed. */
export const modelCounts = [1, 4, 16, 54];
