import type { Language } from '../words/language.ts';

/** CodeMirror's own texts that a reader can meet here. English is what it has. */
export const PHRASES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  zh: {
    Completions: '提示',
    Diagnostics: '问题',
    'No diagnostics': '没有问题',
    close: '关闭',
    'Control character': '控制字符',
  },
};
