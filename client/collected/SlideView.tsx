import { useLayoutEffect, useRef } from 'react';
import { AnswerTable } from '../answer/AnswerTable.tsx';
import { resultOf } from '../answer/result.ts';
import { useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { useBrightness } from '../components/use-brightness.ts';
import { aired } from '../export/aired.ts';
import { loadedValue } from '../model/remote.ts';
import { bareSvg } from '../svg/bare-svg.ts';
import { PALETTES } from '../theme/palette.ts';
import { collectedWordsIn } from '../words/collected-words.ts';
import { LANG_TAG } from '../words/language.ts';
import type { Slide } from './slides.ts';
import { useStill } from './use-still.ts';

/** One slide: the report's words large, ours marked as such, and where they stand. */
export function SlideView({ slide }: { readonly slide: Slide }) {
  const language = useLanguage();
  const words = collectedWordsIn(language);
  const box = useRef<HTMLDivElement>(null);
  useFitted(box, slide.key + language, slide.type !== 'picture');
  return (
    <div ref={box} className={`slide-body slide-${slide.type}`}>
      {slide.note !== '' && <p className="slide-note">{slide.note}</p>}
      {slide.type === 'words' && <Words slide={slide} />}
      {slide.type === 'picture' && <PictureSlide slide={slide} />}
      {slide.type === 'answer' && <AnswerSlide slide={slide} />}
      {slide.type === 'gone' && (
        <>
          <p className="slide-said">{slide.name[language]}</p>
          <p className="slide-source">{words.gone}</p>
        </>
      )}
    </div>
  );
}

function Words({ slide }: { readonly slide: Extract<Slide, { type: 'words' }> }) {
  const language = useLanguage();
  const words = collectedWordsIn(language);
  const report = useExplorer(({ answers }) =>
    loadedValue(answers.reports)?.reports.find(({ id }) => id === slide.report),
  );
  const lang = report?.lang ?? 'zh-CN';
  const isForeign = !lang.startsWith(language);
  const title = (language === 'zh' ? report?.title_zh : report?.title_en) ?? slide.report;
  const source = words.slideSource(title, slide.paragraphs, report?.published ?? '');
  return (
    <>
      {slide.heading !== null && (
        <p className="slide-heading" lang={slide.heading.zh === slide.heading.en ? lang : undefined}>
          {slide.heading[language]}
        </p>
      )}
      {slide.words !== null && (
        <blockquote className="slide-quotation" lang={lang}>
          {slide.words}
        </blockquote>
      )}
      {(slide.words === null || isForeign) && (
        <p className="slide-said" lang={LANG_TAG[language]}>
          <span className="slide-ours">{slide.words === null ? words.ourWords : words.ourTranslation}</span>{' '}
          {slide.said[language]}
        </p>
      )}
      <p className="slide-source">{source}</p>
    </>
  );
}

function PictureSlide({ slide }: { readonly slide: Extract<Slide, { type: 'picture' }> }) {
  const language = useLanguage();
  const page = useWords();
  const words = collectedWordsIn(language);
  const palette = PALETTES[useBrightness()];
  const still = useStill(slide.link);
  const name = slide.name[language];
  return (
    <figure>
      {still === undefined && <p className="quiet waiting">{page.loading}</p>}
      {still === null && <p className="slide-source">{words.noPicture}</p>}
      {still && (
        <img
          alt={words.pictureAlt(name, still.nodes.length, still.edges.length)}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(bareSvg(aired(still), palette, language))}`}
        />
      )}
      <figcaption className="slide-source">{name}</figcaption>
    </figure>
  );
}

function AnswerSlide({ slide }: { readonly slide: Extract<Slide, { type: 'answer' }> }) {
  const language = useLanguage();
  const { answer } = slide.found;
  return (
    <>
      <p className="slide-heading">{slide.name[language]}</p>
      <p className="slide-said">{resultOf(answer, language)}</p>
      <AnswerTable answer={answer} />
    </>
  );
}

/** Font sizes in pixels: never smaller, however much there is to say. */
const LEAST = 16;

/** Writes as large as the window takes: the size that the style sheet gives, made smaller until all of it fits. */
function useFitted(box: React.RefObject<HTMLElement | null>, key: string, isFitted: boolean) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words take another size.
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || !isFitted) return;
    const settle = () => {
      const stage = element.parentElement ?? element;
      const room = stage.clientHeight;
      const most = Math.max(LEAST, Math.min(window.innerWidth / 16, window.innerHeight / 11));
      let [low, high] = [LEAST, most];
      for (let step = 0; step < 9; step += 1) {
        const size = (low + high) / 2;
        element.style.fontSize = `${size}px`;
        if (element.scrollHeight <= room && element.scrollWidth <= element.clientWidth) low = size;
        else high = size;
      }
      element.style.fontSize = `${low}px`;
    };
    settle();
    // The window has no size before it is open.
    const observer = new ResizeObserver(settle);
    if (element.parentElement !== null) observer.observe(element.parentElement);
    return () => observer.disconnect();
  }, [box, key, isFitted]);
}
