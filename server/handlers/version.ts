import type { Handlers } from './context.ts';

export const version: Handlers['version'] = (_input, { versions }) => versions.current();

export const versionChanges: Handlers['versionChanges'] = ({ version: from, ids }, { versions }) =>
  versions.changesSince(from, ids ?? null);
