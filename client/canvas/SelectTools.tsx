import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import type { CanvasTool } from '../model/explorer.ts';
import type { PlainWordId } from '../words/words.ts';

const TOOLS: readonly { readonly tool: CanvasTool; readonly name: PlainWordId }[] = [
  { tool: 'hand', name: 'toolHand' },
  { tool: 'box', name: 'toolBox' },
  { tool: 'lasso', name: 'toolLasso' },
];

/** What dragging over the canvas does. */
export function SelectTools() {
  const words = useWords();
  const { setTool } = useActions();
  const chosen = useExplorer((state) => state.tool);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's frame cannot lie in a bar; a group says the same.
    <div className="group segmented" role="group" aria-label={words.tools}>
      {TOOLS.map(({ tool, name }) => (
        <button
          key={tool}
          type="button"
          className="icon-button"
          aria-label={words[name]}
          title={words[name]}
          aria-pressed={tool === chosen}
          onClick={() => setTool(tool)}
        >
          <Icon of={tool} />
        </button>
      ))}
    </div>
  );
}
