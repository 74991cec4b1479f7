import { pageWords } from '../words/pageWords.ts';

/** Describes the page in its language to what reads its head, such as a list of bookmarks. */
export function describePage(): void {
  document.querySelector('meta[name="description"]')!.setAttribute('content', pageWords.description);
}
