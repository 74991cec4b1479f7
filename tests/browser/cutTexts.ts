import type { Page } from '@playwright/test';

/**
 * Texts in sight that do not fit: cut off by an element that hides what is too wide, or outside of the block that they
 * stand in; in a chart, which hides nothing, outside of its card. Left out are numbers, which are as wide in every
 * language, what scrolls, what is for screen readers alone, what is cut on purpose and says all of itself on hover, and
 * the badge of the engine, whose details give way in the header and stand in its box.
 *
 * @returns Each as its element and what it says.
 */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const say = (element: Element, fault: string, text: string) => {
      const name = element.getAttribute('class') ?? '';
      found.push(`${element.tagName.toLowerCase()}.${name.replaceAll(' ', '.')} ${fault}: ${text.trim().slice(0, 80)}`);
    };
    /** Pixels by which a text may stand out: letters that lean over their box, and rounding. */
    const play = 2;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node as Text).data;
      const element = node.parentElement!;
      if (!/\p{L}{2}/u.test(text) || element.closest('script, noscript, pre, textarea, select, option, math')) continue;
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden, .engine-badge'))
        continue;
      // For screen readers alone at this size.
      if (getComputedStyle(element).clipPath === 'inset(50%)') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      const picture = element.closest('svg');
      if (picture) {
        const card = getComputedStyle(picture).overflowX === 'visible' ? picture.closest('.ui-card') : picture;
        const frame = (card ?? document.documentElement).getBoundingClientRect();
        if (box.right > frame.right + play || box.left < frame.left - play) say(element, 'is outside its card', text);
        continue;
      }
      let block = element;
      while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
      for (let each: HTMLElement | null = block; each; each = each.parentElement) {
        const { overflowX } = getComputedStyle(each);
        if (overflowX === 'auto' || overflowX === 'scroll') break;
        const frame = each.getBoundingClientRect();
        const isOutside = box.right > frame.right + play || box.left < frame.left - play;
        const hides = overflowX === 'hidden' || overflowX === 'clip';
        const saysAll = each.title !== '' && each.title.includes(text.trim().slice(0, 12));
        if (hides && isOutside && !saysAll) say(each, 'cuts off', text);
        else if (each === block && isOutside && !hides) say(each, 'is narrower than', text);
        if (hides) break;
      }
    }
    return found;
  });
}
