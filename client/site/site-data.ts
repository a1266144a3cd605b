import type { z } from 'zod/mini';
import { SiteMore, SiteReport, SiteSearch, SiteStart } from '#contract/site.ts';
import { ApiError } from '../api/api-error.ts';
import { Tables } from './tables.ts';

/** The files of a published site, each read when it is first needed. */
export interface SiteData {
  readonly start: SiteStart;
  readonly tables: Tables;
  readonly more: () => Promise<SiteMore>;
  readonly search: () => Promise<SiteSearch>;
  /** By its id. */
  readonly report: (id: string) => Promise<SiteReport | undefined>;
}

/** Where the files leave what they bring. */
declare global {
  var yinzhengSite: Record<string, unknown> | undefined;
}

/** @throws ZodError where the first file is of another program's */
export function openSiteData(): SiteData {
  const start = SiteStart.parse(globalThis.yinzhengSite?.start);
  return {
    start,
    tables: new Tables(start),
    more: once('more', SiteMore, start),
    search: once('search', SiteSearch, start),
    report: reportsOf(start),
  };
}

function reportsOf(start: SiteStart): SiteData['report'] {
  const files = start.reports.map((_, at) => once(`report-${at}`, SiteReport, start));
  return async (id) => files[start.reports.indexOf(id)]?.();
}

/** Reads a file at the first call; after a failure the next call tries again. */
function once<Schema extends z.ZodMiniType>(name: string, schema: Schema, start: SiteStart) {
  let reading: Promise<z.output<Schema>> | undefined;
  return () => {
    reading ??= readScript(name, start.version)
      .then((data) => schema.parse(data))
      .catch((error: unknown) => {
        reading = undefined;
        throw error;
      });
    return reading;
  };
}

/** As a script: a page opened from a folder may run one, and may read no other file. */
function readScript(name: string, version: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `./data/${name}.js?${version}`;
    script.onload = () => {
      script.remove();
      resolve(globalThis.yinzhengSite?.[name]);
    };
    script.onerror = (cause) => {
      script.remove();
      reject(notThere(name, cause));
    };
    document.head.append(script);
  });
}

const notThere = (name: string, cause: unknown) =>
  new ApiError(
    'offline',
    0,
    {
      zh: `读不到本站点的文件 data/${name}.js。请检查网络，或站点的文件是否齐全。`,
      en: `The file data/${name}.js of this site cannot be read. Check the connection, and whether the site's files are complete.`,
    },
    { cause },
  );
