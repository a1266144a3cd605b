import { type KeyboardEvent, useRef } from 'react';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import type { PanelId } from '../model/explorer.ts';
import { PANELS } from '../panels/panels.ts';
import { ResizeHandle } from './ResizeHandle.tsx';

/** The right side: tabs of what can be read. On a narrow screen a sheet from below. */
export function SidePanel() {
  const words = useWords();
  const { setSheet } = useActions();
  const panel = useExplorer((state) => state.panel);
  const shown = PANELS.find(({ id }) => id === panel);
  return (
    <aside className="side" id="side" aria-label={words.panel}>
      <ResizeHandle />
      <button type="button" className="sheet-close" onClick={() => setSheet('none')}>
        <Icon of="close" />
        {words.closeSheet}
      </button>
      <Tabs />
      {shown && (
        <div
          className="side-body"
          id="panel"
          role="tabpanel"
          aria-labelledby={`tab-${shown.id}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll what has no button in it.
          tabIndex={0}
        >
          <shown.View />
        </div>
      )}
    </aside>
  );
}

function Tabs() {
  const words = useWords();
  const { setPanel } = useActions();
  const panel = useExplorer((state) => state.panel);
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = PANELS.findIndex(({ id }) => id === panel);
    const next = PANELS[(at + step + PANELS.length) % PANELS.length];
    if (next === undefined) return;
    setPanel(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={words.panelTabs} onKeyDown={walk}>
      {PANELS.map(({ id, title }) => (
        <Tab key={id} id={id} isShown={id === panel} name={words[title]} onShow={() => setPanel(id)} />
      ))}
    </div>
  );
}

interface TabProps {
  readonly id: PanelId;
  readonly isShown: boolean;
  readonly name: string;
  readonly onShow: () => void;
}

function Tab({ id, isShown, name, onShow }: TabProps) {
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${id}`}
      aria-selected={isShown}
      aria-controls={isShown ? 'panel' : undefined}
      tabIndex={isShown ? 0 : -1}
      onClick={onShow}
    >
      {name}
    </button>
  );
}
