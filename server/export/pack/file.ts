import { createHash } from 'node:crypto';
import type { PackData } from '#contract/pack.ts';
import type { Viewer } from './viewer.ts';

/**
 * The pack as one HTML file. It may run just this script and use just this style, each known by its hash, and load
 * nothing: whatever a name or a quotation holds, it stays text.
 */
export function packFile(data: PackData, { script, style }: Viewer): string {
  const title = (data.language === 'zh' ? data.title_zh : data.title_en) || '引证 Yinzheng';
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${data.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Yinzheng">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="pack">
<noscript>
<p lang="zh-CN">此证据包的图和表由文件内的脚本绘制。不运行脚本时，全部数据以 JSON 形式列在本文件末尾的 id="data" 处。</p>
<p lang="en">The graph and the tables of this evidence pack are drawn by a script within the file. Without it, all its data can be read as JSON at the end of the file, at id="data".</p>
</noscript>
</div>
<script type="application/json" id="data">${escapeJson(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** JSON that no text in it can end or open an element with, and that is one line in every reader's eyes. */
export const escapeJson = (data: unknown) =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
