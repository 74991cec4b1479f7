const notLoaded = document.getElementById('not-loaded')!;

/**
 * Opens the page in short tasks: the prerendered markup is in sight, and stays responsive while the code is evaluated.
 */
async function main(): Promise<void> {
  const root = document.getElementById('root')!;
  const isPrerendered = (await window.opening.markup) !== '' && !document.documentElement.dataset.opening;
  await withoutStacks(() => import('react-dom/client'));
  await nextTask();
  // The first of its kind loads the browser's tables of languages, which takes longer than all formats after it.
  new Intl.NumberFormat(document.documentElement.lang);
  await nextTask();
  const { preparations, start } = await import('./start.tsx');
  for (const prepare of preparations()) {
    await nextTask();
    await prepare();
  }
  await nextTask();
  // A link may have been followed meanwhile.
  const isAsked = window.location.hash === window.opening.hash;
  start(root, isPrerendered && isAsked && root.hasChildNodes());
  // It is in English, in no catalogue, and can no longer come true.
  notLoaded.remove();
}

/** Resolves in a task of its own, after the browser could handle events. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const errors = Error as { stackTraceLimit?: number | undefined };

/**
 * Calls something while errors get no stack. React makes an error when it is loaded, and for its stack V8 would parse
 * all of React a second time.
 */
async function withoutStacks<Result>(call: () => Promise<Result>): Promise<Result> {
  const { stackTraceLimit } = errors;
  // Without a limit, not with one of 0. Other engines than V8 have none.
  delete errors.stackTraceLimit;
  try {
    return await call();
  } finally {
    if (stackTraceLimit !== undefined) errors.stackTraceLimit = stackTraceLimit;
  }
}

// Prerendered markup without code would look alive.
main().catch((error: unknown) => {
  notLoaded.hidden = false;
  throw error;
});
