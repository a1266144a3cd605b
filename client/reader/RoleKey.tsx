import type { QuotationRole } from '#contract/model.ts';
import type { PlacedFact } from '#contract/reading.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { QUOTATION_ROLE_NAMES } from '../words/quotation-roles.ts';
import { useReaderWords } from './use-reader.ts';

/** What the tints and underlines in the sentence mean. */
export function RoleKey({ fact }: { readonly fact: PlacedFact }) {
  const words = useReaderWords();
  const language = useLanguage();
  const has = (role: QuotationRole) => fact.quotations.some((quotation) => quotation.role === role);
  return (
    <p className="role-key" aria-label={words.key} role="note">
      <span className="role role-subject">{words.subject}</span>
      <span className="role role-words">{words.relationWords}</span>
      {has('subject') && (
        <span className="role role-antecedent">{QUOTATION_ROLE_NAMES.subject[language]}</span>
      )}
      {has('premise') && <span className="role role-premise">{QUOTATION_ROLE_NAMES.premise[language]}</span>}
      {fact.edge !== null && <span className="role role-object">{words.object}</span>}
    </p>
  );
}
