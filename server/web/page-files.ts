import { extname, join } from 'node:path';
import express, { type RequestHandler, type Response } from 'express';

const YEAR_SECONDS = 365 * 24 * 3600;

interface Encoding {
  readonly name: string;
  readonly ending: string;
}

const PLAIN: Encoding = { name: 'identity', ending: '' };
/** What the build makes of each file that gains by it, best first. */
const ENCODINGS: readonly Encoding[] = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
  PLAIN,
];

/** The built page, compressed as the client wants it: hashed files for a year, index.html asked for again each time. */
export function pageFiles(folder: string): RequestHandler {
  const plain = filesOf(folder, PLAIN);
  const encoded = new Map(ENCODINGS.map((encoding) => [encoding, filesOf(folder, encoding)]));
  return (request, response, next) => {
    response.vary('Accept-Encoding');
    const encoding = wanted(request.get('Accept-Encoding') ?? '');
    const files = encoded.get(encoding) ?? plain;
    const { url } = request;
    const path = request.path.endsWith('/') ? `${request.path}index.html` : request.path;
    const serve = (from: RequestHandler, as: string, orElse: (error?: unknown) => void) => {
      request.url = as;
      return from(request, response, (error?: unknown) => {
        request.url = url;
        return error === undefined ? orElse() : next(error);
      });
    };
    return serve(files, path + encoding.ending, () => serve(plain, path, next));
  };
}

function filesOf(folder: string, { name, ending }: Encoding): RequestHandler {
  const setHeaders = (response: Response, path: string) => {
    const isHashed = path.startsWith(join(folder, 'assets/'));
    response.set('Cache-Control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    if (ending === '') return;
    response.set('Content-Encoding', name);
    response.type(extname(path.slice(0, -ending.length)));
  };
  return express.static(folder, { index: false, redirect: false, dotfiles: 'ignore', setHeaders });
}

/** RFC 9110, 12.5.3: the encoding that the client gives the highest weight; of several such, the best. */
function wanted(header: string): Encoding {
  const weights = weightsIn(header);
  const weightOf = ({ name }: Encoding) => weights.get(name) ?? weights.get('*') ?? 0;
  const [first = PLAIN] = [...ENCODINGS].sort((a, b) => weightOf(b) - weightOf(a));
  return weightOf(first) > 0 ? first : PLAIN;
}

/** `br;q=0.5, gzip`: br 0.5, gzip 1. */
function weightsIn(header: string): ReadonlyMap<string, number> {
  const parts = header.toLowerCase().matchAll(/([^\s,;]+)\s*(?:;\s*q=([\d.]+))?/g);
  return new Map([...parts].map(([, name = '', weight = '1']) => [name, Number(weight)]));
}
