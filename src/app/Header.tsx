import {
  lazy,
  type MouseEvent,
  Suspense,
  type SyntheticEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { IconButton } from '../controls/IconButton.tsx';
import { KeysIcon, MoonIcon, SunIcon } from '../controls/icons.tsx';
import { addressOf } from '../store/addressOf.ts';
import { traitsOf, type ViewName, viewNames } from '../store/views.ts';
import { useLab, useLabState, useLanguage } from '../views/LabContext.ts';
import { pageAddress } from '../views/pageAddress.ts';
import { toggleTheme, usePalette } from '../views/theme.ts';
import { withWords } from '../words/languages.ts';
import { words } from '../words/words.ts';
import { EngineBadge } from './EngineBadge.tsx';
import { showKeys } from './KeysDialog.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import './Header.css';

/** Loads what takes the lab's run home. */
export const loadTakeRunHome = () => withWords(import('../views/lab/takeHome/TakeRunHome.tsx'));
const TakeRunHome = lazy(loadTakeRunHome);
const SingleFileLink = lazy(() => withWords(import('./SingleFileLink.tsx')));

/** Name, views, engine and speed, share, keys, language, theme. Controls of training are only in views that train. */
export function Header() {
  const page = useLabState((state) => state.page);
  const { trains, keys } = traitsOf(page);
  const { isDark } = usePalette();
  return (
    <header className="app-header">
      <h1>{words.title}</h1>
      <Views />
      {trains && <EngineBadge />}
      <Share />
      {keys.includes('keys') && (
        <IconButton label={words.header.keys} shortcut="?" className="icon-button header-keys" onPress={showKeys}>
          <KeysIcon />
        </IconButton>
      )}
      <LanguageSwitch />
      <IconButton label={isDark ? words.header.toLight : words.header.toDark} onPress={toggleTheme}>
        {isDark ? <SunIcon /> : <MoonIcon />}
      </IconButton>
    </header>
  );
}

/** Links to the views. They carry all inputs, also into a new tab. */
function Views() {
  const { store, actions } = useLab();
  const page = useLabState((state) => state.page);
  const language = useLanguage();

  /** The inputs change with every drag, so a link is updated only just before it is used. */
  function address(event: SyntheticEvent<HTMLAnchorElement>, view: ViewName): void {
    event.currentTarget.href = addressOf(store.getState(), view);
  }

  function follow(event: MouseEvent<HTMLAnchorElement>, view: ViewName): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    actions.open(view);
    window.scrollTo(0, 0);
  }

  const nav = useRef<HTMLElement>(null);
  // Where there is no room for all views they scroll.
  useEffect(() => {
    const { current: views } = nav;
    views!.scrollLeft = views!.querySelector<HTMLElement>('[aria-current]')!.offsetLeft - views!.offsetLeft - 48;
  }, [page, language]);

  return (
    <nav ref={nav} aria-label={words.navigation}>
      {viewNames.map((view) => (
        <a
          key={view}
          href={`#/${view}`}
          aria-current={view === page ? 'page' : undefined}
          onPointerDown={(event) => address(event, view)}
          onFocus={(event) => address(event, view)}
          onClick={(event) => follow(event, view)}
        >
          {words.views[view]}
        </a>
      ))}
    </nav>
  );
}

/** Copies the address of the present state, and in the lab takes its run home. */
function Share() {
  const { store } = useLab();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  /** Empty while the box is closed. */
  const [address, setAddress] = useState('');
  const [isCopied, setCopied] = useState(false);

  function fill(isOpen: boolean): void {
    setCopied(false);
    setAddress(isOpen ? pageAddress() + addressOf(store.getState()) : '');
  }
  const onOpened = useEffectEvent(() => fill(true));
  // It needs no script to open, so it may have been opened before this was there to hear it.
  useEffect(() => {
    if (box.current!.matches(':popover-open')) onOpened();
  }, []);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      // No permission or no secure context: fall back to `execCommand` on a selected field.
      field.current?.select();
      if (!document.execCommand('copy')) return;
    }
    setCopied(true);
  }

  return (
    <>
      <button type="button" className="share-button" popoverTarget={id}>
        {words.header.share}
      </button>
      <div
        ref={box}
        popover="auto"
        id={id}
        className="ui-popover share-box"
        onBeforeToggle={(event) => fill(event.newState === 'open')}
      >
        <p>{words.header.shareLead}</p>
        <input
          ref={field}
          type="text"
          readOnly
          value={address}
          aria-label={words.header.share}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" onClick={copy}>
          {isCopied ? words.header.copied : words.header.copy}
        </button>
        {address && (
          <Suspense>
            <TakeRunHome />
            <SingleFileLink />
          </Suspense>
        )}
      </div>
    </>
  );
}
