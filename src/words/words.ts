import type { LanguageName } from '../core/languages.ts';
import { main } from './en/main.ts';
import { setLanguage, translate, translated } from './languages.ts';
import type { Parts } from './parts.ts';

/**
 * The words of the first view and of the frame around all views, in the language of the page. It is replaced once,
 * before anything is drawn, so it must be read where a text is used and not when a module is loaded.
 */
export let words: Parts['main'] = main;

translate('main', main, (translation) => {
  words = translation;
});

/**
 * Sets the language of the page and calls `show` once its words are there: at once in English, which is part of the
 * page.
 */
export function speak(language: LanguageName, show: () => void): void {
  setLanguage(language);
  if (language === 'en') show();
  else void translated().then(show);
}
