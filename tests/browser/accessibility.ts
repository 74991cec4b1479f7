import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Violations found by axe, a line each: the rule and the elements.
 *
 * @param within - Selector of the part of the page to check, if the rest is checked elsewhere.
 */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    // Passes are not collected, and no second page is opened to merge frames: there are none.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/**
 * Presses Tab until every control has had the focus, or as often as there are controls and a few times more.
 *
 * @returns How many controls there are, those that Tab did not reach, and those without an accessible name.
 */
export async function tabThrough(page: Page): Promise<{ wanted: number; missed: string[]; silent: string[] }> {
  // A group of radio buttons is one stop; the stops of a slider are the slider's own values, which arrow keys reach.
  const wanted = await page.evaluate(() => {
    const found = document.querySelectorAll<HTMLElement>(
      'a[href], button:not([tabindex="-1"]), input, select, textarea, summary, [tabindex="0"]',
    );
    let number = 0;
    for (const element of found) {
      const isOff = element.matches(':disabled, [type="radio"]:not(:checked)') || !element.checkVisibility();
      if (!isOff) element.dataset.wanted = String(number++);
    }
    (document.activeElement as HTMLElement | null)?.blur();
    return number;
  });
  await page.evaluate(() => window.getSelection()?.removeAllRanges());
  const reached = new Set<string>();
  const silent: string[] = [];
  for (let press = 0; press < wanted + 10 && reached.size < wanted; press += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const labels = (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id));
      const name = [
        element.getAttribute('aria-label'),
        ...labels.map((label) => label?.textContent),
        (element as HTMLInputElement).labels?.[0]?.textContent,
        element.textContent,
      ].find((text) => text);
      return { number: element.dataset.wanted, name, html: element.outerHTML.slice(0, 100) };
    });
    if (at.number !== undefined) reached.add(at.number);
    if (!at.name) silent.push(at.html);
  }
  const missed = await page.evaluate(
    (numbers) =>
      [...document.querySelectorAll<HTMLElement>('[data-wanted]')]
        .filter((element) => !numbers.includes(element.dataset.wanted!))
        .map((element) => element.outerHTML.slice(0, 100)),
    [...reached],
  );
  return { wanted, missed, silent };
}

/** Visible controls too small for touch: lower than 44 px. What is in a sentence or a scrolling table is left out. */
export function smallControls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, input:not([type="radio"], [type="file"]), select, summary, .segmented-choice label, label.count-input-file span',
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.matches('.app-skip'))
      .flatMap((element) => {
        const { height } = element.getBoundingClientRect();
        const name =
          element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby') ?? element.textContent;
        return height < 43.9 ? [`${element.tagName.toLowerCase()} ${name}: ${height.toFixed(1)} px`] : [];
      }),
  );
}
