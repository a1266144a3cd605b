import { type Language, nameOf } from '../words/language.ts';
import { patternOfAct, saidBy, withName } from '../words/story-patterns.ts';
import { agentStep } from '../words/story-steps.ts';
import { patterns } from '../words/vocabulary.ts';

/** Stands beside an act of which no report says who did it. */
export function agentMissing(label: string, language: Language): string {
  const pattern = patternOfAct(label);
  const step = pattern && agentStep(pattern);
  return step === undefined ? '' : saidBy(step, 'missing', language);
}

type Act = Readonly<Record<'label' | 'name_zh' | 'name_en', string>>;

/** The same as a sentence. */
export function agentUnstated(act: Act, language: Language): string {
  const pattern = patternOfAct(act.label);
  const step = pattern && agentStep(pattern);
  const expected = patterns().expected.find(({ label, type }) => label === act.label && type === step?.type);
  if (expected === undefined) return agentMissing(act.label, language);
  return withName(saidBy(expected, 'unstated', language), nameOf(act, language));
}
