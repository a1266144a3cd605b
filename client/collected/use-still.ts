import { useEffect, useState } from 'react';
import { stillOf } from '../canvas/still.ts';
import { useActions, useExplorerStore } from '../components/explorer-context.ts';
import type { Picture } from '../svg/picture-model.ts';

/** A collected picture, drawn out of sight; undefined while it is not ready, null where there is none to draw. */
export function useStill(link: string): Picture | null | undefined {
  const store = useExplorerStore();
  const { readCollectedPicture } = useActions();
  const [still, setStill] = useState<Picture | null>();
  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const drawing = await readCollectedPicture(link);
      if (isGone) return;
      const isEmpty = drawing === null || drawing.nodes.size === 0;
      const picture = isEmpty ? null : await stillOf(store.getState(), drawing);
      if (!isGone) setStill(picture);
    };
    void draw();
    return () => {
      isGone = true;
    };
  }, [link, readCollectedPicture, store]);
  return still;
}
