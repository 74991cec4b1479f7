import { useId, useRef, useState } from 'react';
import { IconButton } from '../controls/IconButton.tsx';
import { KeysIcon, MoonIcon, SunIcon } from '../controls/icons.tsx';
import { viewNames, writeAddress } from '../store/address.ts';
import { useLab } from '../views/LabContext.ts';
import { toggleTheme, usePalette } from '../views/theme.ts';
import { words } from '../words/words.ts';
import { EngineBadge } from './EngineBadge.tsx';
import { showKeys } from './KeysDialog.tsx';

/** Name, views, what trains and how fast, share, theme, keys. */
export function Header() {
  const { isDark } = usePalette();
  return (
    <header className="header">
      <h1>{words.title}</h1>
      <nav aria-label={words.navigation}>
        {viewNames.map((view) => (
          <a key={view} href={`#/${view}`} aria-current="page" onClick={(event) => event.preventDefault()}>
            {words.views[view]}
          </a>
        ))}
      </nav>
      <EngineBadge />
      <Share />
      <IconButton label={words.header.keys} shortcut="?" className="round keys" onPress={showKeys}>
        <KeysIcon />
      </IconButton>
      <IconButton label={isDark ? words.header.toLight : words.header.toDark} onPress={toggleTheme}>
        {isDark ? <SunIcon /> : <MoonIcon />}
      </IconButton>
    </header>
  );
}

/** Gives the address of what is on screen. */
function Share() {
  const { store } = useLab();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState('');
  const [isCopied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      // No permission, or no secure page: the old way works on a selected field.
      field.current?.select();
      if (!document.execCommand('copy')) return;
    }
    setCopied(true);
  }

  return (
    <>
      <button type="button" className="share" popoverTarget={id}>
        {words.header.share}
      </button>
      <div
        popover="auto"
        id={id}
        className="popover share-box"
        onBeforeToggle={(event) => {
          if (event.newState !== 'open') return;
          setCopied(false);
          const { origin, pathname } = window.location;
          setAddress(origin + pathname + writeAddress('lab', store.getState().inputs));
        }}
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
      </div>
    </>
  );
}
