import { notFound } from '../errors/app-error.ts';
import { readFigures, readStatements } from '../graph/facts.ts';
import { statementsToldApart } from '../graph/told-apart.ts';
import type { Handlers } from './context.ts';

export const statement: Handlers['statement'] = async ({ id }, context) => {
  const [[found], [figure]] = await Promise.all([readStatements(context, [id]), readFigures(context, [id])]);
  if (found === undefined && figure === undefined) throw notFound({ en: 'statement', zh: '陈述' }, id);
  const [told] = found === undefined ? [] : await statementsToldApart(context, [found]);
  return { statement: told ?? null, figure: figure ?? null };
};
