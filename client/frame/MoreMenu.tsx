import { lazy, Suspense, useEffect, useState } from 'react';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { leaving } from '../components/leaving.ts';
import { Popover } from '../components/Popover.tsx';
import type { Theme } from '../model/explorer.ts';
import { loadedValue } from '../model/remote.ts';

const SignedIn = lazy(async () => ({ default: (await import('./SignedIn.tsx')).SignedIn }));

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

/** What is seldom wanted: colours, help, signing out. */
export function MoreMenu() {
  const words = useWords();
  const { openHelp, setView } = useActions();
  return (
    <Popover name={words.moreOfPage} icon={<Icon of="more" />} className="more-menu">
      <p className="more-settings">
        <ThemeSwitch />
        <QueriesSwitch />
        <ForWriters />
        <button type="button" onClick={leaving(() => setView('about'))}>
          <Icon of="quote" />
          {words.aboutPage}
        </button>
        <button type="button" onClick={leaving(openHelp)}>
          <Icon of="help" />
          {words.help}
        </button>
      </p>
      <Suspense>
        <SignedIn />
      </Suspense>
    </Popover>
  );
}

/** Adding reports for whoever may write, once that is known; what may be one thing can be looked through by all. */
function ForWriters() {
  const words = useWords();
  const { send, setView } = useActions();
  const [writer, setWriter] = useState<{ readonly may_write: boolean }>();
  useEffect(() => {
    void send('writer', {}).then((asked) => setWriter(loadedValue(asked)));
  }, [send]);
  if (writer === undefined) return null;
  return (
    <>
      {writer.may_write && (
        <button type="button" onClick={leaving(() => setView('add'))}>
          <Icon of="quote" />
          {words.addReport}
        </button>
      )}
      <button type="button" onClick={leaving(() => setView('same'))}>
        <Icon of="link" />
        {words.sameOrNot}
      </button>
    </>
  );
}

function QueriesSwitch() {
  const words = useWords();
  const { setShowsQueries } = useActions();
  const isOn = useExplorer((state) => state.showsQueries);
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={({ target }) => setShowsQueries(target.checked)} />
      {words.showQueries}
    </label>
  );
}

function ThemeSwitch() {
  const words = useWords();
  const { setTheme } = useActions();
  const theme = useExplorer((state) => state.theme);
  const names = { system: words.themeSystem, light: words.themeLight, dark: words.themeDark };
  return (
    <button type="button" onClick={() => setTheme(NEXT_THEME[theme])}>
      <Icon of="theme" />
      {words.themeIs(names[theme])}
    </button>
  );
}
