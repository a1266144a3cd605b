import { type KeyboardEvent, type ReactNode, useRef } from 'react';

interface Props<Id extends string> {
  /** What the tabs are for. */
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly name: string }[];
  readonly shown: Id;
  readonly onShow: (id: Id) => void;
  /** Id of the panel that they choose what to show in. */
  readonly panel: string;
}

/** Tabs as the ARIA practices describe them: one is in the tab order; arrows, Home and End move and show. */
export function Tabs<Id extends string>({ label, tabs, shown, onShow, panel }: Props<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === shown);
    const places: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[places[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onShow(next.id);
    list.current?.querySelector<HTMLElement>(`#${tabId(panel, next.id)}`)?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={walk}>
      {tabs.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(panel, id)}
          aria-selected={id === shown}
          aria-controls={id === shown ? panel : undefined}
          tabIndex={id === shown ? 0 : -1}
          onClick={() => onShow(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

const tabId = (panel: string, tab: string) => `${panel}-tab-${tab}`;

interface PanelProps {
  readonly id: string;
  readonly className: string;
  readonly shown: string;
  readonly children: ReactNode;
}

/** What the tab that is chosen shows. */
export function TabPanel({ id, className, shown, children }: PanelProps) {
  return (
    <div
      className={className}
      id={id}
      role="tabpanel"
      aria-labelledby={tabId(id, shown)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll what has no button in it.
      tabIndex={0}
    >
      {children}
    </div>
  );
}
