import { documentLanguage, type LanguageName } from '../core/languages.ts';
import type { LabStore } from '../store/labStore.ts';
import { setLanguage, withWords } from '../words/languages.ts';

/**
 * Says which language the page opens in, and follows the store from then on.
 *
 * @param spoken - English if the words of the wanted one could not be loaded. The store then asks for none, so that one
 *   can ask for that one again.
 */
export function openLanguage(store: LabStore, spoken: LanguageName): void {
  const { language } = store.getState();
  if (language && language !== spoken) store.setState({ language: undefined });
  speakNow(store, spoken);
  followLanguage(store);
}

/**
 * Gives the page the language that the store asks for, as soon as its words are there. If they cannot be loaded, the
 * store asks for the former one again.
 */
function followLanguage(store: LabStore): void {
  store.subscribe(({ language }, before) => {
    if (!language || language === before.language) return;
    void setLanguage(language).then((isThere) => {
      if (isThere) speakNow(store, language);
      else if (store.getState().language === language) store.setState({ language: before.language });
    });
  });
}

/** Says that the page has a language: to the document, and to all that draws. */
function speakNow(store: LabStore, spoken: LanguageName): void {
  const isOther = spoken !== store.getState().spoken;
  document.documentElement.lang = documentLanguage(spoken);
  if (isOther) store.setState({ spoken });
  // The page's file is described in English.
  if (isOther || spoken !== 'en') {
    withWords(import('./describePage.ts')).then(
      ({ describePage }) => describePage(),
      // Possibly offline: it then stays as it is.
      () => {},
    );
  }
}
