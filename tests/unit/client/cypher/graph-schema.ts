import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Callables } from '../../../../client/cypher/callables.ts';

const callable = (name: string) => ({ name, signature: `${name}(input :: ANY) :: ANY`, description: name });

export const CALLABLES: Callables = {
  functions: ['count', 'collect', 'toLower', 'toUpper', 'size', 'labels'].map(callable),
  procedures: ['db.labels', 'db.ping'].map(callable),
};

const named = (name: string, label_zh: string, label_en: string) => ({ name, label_zh, label_en, count: 1 });

/** A small graph's schema, as `GET /api/schema` tells it. */
export const SCHEMA: OutputOf<Api['schema']> = {
  labels: [named('Case', '案件', 'Case'), named('Award', '表彰', 'Commendation')].map((each) => ({
    ...each,
    kinds: [],
  })),
  types: [
    { ...named('LED_TO', '促成', 'led to'), domain: ['Case'], range: ['Award'] },
    { ...named('ISSUED', '作出', 'issued'), domain: ['Official'], range: ['Award'] },
  ],
  properties: ['id', 'name_zh', 'name_en', 'code'].map((name) => ({ name, on: ['Case'], count: 1 })),
  relationship_properties: [
    { name: 'basis', on: ['LED_TO'], count: 1 },
    { name: 'id', on: ['ISSUED', 'LED_TO'], count: 2 },
    { name: 'terms', on: ['QUOTES'], count: 1 },
  ],
};
