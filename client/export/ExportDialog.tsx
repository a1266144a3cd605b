import { useState } from 'react';
import { EXPORT_KINDS, type ExportKind } from '#contract/export-kinds.ts';
import { saveFile } from '../browser/save-file.ts';
import { useActions, useExplorer, useExplorerStore, useLanguage } from '../components/explorer-context.ts';
import { StacksNote } from '../components/StacksNote.tsx';
import { Window } from '../components/Window.tsx';
import type { Picture } from '../svg/picture-model.ts';
import { exportWordsIn } from '../words/export-words.ts';
import { Choice } from './Choice.tsx';
import { svgFor } from './draw-picture.ts';
import { type Contents, drawnContents, type Extent, requestOf, selectedContents } from './export-request.ts';
import { pngOf } from './png.ts';
import '../styles/export.css';

type PictureKind = 'svg' | 'png';
type Kind = ExportKind['id'] | PictureKind;

type Progress =
  | { readonly type: 'idle' | 'busy' }
  | { readonly type: 'done'; readonly name: string }
  | { readonly type: 'failed'; readonly message: string };

interface Props {
  readonly picture: () => Picture | undefined;
}

/** What to take along, and as which kind of file. */
export function ExportDialog({ picture }: Props) {
  const language = useLanguage();
  const words = exportWordsIn(language);
  const state = useExplorer((whole) => whole);
  const [extent, setExtent] = useState<Extent>('drawn');
  const [kind, setKind] = useState<Kind>('csv-edges');
  const [background, setBackground] = useState<'paper' | 'transparent'>('paper');
  const isPicture = kind === 'svg' || kind === 'png';
  const contents = { drawn: drawnContents(state), selected: selectedContents(state) };
  const { progress, save } = useSave(picture);
  const size = ({ nodes, edges }: Contents) => words.exportSize(nodes.length, edges.length);
  const isEmpty = (of: Contents) => of.nodes.length + of.edges.length === 0;
  const chosen = isPicture ? 'drawn' : extent;
  const nothing = chosen !== 'all' && isEmpty(contents[chosen]);
  const kinds = [
    ...EXPORT_KINDS.map(({ id, name, note }) => ({ id, name: name[language], note: note[language] })),
    { id: 'svg' as const, name: words.svg, note: words.svgNote },
    { id: 'png' as const, name: words.png, note: words.pngNote },
  ];
  return (
    <Window title={words.exportTitle} isWide>
      <div className="export">
        <Choice name={words.exportKind} options={kinds} value={kind} onChange={setKind} />
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
                isOff: isPicture || isEmpty(contents.selected),
              },
              { id: 'all', name: words.extentAll, note: words.extentAllNote, isOff: isPicture },
            ]}
          />
          {chosen === 'drawn' && <LeftOut drawn={contents.drawn} isPicture={isPicture} />}
          {chosen === 'drawn' && !isPicture && <StacksNote of="file" />}
          {isPicture && (
            <Choice
              name={words.background}
              value={background}
              onChange={setBackground}
              options={[
                { id: 'paper', name: words.backgroundWhite },
                { id: 'transparent', name: words.backgroundNone },
              ]}
            />
          )}
          <p className="quiet">{isPicture ? words.pictureNote : words.exportNote}</p>
          <p className="buttons">
            <button
              type="button"
              className="primary"
              disabled={nothing || progress.type === 'busy'}
              onClick={() => void save(kind, chosen === 'all' ? 'all' : contents[chosen], background)}
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
      </div>
    </Window>
  );
}

/** What is on the canvas and does not go along. */
function LeftOut({ drawn, isPicture }: { readonly drawn: Contents; readonly isPicture: boolean }) {
  const words = exportWordsIn(useLanguage());
  const nodes = useExplorer((state) => state.nodes.size) - drawn.nodes.length;
  const edges = useExplorer((state) => state.edges.size) - drawn.edges.length;
  if (nodes + edges === 0) return null;
  return <p className="quiet">{isPicture ? words.greyedStay : words.leftOut(nodes, edges)}</p>;
}

function useSave(picture: Props['picture']) {
  const language = useLanguage();
  const store = useExplorerStore();
  const { fetchFile } = useActions();
  const [progress, setProgress] = useState<Progress>({ type: 'idle' });
  const done = (name: string, blob: Blob) => {
    saveFile(name, blob);
    setProgress({ type: 'done', name });
  };
  const save = async (id: Kind, contents: Contents | 'all', background: 'paper' | 'transparent') => {
    setProgress({ type: 'busy' });
    const kind = EXPORT_KINDS.find((each) => each.id === id);
    if (kind !== undefined)
      return fetchFile(requestOf(kind, contents, language), {
        onFile: ({ names, blob }) => done(names[language], blob),
        onFailed: ({ said }) => setProgress({ type: 'failed', message: said[language] }),
      });
    const words = exportWordsIn(language);
    const drawn = picture();
    if (drawn === undefined) return setProgress({ type: 'failed', message: words.pictureFailed });
    const svg = svgFor(drawn, store.getState(), background);
    const name = words.pictureName(new Date().toISOString().slice(0, 10), id);
    if (id === 'svg') return done(name, new Blob([svg.text], { type: 'image/svg+xml' }));
    await pngOf(svg).then(
      (blob) => done(name, blob),
      () => setProgress({ type: 'failed', message: words.pictureFailed }),
    );
  };
  return { progress, save };
}
