import { queueTask } from '../browser/tasks.ts';
import { CollectedButton } from '../collected/CollectedButton.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import type { Theme } from '../model/explorer.ts';
import { VIEWS } from '../views/views.ts';
import { LANG_TAG, otherLanguage } from '../words/language.ts';
import { SearchBox } from './SearchBox.tsx';

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

export function TopBar() {
  const words = useWords();
  const { openHelp } = useActions();
  return (
    <header className="top-bar">
      <h1 className="wordmark">
        <span lang="zh-CN">引证</span> <span lang="zh-Latn">Yinzheng</span>
      </h1>
      <SearchBox />
      <ViewTabs />
      <CollectedButton />
      <div className="switches">
        <LanguageSwitch />
        <ThemeSwitch />
        <button
          type="button"
          className="icon-button"
          onClick={openHelp}
          aria-label={words.help}
          title={words.help}
        >
          <Icon of="help" />
        </button>
      </div>
    </header>
  );
}

function ViewTabs() {
  const words = useWords();
  const { setView } = useActions();
  const shown = useExplorer((state) => state.view);
  return (
    <nav className="views" aria-label={words.views}>
      {VIEWS.filter(({ isUntabbed }) => !isUntabbed).map(({ id, name }) => (
        <button
          key={id}
          type="button"
          ref={id === shown ? bringIntoView : null}
          aria-current={id === shown ? 'page' : undefined}
          onClick={() => setView(id)}
        >
          {words[name]}
        </button>
      ))}
    </nav>
  );
}

/** On a narrow screen the tabs go on beyond the edge. Looking for that lays the page out: a task of its own. */
const bringIntoView = (tab: HTMLElement | null) =>
  queueTask(() => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));

function LanguageSwitch() {
  const words = useWords();
  const { setLanguage } = useActions();
  const next = otherLanguage(useLanguage());
  return (
    <button type="button" className="language" lang={LANG_TAG[next]} onClick={() => setLanguage(next)}>
      {words.switchLanguage}
    </button>
  );
}

function ThemeSwitch() {
  const words = useWords();
  const { setTheme } = useActions();
  const theme = useExplorer((state) => state.theme);
  const names = { system: words.themeSystem, light: words.themeLight, dark: words.themeDark };
  const name = words.themeIs(names[theme]);
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      onClick={() => setTheme(NEXT_THEME[theme])}
    >
      <Icon of="theme" />
    </button>
  );
}
