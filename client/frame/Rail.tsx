import { useActions, useLanguage, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { RAIL } from '../panels/panels.ts';

/** The left side: questions, legends, reports. On a narrow screen a sheet from below. */
export function Rail() {
  const words = useWords();
  const language = useLanguage();
  const { setSheet } = useActions();
  return (
    <nav className="rail" aria-label={words.rail}>
      <button type="button" className="sheet-close" onClick={() => setSheet('none')}>
        <Icon of="close" />
        {words.closeSheet}
      </button>
      {RAIL.map(({ id, title, View }) => (
        <section key={id} className="rail-section" aria-labelledby={`rail-${id}`}>
          <h2 id={`rail-${id}`}>{title[language]}</h2>
          <View />
        </section>
      ))}
    </nav>
  );
}
