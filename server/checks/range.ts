import type { Fault } from '../dataset/problem.ts';
import type { PassageRow } from '../dataset/tables.ts';

/** Whether offsets lie in their passage. An unknown passage is somebody else's problem. */
export function rangeFault(
  { start, end }: { readonly start: number; readonly end: number },
  passage: PassageRow | undefined,
): Fault | undefined {
  const most = passage?.characters ?? Number.POSITIVE_INFINITY;
  if (start < end && end <= most) return undefined;
  return {
    code: 'offsets',
    en: `Offsets ${start}–${end} do not lie in the passage${passage ? ` of ${most} characters` : ''}.`,
    zh: `位置 ${start}–${end} 不在段落之内${passage ? `（共 ${most} 个字符）` : ''}。`,
  };
}
