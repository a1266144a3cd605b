import { z } from 'zod';
import { broken, fitting, jsonText, parsed } from '../foreign/broken.ts';
import { ModelFact } from './model-answer.ts';

const Extraction = z.looseObject({
  extraction_class: z.string(),
  extraction_text: z.string(),
  attributes: z.record(z.string(), z.unknown()).nullish(),
});
const Document = z.looseObject({ extractions: z.array(Extraction) });
const Plain = z.looseObject({ facts: z.array(z.unknown()) });

/**
 * What a model has found, from a file: plain JSON, `{"facts": [{"type", "subject", "object", "quote"}]}`, or LangExtract's
 * documents, whose extractions are facts where their attributes name a subject and an object. Offsets in it are not read.
 */
export function factsOfFile(bytes: Uint8Array): { facts: ModelFact[]; unreadable: number } {
  const text = jsonText(bytes);
  const whole = isLines(text)
    ? text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map(parsed)
    : parsed(text);
  const plain = Plain.safeParse(whole).data?.facts;
  const facts = plain ?? extractionsOf(whole);
  const read = facts.map((each) => ModelFact.safeParse(each).data);
  const known = read.filter((each) => each !== undefined);
  if (facts.length === 0) throw broken('it holds no facts', '其中没有事实');
  return { facts: known, unreadable: facts.length - known.length };
}

const isLines = (text: string) => /^\s*\{.*\}\s*\n\s*\{/.test(text.slice(0, 20_000));

function extractionsOf(whole: unknown): readonly unknown[] {
  const documents = fitting(
    Array.isArray(whole) ? whole : [whole],
    z.array(Document).min(1),
    'LangExtract JSON',
  );
  return documents.flatMap(({ extractions }) =>
    extractions.map(({ extraction_class: type, extraction_text: quote, attributes }) => {
      const { subject, object, subject_label, object_label } = attributes ?? {};
      return { type, quote, subject, object, subject_label, object_label };
    }),
  );
}
