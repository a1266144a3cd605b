import type { PackData } from '#contract/pack.ts';
import { saveText } from '../browser/save-file.ts';
import { LANG_TAG, type Language, otherLanguage } from '../words/language.ts';
import { button, html } from './dom.ts';
import { packWordsIn } from './words.ts';

interface Head {
  readonly data: PackData;
  readonly language: Language;
  readonly all: number;
  readonly found: number;
  readonly onSeek: (text: string) => void;
  readonly onLanguage: () => void;
}

/** Title, search and what can be done with the whole. The field of the search stays, and so keeps its focus. */
export function drawHead(place: HTMLElement, head: Head) {
  const { data, language, all } = head;
  const words = packWordsIn(language);
  const title = (language === 'zh' ? data.title_zh : data.title_en) || words.pack;
  document.title = `${title} · 引证 Yinzheng`;
  const size = words.size(data.nodes.length, data.edges.length, all);
  const about = `${words.pack} · ${size} · ${words.made(data.made.slice(0, 10))}`;
  const search = searchField(place, head.onSeek);
  search.placeholder = words.search;
  search.setAttribute('aria-label', words.search);
  place.querySelector('.title')?.replaceChildren(html('h1', {}, title), html('p', { class: 'quiet' }, about));
  place.querySelector('.buttons')?.replaceChildren(...buttons(head));
}

function searchField(place: HTMLElement, onSeek: (text: string) => void): HTMLInputElement {
  const there = place.querySelector('input');
  if (there !== null) return there;
  const search = html('input', { type: 'search' });
  search.addEventListener('input', () => onSeek(search.value));
  place.append(
    html('div', { class: 'title' }),
    html('div', { class: 'bar' }, search, html('div', { class: 'buttons' })),
  );
  return search;
}

function buttons({ data, language, all, found, onLanguage }: Head): readonly HTMLElement[] {
  const words = packWordsIn(language);
  const figures = button(words.csvFigures, () => save('figures.csv', data.csv.figures));
  return [
    html('span', { class: 'quiet', role: 'status' }, words.found(found, all)),
    button(words.csvFacts, () => save('facts.csv', data.csv.facts)),
    ...(data.figures.length === 0 ? [] : [figures]),
    button(words.print, () => window.print()),
    button(words.switchLanguage, onLanguage, { lang: LANG_TAG[otherLanguage(language)] }),
  ];
}

const save = (name: string, text: string) => saveText(`yinzheng-${name}`, 'text/csv', text);
