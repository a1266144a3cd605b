import { CollectedButton } from '../collected/CollectedButton.tsx';
import { useActions, useLanguage, useWords } from '../components/explorer-context.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { LANG_TAG, otherLanguage } from '../words/language.ts';
import { Doors } from './Doors.tsx';
import { MoreMenu } from './MoreMenu.tsx';

/** The page's name, the search, the doors, and what is set for all of it. */
export function TopBar() {
  return (
    <header className="top-bar">
      <h1 className="wordmark">
        <span lang="zh-CN">引证</span> <span lang="zh-Latn">Yinzheng</span>
      </h1>
      <SearchBox />
      <Doors />
      <CollectedButton />
      <div className="switches">
        <LanguageSwitch />
        <MoreMenu />
      </div>
    </header>
  );
}

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
