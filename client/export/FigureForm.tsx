import { useMemo, useState } from 'react';
import { saveFile } from '../browser/save-file.ts';
import { useExplorer, useLanguage } from '../components/explorer-context.ts';
import type { Picture } from '../svg/picture-model.ts';
import { NAME_SIZE } from '../svg/svg.ts';
import { exportWordsIn } from '../words/export-words.ts';
import { Choice } from './Choice.tsx';
import { type FigureLook, svgFor } from './draw-picture.ts';
import { pixelsOf, pngOf } from './png.ts';
import '../styles/export.css';

interface Props {
  readonly picture: Picture;
  /** Ids of the reports that it draws from. */
  readonly reports: ReadonlySet<string>;
  readonly title: string;
  readonly caption: string;
}

const POINTS_PER_CM = 72 / 2.54;
/** Below this no journal prints letters. */
const LEAST_POINTS = 6;
const RESOLUTIONS = ['150', '300', '600'] as const;

/** A picture for print: title and caption of one's own, size on paper, colours; seen before it is saved. */
export function FigureForm({ picture, reports, title, caption }: Props) {
  const language = useLanguage();
  const words = exportWordsIn(language);
  const answers = useExplorer((state) => state.answers);
  const [look, setLook] = useState<FigureLook>({
    title,
    caption,
    background: 'paper',
    isGrey: false,
    hasLegend: true,
    hasSources: true,
    widthCm: 16,
  });
  const [dpi, setDpi] = useState<(typeof RESOLUTIONS)[number]>('300');
  const [said, setSaid] = useState('');
  const change = (fields: Partial<FigureLook>) => setLook({ ...look, ...fields });
  const svg = useMemo(
    () => svgFor(picture, { language, answers }, reports, look),
    [picture, language, answers, reports, look],
  );
  const points = (NAME_SIZE * look.widthCm * POINTS_PER_CM) / svg.width;
  const pixels = pixelsOf(svg, look.widthCm, Number(dpi));
  const heightCm = (look.widthCm * svg.height) / svg.width;
  const save = async (ending: 'svg' | 'png') => {
    const name = words.pictureName(new Date().toISOString().slice(0, 10), ending);
    try {
      const blob =
        ending === 'svg'
          ? new Blob([svg.text], { type: 'image/svg+xml' })
          : await pngOf(svg, look.widthCm, Number(dpi));
      saveFile(name, blob);
      setSaid(words.exportDone(name));
    } catch {
      setSaid(words.pictureFailed);
    }
  };
  return (
    <div className="figure-form">
      <div className="figure-fields">
        <label>
          {words.figureTitle}
          <input value={look.title} onChange={({ target }) => change({ title: target.value })} />
        </label>
        <label>
          {words.figureCaption}
          <textarea
            rows={3}
            value={look.caption}
            onChange={({ target }) => change({ caption: target.value })}
          />
        </label>
        <label>
          {words.figureWidth}
          <input
            type="number"
            min={3}
            max={120}
            step={0.5}
            value={look.widthCm}
            onChange={({ target }) => {
              const widthCm = target.valueAsNumber;
              if (widthCm >= 3 && widthCm <= 120) change({ widthCm });
            }}
          />
        </label>
        <p className={points < LEAST_POINTS ? 'failed' : 'quiet'} role="status">
          {words.figureSize(look.widthCm, heightCm, points)}
          {points < LEAST_POINTS && words.figureSmall}
        </p>
        <Choice
          name={words.resolution}
          value={dpi}
          onChange={setDpi}
          options={RESOLUTIONS.map((each) => ({ id: each, name: `${each} dpi` }))}
        />
        <Checks look={look} change={change} />
        <p className="buttons">
          <button type="button" className="primary" onClick={() => void save('svg')}>
            {words.saveSvg}
          </button>
          <button type="button" onClick={() => void save('png')}>
            {words.savePng(pixels.width, pixels.height)}
          </button>
        </p>
        <p role="status" className="quiet">
          {said}
        </p>
      </div>
      <img
        className="figure-preview"
        alt={words.preview}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.text)}`}
      />
    </div>
  );
}

interface ChecksProps {
  readonly look: FigureLook;
  readonly change: (fields: Partial<FigureLook>) => void;
}

function Checks({ look, change }: ChecksProps) {
  const words = exportWordsIn(useLanguage());
  const checks = [
    [words.greyscale, look.isGrey, (isGrey: boolean) => change({ isGrey })],
    [words.withLegend, look.hasLegend, (hasLegend: boolean) => change({ hasLegend })],
    [words.withSources, look.hasSources, (hasSources: boolean) => change({ hasSources })],
    [
      words.backgroundNone,
      look.background === 'transparent',
      (isOn: boolean) => change({ background: isOn ? 'transparent' : 'paper' }),
    ],
  ] as const;
  return (
    <div className="choice">
      {checks.map(([name, isOn, set]) => (
        <label key={name}>
          <input type="checkbox" checked={isOn} onChange={({ target }) => set(target.checked)} />
          <span>{name}</span>
        </label>
      ))}
    </div>
  );
}
