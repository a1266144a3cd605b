import { describe, expect, it } from '@jest/globals';
import { MOST_SCOPED, parseScope, ScopeInput, scopeText } from '#contract/scope.ts';

const tooMany = Array.from({ length: MOST_SCOPED + 1 }, (_, n) => `r-${n}`);

describe('scope', () => {
  it('names reports, each once and in one order', () => {
    expect(parseScope('report:b-2021,a-2020,b-2021')).toEqual({ type: 'reports', ids: ['a-2020', 'b-2021'] });
  });

  it('names a saved choice', () => {
    expect(parseScope('saved:lishui')).toEqual({ type: 'saved', id: 'lishui' });
  });

  it.each(['report:a-2020,b-2021', 'saved:lishui'])('is written as it was read: %s', (text) => {
    const scope = parseScope(text);
    expect(scope && scopeText(scope)).toBe(text);
  });

  it.each([
    'report:',
    'report:A',
    'saved:',
    'saved:a b',
    'a-2020',
    'reports:a',
    `report:${tooMany.join(',')}`,
  ])('refuses %s', (text) => {
    expect(parseScope(text)).toBeNull();
    expect(ScopeInput.safeParse(text).success).toBe(false);
  });

  it('is all reports where nothing is named', () => {
    expect(ScopeInput.parse(undefined)).toBeUndefined();
    expect(ScopeInput.parse('')).toBeUndefined();
  });
});
