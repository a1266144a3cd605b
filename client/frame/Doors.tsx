import { useShallow } from 'zustand/react/shallow';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { useStoriesName } from '../components/use-stories-name.ts';
import { DOORS, type Door, doorOf } from './doors.ts';

/** The places of the page. */
export function Doors() {
  const words = useWords();
  const doors = useExplorer(
    useShallow((state) =>
      DOORS.filter((door) => (door.hasMatter?.(state) ?? true) || doorOf(state.view) === door),
    ),
  );
  return (
    <nav className="doors" aria-label={words.views}>
      {doors.map((door) => (
        <DoorButton key={door.id} door={door} />
      ))}
    </nav>
  );
}

function DoorButton({ door: { id, name, forms } }: { readonly door: Door }) {
  const words = useWords();
  const storiesName = useStoriesName();
  const { setView } = useActions();
  const isOpen = useExplorer((state) => doorOf(state.view)?.id === id);
  const [first] = forms;
  return (
    <button
      type="button"
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => first && setView(first.view)}
    >
      {name === null ? storiesName : words[name]}
    </button>
  );
}
