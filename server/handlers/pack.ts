import { readPack } from '../export/pack/data.ts';
import { packFile } from '../export/pack/file.ts';
import { readViewer } from '../export/pack/viewer.ts';
import type { Handlers } from './context.ts';

export const pack: Handlers['pack'] = async (request, context) => {
  const viewer = await readViewer();
  const data = await readPack(context, request);
  const day = data.made.slice(0, 10);
  const of = data.title_zh.replace(/[\s/\\:*?"<>|]+/g, ' ').slice(0, 60);
  return {
    name: {
      ascii: `yinzheng-pack-${day}.html`,
      utf8: `${['引证证据包', of, day].filter(Boolean).join('-')}.html`,
    },
    type: 'text/html',
    pieces: pieces(packFile(data, viewer)),
  };
};

async function* pieces(text: string) {
  yield text;
}
