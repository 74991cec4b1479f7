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

/** The Content-Security-Policy of the page, as its `<meta>` says it and as a server may send it in a header. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');
