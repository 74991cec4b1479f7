import { inflateSync } from 'node:zlib';

/**
 * Drawing commands of each page of a PDF, as Chromium writes it: one compressed stream a page.
 *
 * @throws Error if a page has no stream that can be read.
 */
export function pageContents(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const pages = [...text.matchAll(/\/Type \/Page\b(?!s)[\s\S]*?\/Contents (\d+) 0 R/g)];
  return pages.map(([, number]) => {
    const start = text.search(new RegExp(`(?:^|\\n)${number} 0 obj`));
    const head = text.indexOf('stream', start);
    const length = Number(/\/Length (\d+)/.exec(text.slice(start, head))?.[1]);
    const body = head + 'stream'.length + (text[head + 'stream'.length] === '\r' ? 2 : 1);
    if (start < 0 || !(length > 0)) throw new Error(`invalid PDF; not with contents at object: ${number}`);
    return inflateSync(pdf.subarray(body, body + length)).toString('latin1');
  });
}
