import type { Svg } from '../svg/svg.ts';
import { withResolution } from './png-resolution.ts';

/** Browsers refuse larger canvases. */
const MOST_PIXELS = 16_000;
const CM_PER_INCH = 2.54;

/** How many pixels a picture of this width has at this resolution. */
export const pixelsOf = ({ width, height }: Pick<Svg, 'width' | 'height'>, widthCm: number, dpi: number) => {
  const wanted = (widthCm / CM_PER_INCH) * dpi;
  const most = MOST_PIXELS / Math.max(1, height / width);
  const across = Math.round(Math.min(wanted, most, MOST_PIXELS));
  return { width: across, height: Math.round((across * height) / width) };
};

/**
 * A picture of pixels from an SVG, drawn by the browser itself, that says how large it is on paper.
 * @throws Error when the browser cannot draw it.
 */
export async function pngOf(svg: Svg, widthCm: number, dpi: number): Promise<Blob> {
  const size = pixelsOf(svg, widthCm, dpi);
  const address = URL.createObjectURL(new Blob([svg.text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, size);
    canvas.getContext('2d')?.drawImage(image, 0, 0, size.width, size.height);
    const blob = await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((made) => (made === null ? reject(new Error('no picture')) : resolve(made)), 'image/png');
    });
    const bytes = withResolution(new Uint8Array(await blob.arrayBuffer()), (size.width / widthCm) * 100);
    return new Blob([bytes], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
