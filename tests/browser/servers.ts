const first = Number(process.env.TEST_PORT ?? 4180);

/** Ports of the servers of the tests; TEST_PORT moves both, so that two checkouts can be tested at once. */
export const pagePort = first;
export const harnessPort = first + 1;

/** The production build, as `vite preview` serves it. */
export const pageServer = `http://127.0.0.1:${pagePort}`;

/** The harness: pages of the tests alone, over the same sources. */
export const harnessServer = `http://127.0.0.1:${harnessPort}`;
