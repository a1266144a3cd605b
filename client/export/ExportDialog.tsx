import { useState } from 'react';
import { EXPORT_KINDS, type ExportKind } from '#contract/export-kinds.ts';
import { saveFile } from '../browser/save-file.ts';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { StacksNote } from '../components/StacksNote.tsx';
import { Window } from '../components/Window.tsx';
import type { Picture } from '../svg/picture-model.ts';
import { exportWordsIn } from '../words/export-words.ts';
import { Choice } from './Choice.tsx';
import { type Contents, drawnContents, type Extent, requestOf, selectedContents } from './export-request.ts';
import { FigureForm } from './FigureForm.tsx';
import '../styles/export.css';

type Kind = ExportKind['id'] | 'picture' | 'pack';

type Progress =
  | { readonly type: 'idle' | 'busy' }
  | { readonly type: 'done'; readonly name: string }
  | { readonly type: 'failed'; readonly message: string };

interface Props {
  readonly picture: () => Picture | undefined;
}

/** What to save, and as which kind of file: a picture for print, an evidence pack, or the graph for other programs. */
export function ExportDialog({ picture }: Props) {
  const language = useLanguage();
  const words = exportWordsIn(language);
  const state = useExplorer((whole) => whole);
  const [extent, setExtent] = useState<Extent>('drawn');
  const [kind, setKind] = useState<Kind>('picture');
  const contents = { drawn: drawnContents(state), selected: selectedContents(state) };
  const { progress, save } = useSave();
  const size = ({ nodes, edges }: Contents) => words.exportSize(nodes.length, edges.length);
  const isEmpty = (of: Contents) => of.nodes.length + of.edges.length === 0;
  const chosen = kind === 'pack' && extent === 'all' ? 'drawn' : extent;
  const nothing = chosen !== 'all' && isEmpty(contents[chosen]);
  const kinds = [
    { id: 'picture' as const, name: words.pictureForPrint, note: words.pictureForPrintNote },
    { id: 'pack' as const, name: words.packKind, note: words.packNote },
    ...EXPORT_KINDS.map(({ id, name, note }) => ({ id, name: name[language], note: note[language] })),
  ];
  return (
    <Window title={words.exportTitle} isWide>
      <div className={kind === 'picture' ? 'export with-picture' : 'export'}>
        <Choice name={words.exportKind} options={kinds} value={kind} onChange={setKind} />
        {kind === 'picture' ? (
          <PictureOfCanvas picture={picture} />
        ) : (
          <div>
            <Choice
              name={words.exportExtent}
              value={chosen}
              onChange={setExtent}
              options={[
                { id: 'drawn', name: words.extentDrawn, note: size(contents.drawn) },
                {
                  id: 'selected',
                  name: words.extentSelected,
                  note: size(contents.selected),
                  isOff: isEmpty(contents.selected),
                },
                { id: 'all', name: words.extentAll, note: words.extentAllNote, isOff: kind === 'pack' },
              ]}
            />
            {chosen === 'drawn' && <LeftOut drawn={contents.drawn} />}
            {chosen === 'drawn' && <StacksNote of="file" />}
            <p className="quiet">{kind === 'pack' ? words.packMeaning : words.exportNote}</p>
            <p className="buttons">
              <button
                type="button"
                className="primary"
                disabled={nothing || progress.type === 'busy'}
                onClick={() => void save(kind, chosen === 'all' ? 'all' : contents[chosen])}
              >
                {words.download}
              </button>
              <span role="status" className={progress.type === 'failed' ? 'failed' : 'quiet'}>
                {nothing && words.exportNothing}
                {progress.type === 'busy' && words.exportBusy}
                {progress.type === 'done' && words.exportDone(progress.name)}
                {progress.type === 'failed' && progress.message}
              </span>
            </p>
          </div>
        )}
      </div>
    </Window>
  );
}

/** What the canvas shows when the dialog is opened. */
function PictureOfCanvas({ picture }: Props) {
  const words = exportWordsIn(useLanguage());
  const edges = useExplorer((state) => state.edges);
  const nodes = useExplorer((state) => state.nodes);
  const [drawn] = useState(picture);
  const [reports] = useState(
    () =>
      new Set(
        [...edges.values(), ...(edges.size === 0 ? nodes.values() : [])].flatMap((each) => each.reports),
      ),
  );
  if (drawn === undefined || drawn.nodes.length === 0) return <p>{words.exportNothing}</p>;
  return <FigureForm picture={drawn} reports={reports} title="" caption="" />;
}

/** What is on the canvas and does not go along. */
function LeftOut({ drawn }: { readonly drawn: Contents }) {
  const words = exportWordsIn(useLanguage());
  const nodes = useExplorer((state) => state.nodes.size) - drawn.nodes.length;
  const edges = useExplorer((state) => state.edges.size) - drawn.edges.length;
  if (nodes + edges === 0) return null;
  return <p className="quiet">{words.leftOut(nodes, edges)}</p>;
}

function useSave() {
  const language = useLanguage();
  const { fetchFile, makePack } = useActions();
  const positions = useExplorer((state) => state.positions);
  const [progress, setProgress] = useState<Progress>({ type: 'idle' });
  const save = async (id: Kind, contents: Contents | 'all') => {
    setProgress({ type: 'busy' });
    if (id === 'pack' && contents !== 'all') {
      await makePack({ ...contents, positions });
      return setProgress({ type: 'idle' });
    }
    const kind = EXPORT_KINDS.find((each) => each.id === id);
    if (kind === undefined) return;
    await fetchFile(requestOf(kind, contents, language), {
      onFile: ({ names, blob }) => {
        saveFile(names[language], blob);
        setProgress({ type: 'done', name: names[language] });
      },
      onFailed: ({ said }) => setProgress({ type: 'failed', message: said[language] }),
    });
  };
  return { progress, save };
}
