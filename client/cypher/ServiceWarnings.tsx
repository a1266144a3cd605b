import { useEffect, useState } from 'react';
import { createClient } from '../api/client.ts';
import { useLanguage } from '../components/explorer-context.ts';
import type { Bilingual } from '../words/language.ts';
import { useQuerySession } from './page-session.ts';

/** What a person who types statements must know of; the rest of what health warns of concerns whoever runs the service. */
const OF_STATEMENTS: readonly string[] = ['cannot-stop', 'console-not-apart'];
const AGAIN_MS = 15_000;

const client = createClient((url, init) => window.fetch(url, init));

async function warned(signal: AbortSignal): Promise<readonly Bilingual[]> {
  const { warnings } = await client.health({}, signal);
  return warnings
    .filter(({ code }) => OF_STATEMENTS.includes(code))
    .map(({ message, message_zh }) => ({ en: message, zh: message_zh }));
}

/** Says which statements the database could not stop: asked after one has failed, and again until there is none. */
export function ServiceWarnings() {
  const language = useLanguage();
  const failed = useQuerySession((state) => (state.run.type === 'failed' ? state.run : null));
  const [warnings, setWarnings] = useState<readonly Bilingual[]>([]);
  const isToBeAsked = failed !== null || warnings.length > 0;
  useEffect(() => {
    if (!isToBeAsked || failed?.failure.type === 'rejected') return;
    const gone = new AbortController();
    const ask = () => {
      warned(gone.signal).then(setWarnings, () => undefined); // health itself says when the service is away
    };
    ask();
    const timer = setInterval(ask, AGAIN_MS);
    return () => {
      gone.abort();
      clearInterval(timer);
    };
  }, [isToBeAsked, failed]);
  return (
    <div role="status">
      {warnings.map((said) => (
        <p key={said.en} className="failed">
          {said[language]}
        </p>
      ))}
    </div>
  );
}
