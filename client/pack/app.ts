import type { PackData } from '#contract/pack.ts';
import { LANG_TAG, type Language, otherLanguage } from '../words/language.ts';
import { button, html } from './dom.ts';
import { factCard } from './evidence.ts';
import { factsOf, isFound, type PackFact, type SortKey, sortFacts } from './facts.ts';
import { agentUnstated } from './gaps.ts';
import { PackGraph, type Picked } from './graph.ts';
import { drawHead } from './head.ts';
import { methodNote } from './method.ts';
import { ownNotes } from './notes.ts';
import { factTable } from './table.ts';
import { packWordsIn } from './words.ts';

/** What the reader of a pack has chosen. */
interface Chosen {
  readonly language: Language;
  readonly picked: Picked | null;
  readonly sort: SortKey;
  readonly sought: string;
}

/** The whole pack: the graph with what is picked beside it, the table of facts, the method. Drawn anew at each choice. */
export class Pack {
  readonly #data: PackData;
  readonly #facts: readonly PackFact[];
  readonly #graph: PackGraph;
  readonly #parts = {
    head: html('header'),
    tools: html('div', { class: 'tools' }),
    aside: html('aside', { 'aria-live': 'polite', tabindex: 0 }),
    stage: html('section', { class: 'stage' }),
    notes: html('section', { class: 'notes' }),
    facts: html('section'),
    foot: html('footer'),
  };
  #chosen: Chosen;

  constructor(data: PackData, root: HTMLElement) {
    this.#data = data;
    this.#facts = factsOf(data);
    this.#graph = new PackGraph(data, (picked) => this.#choose({ picked }));
    this.#chosen = { language: data.language, picked: null, sort: 'text', sought: '' };
    const { head, tools, aside, stage, notes, facts, foot } = this.#parts;
    stage.append(html('div', { class: 'canvas' }, this.#graph.element, tools), aside);
    root.replaceChildren(head, html('main', {}, stage, notes, facts), foot);
    this.#choose({});
  }

  #choose(change: Partial<Chosen>) {
    this.#chosen = { ...this.#chosen, ...change };
    const { language, picked, sought } = this.#chosen;
    const found = sought.trim() === '' ? null : this.#facts.filter((fact) => isFound(fact, sought));
    document.documentElement.lang = LANG_TAG[language];
    drawHead(this.#parts.head, {
      data: this.#data,
      language,
      all: this.#facts.length,
      found: (found ?? this.#facts).length,
      onSeek: (text) => this.#choose({ sought: text }),
      onLanguage: () => this.#choose({ language: otherLanguage(language) }),
    });
    this.#graph.show({ language, picked, found: found && idsIn(found) }, packWordsIn(language).graph);
    this.#drawTools();
    this.#drawAside();
    this.#parts.notes.replaceChildren(
      ...ownNotes(this.#data, { language, onShow: (edge) => this.#show({ edge }) }),
    );
    this.#drawFacts(found ?? this.#facts);
    this.#parts.foot.replaceChildren(methodNote(this.#data, language));
  }

  #drawTools() {
    const words = packWordsIn(this.#chosen.language);
    const tool = (sign: string, name: string, onClick: () => void) =>
      button(sign, onClick, { 'aria-label': name, title: name });
    this.#parts.tools.replaceChildren(
      tool('+', words.zoomIn, () => this.#graph.zoom(ZOOM)),
      tool('−', words.zoomOut, () => this.#graph.zoom(1 / ZOOM)),
      button(words.fit, () => this.#graph.fit()),
    );
  }

  #drawAside() {
    const { language, picked } = this.#chosen;
    const { aside } = this.#parts;
    const words = packWordsIn(language);
    aside.setAttribute('aria-label', words.picked);
    if (picked === null) return aside.replaceChildren(html('p', { class: 'quiet' }, words.pickHint));
    const about = this.#facts.filter(({ edge, nodes }) =>
      picked.type === 'edge' ? edge === picked.id : nodes.some(({ id }) => id === picked.id),
    );
    const settings = { data: this.#data, language, onShow: (fact: PackFact) => this.#show(fact) };
    aside.replaceChildren(
      button(words.clear, () => this.#choose({ picked: null })),
      ...this.#gaps(picked).map((text) => html('p', { class: 'doubt' }, text)),
      ...(about.length === 0 ? [html('p', {}, words.noFacts)] : []),
      ...about.map((fact) => factCard(fact, settings)),
    );
    aside.scrollTop = 0;
  }

  /** Of each act that is picked, or that a picked line touches: that no report says who did it. */
  #gaps({ type, id }: Picked): readonly string[] {
    const { nodes, edges, giverless } = this.#data;
    const edge = type === 'edge' ? edges.find((each) => each.id === id) : undefined;
    const touched = edge === undefined ? [id] : [edge.from, edge.to];
    return nodes
      .filter((node) => touched.includes(node.id) && giverless.includes(node.id))
      .map((node) => agentUnstated(node, this.#chosen.language));
  }

  #drawFacts(found: readonly PackFact[]) {
    const { language, sort } = this.#chosen;
    const words = packWordsIn(language);
    this.#parts.facts.replaceChildren(
      html('h2', {}, `${words.facts} · ${words.found(found.length, this.#facts.length)}`),
      factTable({
        data: this.#data,
        facts: sortFacts(found, sort, language),
        language,
        sort,
        onSort: (key) => this.#choose({ sort: key }),
        onShow: (fact) => this.#show(fact),
      }),
    );
  }

  #show({ edge }: Pick<PackFact, 'edge'>) {
    if (edge === null) return;
    this.#choose({ picked: { type: 'edge', id: edge } });
    this.#parts.stage.scrollIntoView({ block: 'start' });
  }
}

const ZOOM = 1.3;

const idsIn = (found: readonly PackFact[]): ReadonlySet<string> =>
  new Set(
    found.flatMap(({ edge, nodes }) => [...(edge === null ? [] : [edge]), ...nodes.map(({ id }) => id)]),
  );
