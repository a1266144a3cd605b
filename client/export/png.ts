import type { Svg } from '../svg/svg.ts';

/** Twice as fine as on a plain screen: sharp in print. */
const SCALE = 2;
/** Browsers refuse larger canvases. */
const MOST_PIXELS = 16_000;

/**
 * A picture of pixels from an SVG, drawn by the browser itself.
 * @throws Error when the browser cannot draw it.
 */
export async function pngOf({ text, width, height }: Svg): Promise<Blob> {
  const scale = Math.min(SCALE, MOST_PIXELS / Math.max(width, height));
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
