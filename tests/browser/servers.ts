/** The production build, as `vite preview` serves it. */
export const pageServer = 'http://127.0.0.1:4180';

/** The harness: pages of the tests alone, over the same sources. */
export const harnessServer = 'http://127.0.0.1:4181';
