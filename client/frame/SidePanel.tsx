import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { TabPanel, Tabs } from '../components/Tabs.tsx';
import { PANELS } from '../panels/panels.ts';
import { ResizeHandle } from './ResizeHandle.tsx';

/** The right side: tabs of what can be read. On a narrow screen a sheet from below. */
export function SidePanel() {
  const words = useWords();
  const language = useLanguage();
  const { setPanel, setSheet } = useActions();
  const panel = useExplorer((state) => state.panel);
  // An old or mistyped link may name a tab that is not there.
  const shown = PANELS.find(({ id }) => id === panel) ?? PANELS[0];
  return (
    <aside className="side" id="side" aria-label={words.panel}>
      <ResizeHandle />
      <button type="button" className="sheet-close" onClick={() => setSheet('none')}>
        <Icon of="close" />
        {words.closeSheet}
      </button>
      <Tabs
        label={words.panelTabs}
        tabs={PANELS.map(({ id, title }) => ({ id, name: title[language] }))}
        shown={shown?.id ?? panel}
        onShow={setPanel}
        panel="panel"
      />
      {shown && (
        <TabPanel className="side-body" id="panel" shown={shown.id}>
          <shown.View />
        </TabPanel>
      )}
    </aside>
  );
}
