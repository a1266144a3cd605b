import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import type { Sheet } from '../model/explorer.ts';

/** On a narrow screen: the two buttons that raise the sheets. */
export function BottomSheetBar() {
  const words = useWords();
  const { setSheet } = useActions();
  const sheet = useExplorer((state) => state.sheet);
  const toggle = (which: Sheet) => setSheet(sheet === which ? 'none' : which);
  return (
    <div className="sheet-bar">
      <button type="button" aria-expanded={sheet === 'rail'} onClick={() => toggle('rail')}>
        <Icon of="list" />
        {words.openRail}
      </button>
      <button type="button" aria-expanded={sheet === 'panel'} onClick={() => toggle('panel')}>
        <Icon of="quote" />
        {words.openPanel}
      </button>
    </div>
  );
}
