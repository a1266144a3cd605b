import type { Figure } from '#contract/evidence.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { NodeLink } from '../components/NodeLink.tsx';
import { StatementsButton } from '../components/StatementsButton.tsx';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { COMPARISON_NAMES, DIRECTION_NAMES } from '../words/figures.ts';
import type { ViewTab } from './view.ts';

export const figures: ViewTab = { id: 'figures', name: 'viewFigures', View: Figures };

/** Every figure as a line of a table, in the order of the text. */
function Figures() {
  const words = useWords();
  const { loadFigures } = useActions();
  const asked = useExplorer((state) => state.answers.figures);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view" tabIndex={0} aria-label={words.viewFigures}>
      <h2>{words.viewFigures}</h2>
      <p className="quiet">{words.figuresIntro}</p>
      <Waiting for={asked} retry={loadFigures}>
        {({ figures: list }) =>
          list.length === 0 ? <Empty what={words.figuresEmpty} /> : <FigureTable figures={list} />
        }
      </Waiting>
    </section>
  );
}

function FigureTable({ figures: list }: { readonly figures: readonly Figure[] }) {
  const words = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.indicator}</th>
          <th scope="col">{words.asWritten}</th>
          <th scope="col">{words.comparison}</th>
          <th scope="col">{words.period}</th>
          <th scope="col">{words.about}</th>
          <th scope="col">{words.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((figure) => (
          <FigureRow key={figure.id} figure={figure} />
        ))}
      </tbody>
    </table>
  );
}

function FigureRow({ figure }: { readonly figure: Figure }) {
  const language = useLanguage();
  const direction = DIRECTION_NAMES[figure.direction][language];
  return (
    <tr>
      <th scope="row">{language === 'zh' ? figure.indicator.label_zh : figure.indicator.label_en}</th>
      <td className="number">
        {direction !== '' && `${direction} `}
        <span lang="zh-CN">{figure.as_written}</span>
      </td>
      <td>{figure.comparison === null ? '—' : COMPARISON_NAMES[figure.comparison][language]}</td>
      <td className="number">{figure.period ?? '—'}</td>
      <td>
        <ul className="plain">
          {figure.about.map((node) => (
            <li key={node.id}>
              <NodeLink node={node} />
            </li>
          ))}
        </ul>
      </td>
      <td>
        <StatementsButton ids={[figure.id]} />
      </td>
    </tr>
  );
}
