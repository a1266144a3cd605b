import { noticeOf, toldOf } from '../address/link-changes.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { IconButton } from '../components/IconButton.tsx';
import { ShowCypher } from '../components/ShowCypher.tsx';
import type { ExplorerState, Notice } from '../model/explorer.ts';
import { visible } from '../model/filters.ts';
import { stacksInSight } from '../model/stacks.ts';
import { stepText } from '../model/step-text.ts';
import type { Language } from '../words/language.ts';
import { wordsIn } from '../words/words.ts';
import { Hint } from './Hint.tsx';
import { LinkChanges } from './LinkChanges.tsx';

/** One line between canvas and bar: what has just happened or is still going on, and how much is drawn. */
export function CanvasStatus() {
  const words = useWords();
  const isQuiet = useExplorer(({ notice, busy }) => notice.type === 'none' && busy === 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be one line in a bar; a group says the same.
    <div className="canvas-status" role="group" aria-label={words.canvasStatus}>
      <Busy />
      {isQuiet && <Hint />}
      <NoticeLine />
      <NextStep />
      <AskedLink />
      <Count />
    </div>
  );
}

const OVER_VIEWS: readonly Notice['type'][] = ['failed', 'missing', 'since'];

/** Where the canvas is out of sight: what went wrong or has changed, over the foot of what is shown instead. */
export function NoticeOverView() {
  const words = useWords();
  const isSaid = useExplorer(({ notice }) =>
    notice.type === 'drift'
      ? noticeOf(toldOf(notice.changes)).type !== 'none'
      : OVER_VIEWS.includes(notice.type),
  );
  if (!isSaid) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be one line; a group says the same.
    <div className="canvas-status over-view" role="group" aria-label={words.canvasStatus}>
      <NoticeLine />
      <Dismiss />
    </div>
  );
}

function Dismiss() {
  const words = useWords();
  const { dismissNotice } = useActions();
  return <IconButton icon="close" name={words.close} onClick={dismissNotice} />;
}

/** Work that takes long, with a way to stop it. */
function Busy() {
  const words = useWords();
  const { stopLoading } = useActions();
  const isBusy = useExplorer((state) => state.busy > 0);
  const arranged = useExplorer(({ arranging }) => (arranging.type === 'running' ? arranging.share : 1));
  const painted = useExplorer((state) => state.painting);
  const percent = Math.round(100 * Math.min(arranged, painted));
  const isKnown = percent < 100;
  const doing =
    arranged < 1 ? words.arranging(percent) : isKnown ? words.painting(percent) : words.stillLoading;
  return (
    <>
      <span className="unseen" role="status">
        {isBusy && words.stillLoading}
      </span>
      {isBusy && (
        <span className="busy">
          <progress aria-label={words.stillLoading} {...(isKnown ? { max: 100, value: percent } : {})} />
          <span aria-hidden="true">{doing}</span>
          <button type="button" className="link" onClick={stopLoading}>
            {words.cancel}
          </button>
        </span>
      )}
    </>
  );
}

function NoticeLine() {
  const language = useLanguage();
  const notice = useExplorer((state) => state.notice);
  return (
    <div className={notice.type === 'failed' ? 'notice failed' : 'notice'} role="status">
      {notice.type === 'drift' ? (
        <LinkChanges changes={notice.changes} since={notice.since} />
      ) : (
        noticeText(notice, language)
      )}
    </div>
  );
}

/** What may follow from what the notice says. */
function NextStep() {
  const words = useWords();
  const { reveal } = useActions();
  const next = useExplorer(({ notice }) => (notice.type === 'said' ? notice.next : undefined));
  if (next === undefined) return null;
  return (
    <button type="button" className="link" onClick={() => reveal(next.id)}>
      {words.showIt}
    </button>
  );
}

/** How what the notice says was asked of the database. */
function AskedLink() {
  const asked = useExplorer(({ notice }) => (notice.type === 'said' ? notice.asked : undefined));
  return asked === undefined ? null : <ShowCypher question={asked} />;
}

function noticeText(notice: Exclude<Notice, { type: 'drift' }>, language: Language): string {
  const words = wordsIn(language);
  switch (notice.type) {
    case 'none':
      return '';
    case 'added':
      return words.added(notice.nodes, notice.edges);
    case 'layoutStopped':
    case 'layoutOnPage':
      return words[notice.type];
    case 'layoutOfPart':
      return words.layoutOfPart(notice.nodes);
    case 'missing':
      return words.missing(notice.id);
    case 'undone':
    case 'redone':
      return words[notice.type](stepText(notice.name, language));
    case 'said':
    case 'since':
    case 'failed':
      return notice.said[language];
  }
}

function Count() {
  const words = useWords();
  const nodes = useExplorer((state) => countOf(state, 'nodes'));
  const edges = useExplorer((state) => countOf(state, 'edges'));
  const stacked = useExplorer((state) => stacksInSight(state).reduce((sum, { left }) => sum + left, 0));
  const said = stacked > 0 ? ` · ${words.stackCount(stacked)}` : '';
  return <p className="count">{words.count(nodes, edges) + said}</p>;
}

/** Without what is left out until somebody asks for it. */
const countOf = (state: ExplorerState, what: 'nodes' | 'edges') =>
  state.reading.along?.[what].size ?? state[what].size - visible(state).unasked[what];
