import type { Page } from '@playwright/test';

/**
 * All texts that a page holds, shown or in closed popovers and dialogs: text nodes, those of SVG, options and formulas
 * included, the attributes that are read out or shown, values of fields, and the document's title. Left out are the
 * code to take home, the address to be shared and what a reader has typed into a large field.
 */
export function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const attributes = ['title', 'alt', 'placeholder', 'label'];
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement!;
      if (element.closest('script, style, noscript, pre, textarea')) continue;
      if (node instanceof Text) texts.push(node.data);
      if (!(node instanceof Element)) continue;
      for (const { name, value } of node.attributes) {
        const isText = /^aria-(label|description|valuetext|roledescription|placeholder)$/.test(name);
        if (isText || attributes.includes(name)) texts.push(value);
      }
      if (node instanceof HTMLInputElement && node.type === 'text' && !node.readOnly) texts.push(node.value);
    }
    return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  });
}

/** What of a text stands outside the brackets of the pseudo-language. */
export function outsideBrackets(text: string): string {
  let depth = 0;
  return Array.from(text, (sign) => {
    if (sign === '⟦') depth += 1;
    const isOutside = depth === 0;
    if (sign === '⟧') depth = Math.max(0, depth - 1);
    return isOutside ? sign : ' ';
  }).join('');
}
