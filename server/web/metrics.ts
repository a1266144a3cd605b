import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Request, RequestHandler } from 'express';
import { isLoopback, plain } from '../access/address.ts';
import { AppError } from '../errors/app-error.ts';
import { personOf } from './access.ts';

const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

interface Series {
  readonly buckets: number[];
  count: number;
  seconds: number;
}

/** Counts every answer by route, method and status, and writes a line of each: when, where, who, what, how long. No contents. */
export function createMetrics(clientOf: (request: Request) => string, write: (line: string) => void) {
  const series = new Map<string, Series>();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();

  const count: RequestHandler = (request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      const seconds = (performance.now() - began) / 1000;
      const route = routeOf(request);
      const status = response.writableFinished ? String(response.statusCode) : 'cut';
      add(series, `method="${method(request)}",route="${route}",status="${status}"`, seconds);
      const who = personOf(response)?.name ?? '-';
      const words = [
        clientOf(request),
        who,
        method(request),
        route,
        status,
        `${Math.round(seconds * 1000)}ms`,
      ];
      write(`${new Date().toISOString()} ${words.join(' ')}`);
    });
    next();
  };

  /** For a Prometheus on this machine alone: what a proxy passes on comes from elsewhere. */
  const show: RequestHandler = (request, response) => {
    const forwarded = ['forwarded', 'x-forwarded-for'].some((name) => request.headers[name] !== undefined);
    if (forwarded || !isLoopback(plain(request.socket.remoteAddress))) throw onlyHere();
    response.set('Cache-Control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8');
    response.send(textOf(series, delay.percentile(99) / 1e9));
    delay.reset();
  };
  return { count, show };
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']);
const method = ({ method: given }: Request) => (METHODS.has(given) ? given : 'other');

/** As it stands in the API's description: no ids, and no more routes than there are. */
function routeOf({ route, originalUrl }: Request): string {
  if (typeof route?.path === 'string') return route.path;
  return /^\/(?:api|assets)(?=\/)/.exec(originalUrl)?.[0] ?? '/';
}

function add(series: Map<string, Series>, labels: string, seconds: number): void {
  const one = series.get(labels) ?? { buckets: BUCKETS.map(() => 0), count: 0, seconds: 0 };
  series.set(labels, one);
  for (const [at, most] of BUCKETS.entries())
    if (seconds <= most) one.buckets[at] = (one.buckets[at] ?? 0) + 1;
  one.count += 1;
  one.seconds += seconds;
}

/** Prometheus's text format, 0.0.4. */
function textOf(series: ReadonlyMap<string, Series>, lag: number): string {
  const { user, system } = process.cpuUsage();
  const name = 'yinzheng_http_request_duration_seconds';
  const lines = [
    '# TYPE process_resident_memory_bytes gauge',
    `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
    '# TYPE process_cpu_seconds_total counter',
    `process_cpu_seconds_total ${(user + system) / 1e6}`,
    '# TYPE process_uptime_seconds gauge',
    `process_uptime_seconds ${process.uptime().toFixed(1)}`,
    '# HELP nodejs_eventloop_lag_p99_seconds Since the last time this was asked.',
    '# TYPE nodejs_eventloop_lag_p99_seconds gauge',
    `nodejs_eventloop_lag_p99_seconds ${lag}`,
    `# TYPE ${name} histogram`,
  ];
  for (const [labels, { buckets, count, seconds }] of series)
    lines.push(
      ...BUCKETS.map((most, at) => `${name}_bucket{${labels},le="${most}"} ${buckets[at]}`),
      `${name}_bucket{${labels},le="+Inf"} ${count}`,
      `${name}_sum{${labels}} ${seconds}`,
      `${name}_count{${labels}} ${count}`,
    );
  return `${lines.join('\n')}\n`;
}

const onlyHere = () =>
  new AppError(403, 'only-here', {
    en: 'Metrics are shown on the computer itself alone.',
    zh: '运行指标只在本机提供。',
  });
