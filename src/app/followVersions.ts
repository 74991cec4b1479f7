/** Milliseconds after which a page that is looked at again asks whether there is a new version. */
const checkInterval = 3_600_000;

/** Milliseconds after which a page whose new version has not taken its place is reloaded all the same. */
const patience = 10_000;

/** What is needed of `navigator`, of which an insecure page has no service workers. */
type Browser = Pick<Partial<Navigator>, 'serviceWorker'>;

/**
 * Keeps the page for use without a network: its service worker, `sw.js` beside the page, stores all files of this
 * version. A later version is stored as well, and waits.
 *
 * @param onWaiting - Called once a later version waits, with what puts it in the place of this one and reloads the
 *   page.
 * @returns Once the worker is registered, or cannot be: without one the page is as ever, but needs its network.
 */
export async function followVersions(
  { serviceWorker: container }: Browser,
  onWaiting: (take: () => void) => void,
): Promise<void> {
  // The page as one file has neither.
  if (!document.querySelector('link[rel="manifest"]')) return;
  const address = new URL('./sw.js', document.baseURI);
  const registration = await container?.register(address, { updateViaCache: 'none' }).catch(() => undefined);
  if (!container || !registration) return;

  const offer = () => {
    const { waiting } = registration;
    // The first version of all takes its place at once.
    if (!waiting || !container.controller) return;
    onWaiting(() => {
      // Another tab has put it in place since, and this one has only to load it.
      if (registration.waiting !== waiting) {
        location.reload();
        return;
      }
      const reload = () => location.reload();
      container.addEventListener('controllerchange', reload, { once: true });
      // The new worker waits for every request that the old one has yet to answer.
      window.stop();
      // A page that was stopped cannot stay, even if a still newer version keeps this one from taking its place.
      setTimeout(reload, patience);
      waiting.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  const watch = () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer();
    });
  };
  offer();
  // It may have been found before one could listen.
  watch();
  registration.addEventListener('updatefound', watch);

  let last = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - last < checkInterval) return;
    last = performance.now();
    // Possibly offline.
    registration.update().catch(() => {});
  });
}
