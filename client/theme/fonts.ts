/** The page's sans stack, as in styles/theme.css, for what is drawn on the canvas. */
export const FONTS =
  'system-ui, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';
