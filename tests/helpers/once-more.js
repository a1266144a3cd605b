import { jest } from '@jest/globals';

// A browser on a busy machine stalls now and then for reasons of its own: a test that fails is run once more, at once. What
// passes only then is named in the last lines of the run, with its error above: it is to be mended all the same.
jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
