import { lazy } from 'react';
import type { View } from './view.ts';

export const about: View = {
  id: 'about',
  View: lazy(async () => ({ default: (await import('../panels/About.tsx')).About })),
};
