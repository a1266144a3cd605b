import { useState } from 'react';
import { saveFile, saveText } from '../browser/save-file.ts';
import { listAccountOf, writeListAccount } from '../cite/list-account.ts';
import { useExplorer, useLanguage } from '../components/explorer-context.ts';
import { useCopying } from '../components/use-copying.ts';
import { useSite } from '../components/use-site.ts';
import { collectedWordsIn } from '../words/collected-words.ts';
import { entriesOf } from './entries.ts';

/** The list as numbered sentences with footnotes, to be copied or saved. */
export function AccountPart() {
  const language = useLanguage();
  const words = collectedWordsIn(language);
  const { sources } = useSite();
  const { items, found } = useExplorer(({ collection }) => collection);
  const [form, setForm] = useState<'text' | 'markdown'>('text');
  const [copying, copy] = useCopying();
  const account = listAccountOf(entriesOf(items, found));
  const text = writeListAccount(account, { language, sources }, form);
  const save = () => {
    const isMarkdown = form === 'markdown';
    const name = words.accountName(new Date().toISOString().slice(0, 10), isMarkdown ? 'md' : 'txt');
    saveText(name, isMarkdown ? 'text/markdown' : 'text/plain', text);
  };
  const saveDocx = async () => {
    const { docxOf } = await import('./account-docx.ts');
    const name = words.accountName(new Date().toISOString().slice(0, 10), 'docx');
    saveFile(name, await docxOf(account, { language, sources }, words.account));
  };
  return (
    <div className="collected-part">
      <p className="quiet">{words.accountHelp}</p>
      <div className="collected-make">
        {(['text', 'markdown'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={form === one} onClick={() => setForm(one)}>
            {one === 'text' ? words.plainText : words.markdown}
          </button>
        ))}
        <button type="button" onClick={() => copy(text)}>
          {words.copyAccount}
        </button>
        <button type="button" onClick={save}>
          {words.saveAccount}
        </button>
        <button type="button" onClick={() => void saveDocx()}>
          {words.saveDocx}
        </button>
        <span role="status" className="quiet">
          {copying.type === 'done' && words.copied}
          {copying.type === 'refused' && words.copyRefused}
        </span>
      </div>
      <textarea aria-label={words.account} readOnly rows={16} value={text} />
    </div>
  );
}
