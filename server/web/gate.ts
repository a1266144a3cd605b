import type { RequestHandler } from 'express';
import { type AdmissionLimits, createAdmission } from '../console/admission.ts';
import { clientOf } from '../console/client.ts';
import { AppError } from '../errors/app-error.ts';

/** Lets a limited number of requests in before anything of their bodies is read; the others hear when to come again. */
export function gate(limits: AdmissionLimits): RequestHandler {
  const admission = createAdmission(limits);
  return async (request, response, next) => {
    const visit = admission.enter(clientOf(request));
    if (visit === undefined) throw tooMany();
    const gone = new AbortController();
    response.once('close', () => {
      gone.abort();
      visit.leave();
    });
    if (await visit.turn(gone.signal)) next();
  };
}

/** Files are made of the whole graph: a few at once, so that those who only read do not notice. */
export const FILES: AdmissionLimits = { running: 2, waiting: 8, perClient: 5, runningPerClient: 1 };
/** Whole texts: megabytes that are read at one go. */
export const TEXTS: AdmissionLimits = { running: 1, waiting: 4, perClient: 3, runningPerClient: 1 };
/** Lists of thousands of ids. */
export const LISTS: AdmissionLimits = { running: 8, waiting: 24, perClient: 16, runningPerClient: 6 };
/** Questions of the Model Context Protocol: each may ask the store a few dozen times. */
export const CONVERSATIONS: AdmissionLimits = { running: 4, waiting: 32, perClient: 12, runningPerClient: 2 };

const tooMany = () =>
  new AppError(
    429,
    'too-many-at-once',
    {
      en: 'Too many requests of this kind at once. Try again in a few seconds.',
      zh: '同时进行的同类请求过多，请过几秒再试。',
    },
    { details: { retryAfter: 5 } },
  );
