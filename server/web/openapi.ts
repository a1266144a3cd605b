import { z } from 'zod';
import type { Api } from '#contract/api.ts';
import { type Endpoint, ErrorBody } from '#contract/endpoint.ts';
import { ExportDocument } from '#contract/export-document.ts';
import { describeConsole } from '../console/describe.ts';
import { VERSION } from '../program/version.ts';

/** The API's description, OpenAPI 3.1, made from the contract's schemas. */
export function describeApi(api: Api): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(api)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Yinzheng 引证',
      version: VERSION,
      description: 'A graph of what reports say, each fact with the words behind it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: { ...paths, ...describeConsole(jsonSchema) },
    components: { schemas: { Error: jsonSchema(ErrorBody, 'output') } },
  };
}

function operation(name: string, endpoint: Endpoint): object {
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const hasBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE';
  const isTag = (field: string) => field === 'if_match';
  const fields = Object.entries(endpoint.input.shape).filter(
    ([field]) => !inPath.includes(field) && !isTag(field),
  );
  const tags = Object.keys(endpoint.input.shape).filter(isTag);
  return {
    operationId: name,
    summary: endpoint.summary,
    parameters: [
      ...inPath.map((field) => parameter(field, 'path', endpoint.input.shape[field])),
      ...tags.map(() => parameter('If-Match', 'header', endpoint.input.shape.if_match)),
      ...(hasBody ? [] : fields.map(([field, schema]) => parameter(field, 'query', schema))),
    ],
    ...(hasBody && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: jsonSchema(z.object(Object.fromEntries(fields)), 'input') },
        },
      },
    }),
    responses: {
      ['status' in endpoint ? endpoint.status : 200]: {
        description: endpoint.summary,
        content: content(endpoint),
      },
      default: {
        description: 'What was wrong, what would be right.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function content(endpoint: Endpoint): object {
  if ('output' in endpoint) return { 'application/json': { schema: jsonSchema(endpoint.output, 'output') } };
  const types = endpoint.files.map((type) => [
    type,
    { schema: type === 'application/json' ? jsonSchema(ExportDocument, 'output') : { type: 'string' } },
  ]);
  return Object.fromEntries(types);
}

function parameter(
  name: string,
  place: 'path' | 'query' | 'header',
  schema: z.core.$ZodType | undefined,
): object {
  const type = schema ?? z.string();
  return {
    name,
    in: place,
    required: place === 'path' || !z.safeParse(type, undefined).success,
    schema: jsonSchema(type, 'input'),
  };
}

/** JSON Schema 2020-12, which OpenAPI 3.1 speaks; its `$schema` line belongs to whole documents only. */
function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
