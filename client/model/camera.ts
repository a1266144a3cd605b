/** How a picture is looked at: the place in the middle of the canvas, in the picture's own pixels, and how near. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface Wish<Type extends string> {
  readonly type: Type;
  /** A new serial number is a new wish, even of the same kind. */
  readonly serial: number;
}

/**
 * A wish for the camera. `fit` shows all that can be read at once, `whole` all; `settle` fits a fitted picture again, once what lay over it has gone;`include`, `path` (what is laid over the
 * drawing) and `selection` move it only if something is out of view, `centre` brings the selected node to the middle, `view`
 * shows the picture as it was looked at before.
 */
export type CameraWish =
  | Wish<'none' | 'fit' | 'whole' | 'settle' | 'include' | 'path' | 'in' | 'out' | 'selection' | 'centre'>
  | (Wish<'view'> & { readonly view: CameraView });

export type PlainWish = Exclude<CameraWish['type'], 'view'>;
