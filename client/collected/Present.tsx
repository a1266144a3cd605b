import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { collectedWordsIn } from '../words/collected-words.ts';
import { SlideView } from './SlideView.tsx';
import { slidesOf } from './slides.ts';
import '../styles/present.css';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  Enter: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Backspace: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** What is collected as slides, with nothing else on the screen: arrow keys or a tap lead on, Escape ends. */
export function Present() {
  const words = collectedWordsIn(useLanguage());
  const { present, findCollected } = useActions();
  const { items, found, slide } = useExplorer(({ collection }) => collection);
  const slides = slidesOf(items, found);
  const at = Math.min(slide ?? 0, slides.length - 1);
  const shown = slides[at];
  const stage = useRef<HTMLElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => void findCollected(), [findCollected]);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    const leave = watchFullScreen(() => present(null));
    return () => {
      leave();
      element?.close();
    };
  }, [present]);
  // A screen reader says what comes into focus: which slide it is, and its words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each slide anew.
  useEffect(() => stage.current?.focus(), [at]);
  const go = (step: number) => present(Math.max(0, Math.min(slides.length - 1, at + step)));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const isOnButton =
      event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
    if (step === undefined || isOnButton) return;
    event.preventDefault();
    go(step);
  };
  const onClick = ({ target, clientX }: MouseEvent) => {
    if (target instanceof Element && target.closest('button') !== null) return;
    if (window.getSelection()?.isCollapsed === false) return; // words are being marked
    go(clientX < window.innerWidth / 3 ? -1 : 1);
  };
  return (
    <dialog
      ref={dialog}
      className="present"
      aria-label={words.slides}
      onCancel={() => present(null)}
      // Reported a little later, when it may be open again.
      onClose={() => dialog.current?.open === true || present(null)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {shown && (
        <section
          ref={stage}
          key={shown.key}
          className="slide"
          tabIndex={-1}
          aria-label={words.slideOf(at + 1, slides.length)}
        >
          <SlideView slide={shown} />
        </section>
      )}
      <nav className="present-tools" aria-label={words.slides}>
        <button
          type="button"
          aria-label={words.previousSlide}
          aria-disabled={at === 0}
          onClick={() => go(-1)}
        >
          <Icon of="back" />
        </button>
        <span className="number">{words.slideOf(at + 1, slides.length)}</span>
        <button
          type="button"
          aria-label={words.nextSlide}
          aria-disabled={at === slides.length - 1}
          onClick={() => go(1)}
        >
          <Icon of="open" />
        </button>
        <button type="button" aria-label={words.endSlides} onClick={() => present(null)}>
          <Icon of="close" />
        </button>
      </nav>
    </dialog>
  );
}

/** Takes the whole screen where that is allowed; leaving it, by Escape or otherwise, ends the slides. */
function watchFullScreen(onLeft: () => void): () => void {
  const root = document.documentElement;
  // Refused where there is no such thing, or a frame forbids it: the slides fill the window then.
  root.requestFullscreen?.().catch(() => undefined);
  const hear = () => {
    if (document.fullscreenElement === null) onLeft();
  };
  document.addEventListener('fullscreenchange', hear);
  return () => {
    document.removeEventListener('fullscreenchange', hear);
    if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
  };
}
