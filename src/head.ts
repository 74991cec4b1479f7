import { chooseLanguage, documentLanguage, languageNames } from './core/languages.ts';

/** What a view needs besides the page's first chunks; addresses are relative to the page. */
interface ViewFiles {
  /** Its markup as it opens. */
  readonly markup: string;
  /** The modules of its chunk. */
  readonly modules: readonly string[];
}

/** The views, each with its files; `null` for the one whose markup stands in the page. Filled in by the build. */
declare const viewFiles: Readonly<Record<string, ViewFiles | null>>;

// This script blocks the parser, in the head: before the first paint it settles the reader's colours, and whether the
// prerendered markup is what the address asks for. It is a file of its own, since a strict policy forbids inline ones.
const page = document.documentElement;
let chosen = '';
try {
  chosen = localStorage.getItem('long-tail-lab.language') ?? '';
  const theme = localStorage.getItem('long-tail-lab.theme');
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
} catch {
  // Storage may be refused; the system's colours and the browser's languages hold.
}

/** Where the session keeps which build was reloaded. */
const reloadedFor = 'long-tail-lab.reloaded';
type Opening = Window['opening'];
// What is clicked and entered while nothing hears it; the page repeats it once it is open.
const opening: { -readonly [Key in keyof Opening]: Opening[Key] } = {
  hash: location.hash,
  heard: [],
  ignore(...types) {
    for (const type of types) removeEventListener(type, hear, true);
  },
  async met(failure, mustBeOther) {
    if (await isWorthReloading(mustBeOther)) {
      location.reload();
      await new Promise(() => {});
    }
    throw failure;
  },
};
async function isWorthReloading(mustBeOther = false): Promise<boolean> {
  try {
    const build = document.querySelector<HTMLTemplateElement>('#code')!.content.querySelector('script')!.src;
    if (sessionStorage.getItem(reloadedFor) === build) return false;
    // With these inputs the service worker does not answer itself.
    const response = await fetch('?fresh', { cache: 'no-store' });
    if (!response.ok) return false;
    if (mustBeOther && (await response.text()).includes(build.split('/').at(-1)!)) return false;
    // Only what is kept keeps the page from being reloaded again and again.
    sessionStorage.setItem(reloadedFor, build);
    return true;
  } catch {
    return false;
  }
}
function hear(event: Event): void {
  const { type } = event;
  const target = event.target as HTMLInputElement;
  // What React has taken over hears for itself; but what was pressed before must not stay pressed.
  const isTakenOver = Object.keys(target).some((key) => key.startsWith('__reactProps'));
  if (isTakenOver && !type.endsWith('up')) return;
  const { value, checked } = target;
  opening.heard.push({ type, target, event, value, checked });
  opening.repeat?.();
}
for (const type of ['click', 'input', 'focusin', 'keydown', 'keyup', 'pointerdown', 'pointerup']) {
  addEventListener(type, hear, true);
}
window.opening = opening;

const [path = '', inputs] = location.hash.split('?');
const name = path.slice(2);
const view = Object.hasOwn(viewFiles, name) ? viewFiles[name] : undefined;
// With other inputs than the defaults only the header is true; in another language nothing is.
const isOther = inputs || (name && !Object.hasOwn(viewFiles, name));
const asked = /[?&]lang=([^&]*)/.exec(`?${inputs}&${location.search.slice(1)}`)?.[1];
const spoken = chooseLanguage(
  languageNames.find((language) => language === asked),
  [chosen, ...navigator.languages],
);
page.lang = documentLanguage(spoken);
const isForeign = spoken !== languageNames[0];
// In a page of somebody else there is no header.
const isEmbedded = /(^|&)embed=1(&|$)/.test(inputs ?? '');
const allowed = isForeign || isEmbedded ? 'nothing' : isOther ? 'header' : undefined;
// Half of the markup would be in other places than all of it.
page.dataset.opening = 'nothing';

function show(): void {
  restoreStyles();
  if (allowed) page.dataset.opening = allowed;
  else delete page.dataset.opening;
}

/** The policy forbids style attributes in markup, but not what a script sets. */
function restoreStyles(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset.style!;
    delete element.dataset.style;
  }
}

const parsed = new Promise((resolve) => {
  addEventListener('DOMContentLoaded', resolve);
});
// The page's code waits for the first paint, so that it takes no time on the network from what is painted.
let isLoading = false;
function load(): void {
  const template = document.querySelector<HTMLTemplateElement>('#code');
  if (isLoading || !template) return;
  isLoading = true;
  const code = template.content.cloneNode(true) as DocumentFragment;
  code.querySelector('script')!.onerror = () =>
    opening.met('').catch(() => {
      document.getElementById('not-loaded')!.hidden = false;
    });
  for (const href of view?.modules ?? []) {
    code.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  document.head.append(code);
}
function loadOncePainted(): void {
  // Nothing is painted out of sight, and with other inputs little that is worth waiting for.
  if (allowed || document.hidden || !PerformanceObserver.supportedEntryTypes?.includes('paint')) load();
  else {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) load();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(load, 1000);
  }
}

if (view) {
  const fetched = fetch(view.markup)
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '');
  opening.markup = Promise.all([fetched, parsed]).then(([markup]) => {
    document.getElementById('root')!.innerHTML = markup;
    show();
    if (markup) loadOncePainted();
    else load();
    return markup;
  });
} else void parsed.then(show).then(loadOncePainted);
