import type { LanguageName } from '../core/languages.ts';
import { main } from './en/main.ts';
import { setLanguage, translate } from './languages.ts';
import type { Parts } from './parts.ts';

/**
 * The words of the first view and of the frame around all views, in the language of the page. They are replaced when it
 * changes, so they must be read where a text is used and not when a module is loaded.
 */
export let words: Parts['main'] = main;

translate('main', main, (translation) => {
  words = translation;
});

/**
 * Sets the language that the page opens in and calls `show` once its words are there: at once in English, which is part
 * of the page. If they cannot be loaded, the page is English.
 *
 * @param show - Is told the language.
 */
export function speak(language: LanguageName, show: (spoken: LanguageName) => void): void {
  if (language === 'en') show(language);
  else void setLanguage(language).then((isSpoken) => show(isSpoken ? language : 'en'));
}
