import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import type { Half } from '../model/halves.ts';

/** Where only one half has room: which of them is seen, and the card about what is selected. */
export function HalfSwitch() {
  const words = useWords();
  const { beginReading, bringHalf, raiseCard } = useActions();
  const { front, isCardUp } = useExplorer((state) => state.halves);
  const hasCard = useExplorer((state) => state.selection.type !== 'none' || state.reading.picked !== null);
  const show = (half: Half) => {
    raiseCard(false);
    bringHalf(half);
    if (half === 'right') beginReading();
  };
  return (
    <nav className="half-switch" aria-label={words.halves}>
      <button type="button" aria-pressed={front === 'left'} onClick={() => show('left')}>
        <Icon of="story" />
        {words.halfLeft}
      </button>
      {hasCard && (
        <button type="button" aria-expanded={isCardUp} onClick={() => raiseCard(!isCardUp)}>
          <Icon of="quote" />
          {words.halfCard}
        </button>
      )}
      <button type="button" aria-pressed={front === 'right'} onClick={() => show('right')}>
        <Icon of="list" />
        {words.report}
      </button>
    </nav>
  );
}
