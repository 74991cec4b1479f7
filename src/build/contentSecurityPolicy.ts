import { createHash } from 'node:crypto';

/**
 * What the page may load and run, by kind; whatever is not named may be neither loaded nor run.
 *
 * @remarks
 * Directives of Content Security Policy Level 3, https://www.w3.org/TR/CSP3/. Who may embed the page in a frame
 * (`frame-ancestors`) is no business of it: a page cannot say that of itself, and anybody may embed this one.
 */
const directives: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  // The kernel with SIMD is compiled in the browser; 'wasm-unsafe-eval' allows that, and no eval of text.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  // A chart becomes a PNG by way of an image whose address holds its SVG.
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

const textOf = (policy: typeof directives) =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/** The Content-Security-Policy of the page, as its `<meta>` says it and as a server may send it in a header. */
export const contentSecurityPolicy = textOf(directives);

/**
 * The policy of the page as one file, which may request nothing at all: its scripts and styles are those whose hashes
 * stand here, its workers are made in memory, and fonts and pictures are in its text.
 *
 * @param scripts - Texts of the scripts that stand in the page, and `styles` of the style sheets, to the letter.
 */
export function singleFilePolicy(scripts: readonly string[], styles: readonly string[]): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return textOf({
    'default-src': ["'none'"],
    'script-src': [...scripts.map(hash), "'wasm-unsafe-eval'"],
    'style-src': styles.map(hash),
    'font-src': ['data:'],
    'img-src': ['data:'],
    'worker-src': ['blob:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
}
