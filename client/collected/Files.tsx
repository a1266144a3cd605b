import { saveText } from '../browser/save-file.ts';
import { useActions, useExplorerStore, useLanguage } from '../components/explorer-context.ts';
import { FileButton } from '../components/FileButton.tsx';
import { writeCollected } from '../model/collected-file.ts';
import { collectedWordsIn } from '../words/collected-words.ts';

/** The list to a file and back. */
export function Files() {
  const words = collectedWordsIn(useLanguage());
  const { importCollected } = useActions();
  const store = useExplorerStore();
  const save = () => {
    const name = words.fileName(new Date().toISOString().slice(0, 10));
    saveText(name, 'application/json', writeCollected(store.getState().collection.items));
  };
  return (
    <div className="collected-files">
      <button type="button" onClick={save}>
        {words.saveFile}
      </button>
      <FileButton
        name={words.loadFile}
        accept="application/json,.json"
        onFile={(file) => void importCollected(file)}
      />
      <p className="quiet">{words.here}</p>
    </div>
  );
}
