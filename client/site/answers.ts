import type { Api, EndpointName } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { answerKey } from '#contract/site.ts';
import { ApiError } from '../api/api-error.ts';
import type { SiteData } from './site-data.ts';

export type AnswerOf<Name extends EndpointName> = OutputOf<Api[Name]>;

/** Answers that were given while publishing. */
export interface Kept {
  /** @throws ApiError 404 where no such question was asked then */
  readonly first: <Name extends EndpointName>(name: Name) => Promise<AnswerOf<Name>>;
  readonly later: <Name extends EndpointName>(name: Name, ...about: string[]) => Promise<AnswerOf<Name>>;
  readonly ofReport: <Name extends EndpointName>(name: Name, report: string) => Promise<AnswerOf<Name>>;
}

export function keptAnswers({ start, tables, more, report }: SiteData): Kept {
  const known = new Map<string, unknown>();
  function take<Name extends EndpointName>(
    answers: Readonly<Record<string, unknown>> | undefined,
    name: Name,
    about: readonly string[],
  ): AnswerOf<Name> {
    const key = answerKey(name, ...about);
    if (!known.has(key)) {
      const answer = answers?.[key];
      if (answer === undefined) throw notHere(about.join(' ') || name);
      known.set(key, tables.unpack(answer));
    }
    // Kept while publishing under the name of the endpoint that gave it, parsed by that endpoint's own schema.
    return known.get(key) as AnswerOf<Name>;
  }
  return {
    first: async (name) => take(start.answers, name, []),
    later: async (name, ...about) => take((await more()).answers, name, about),
    ofReport: async (name, id) => take((await report(id))?.answers, name, [id]),
  };
}

export const notHere = (id: string) =>
  new ApiError('not-found', 404, {
    zh: `本站点中没有“${id}”。`,
    en: `This site has no “${id}”.`,
  });

/** What only a running service can do. */
export const readOnly = () =>
  new ApiError('read-only', 0, {
    zh: '这是只读的已发布站点，没有服务：导出、修改、附上原文和 Cypher 查询要在运行中的引证里进行。',
    en: 'This is a published site, made to be read, without a service: exports, changes, attaching texts and Cypher need a running Yinzheng.',
  });
