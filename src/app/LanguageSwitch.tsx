import { GlobeIcon } from '../controls/icons.tsx';
import { documentLanguage, type LanguageName, ownNames } from '../core/languages.ts';
import { useLab, useLabState } from '../views/LabContext.ts';
import { words } from '../words/words.ts';
import { rememberLanguage } from './languageChoice.ts';
import './LanguageSwitch.css';

/**
 * The choice of the page's language: a list of the browser's own, so that it opens as the reader is used to, under an
 * icon that is found in any language. A choice is remembered, stands in the address, and holds at once.
 */
export function LanguageSwitch() {
  const { actions } = useLab();
  const language = useLabState((state) => state.language ?? state.spoken);

  function choose(name: LanguageName): void {
    rememberLanguage(name);
    actions.speak(name);
  }

  return (
    <span className="language-switch">
      <GlobeIcon />
      <select
        aria-label={words.header.language}
        title={words.header.language}
        value={language}
        onChange={(event) => choose(event.currentTarget.value as LanguageName)}
      >
        {Object.entries(ownNames).map(([name, own]) => (
          <option key={name} value={name} lang={documentLanguage(name as LanguageName)}>
            {own}
          </option>
        ))}
      </select>
    </span>
  );
}
