import { expect, test } from '@jest/globals';
import Ajv from 'ajv/dist/2020.js';
import { api } from '#contract/api.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { describeApi } from '../../../server/web/openapi.ts';

const description = describeApi(api) as {
  openapi: string;
  paths: Record<string, Record<string, { parameters: { name: string; in: string; required: boolean }[] }>>;
};

test.each(Object.entries<Endpoint>(api))('%s is described at its path', (_name, endpoint) => {
  const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
  const operation = description.paths[path]?.[endpoint.method.toLowerCase()];
  expect(operation).toBeDefined();
  for (const [, name] of endpoint.path.matchAll(/:(\w+)/g))
    expect(operation?.parameters).toContainEqual(
      expect.objectContaining({ name, in: 'path', required: true }),
    );
});

test('every schema of the description is valid JSON Schema', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const schemas = JSON.stringify(description).match(/"schema":\{/g) ?? [];
  expect(schemas.length).toBeGreaterThan(20);
  for (const operations of Object.values(description.paths))
    for (const operation of Object.values(operations))
      for (const part of Object.values(operation))
        if (typeof part === 'object' && part !== null && 'schema' in part) ajv.compile(part.schema as object);
  expect(description.openapi).toBe('3.1.0');
});

test('the console is described too: its four forms of answer, and what it may refuse with', () => {
  const { post } = description.paths['/api/query'] as unknown as {
    post: { responses: Record<string, { content: Record<string, unknown> }> };
  };
  expect(Object.keys(post.responses[202]?.content ?? {})).toHaveLength(4);
  expect(Object.keys(post.responses)).toEqual(['202', '400', '403', '408', '429', '503']);
  expect(description.paths['/api/query/{queryId}']?.delete).toBeDefined();
});

test('a parameter with a default is not required, one without is', () => {
  const parameters = description.paths['/api/search']?.get?.parameters ?? [];
  expect(parameters.find((each) => each.name === 'q')?.required).toBe(true);
  expect(parameters.find((each) => each.name === 'limit')?.required).toBe(false);
});
