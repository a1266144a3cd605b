import type { Vocabulary } from '#contract/vocabulary.ts';
import type { StoredPart } from '#contract/writing.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { tenseName } from '../words/edge-text.ts';
import { nameOfEntity } from './draft.ts';
import { useAnnotateWords, type Writing } from './use-writing.ts';

/** What a fact may say besides its ends, its value and its words; `''` for what it does not say. */
export interface Further {
  readonly date: string;
  readonly tense: string;
  readonly certainty: string;
  readonly attributed_to: string;
  readonly claim: string;
  readonly plan: boolean;
  readonly negated: boolean;
  readonly roles: Readonly<Record<string, string>>;
}

export const furtherOf = (fact: StoredPart | null): Further => {
  const {
    date = '',
    tense = '',
    certainty = '',
    attributed_to = '',
    claim = '',
    plan,
    negated,
  } = fact?.fields ?? {};
  return {
    ...{ date, tense, certainty, attributed_to, claim, roles: fact?.roles ?? {} },
    ...{ plan: plan === 'true', negated: negated === 'true' },
  };
};

const oneOf = <Word extends string>(all: readonly Word[], word: string): Word | null =>
  all.find((each) => each === word) ?? null;

const TENSES = ['current', 'then', 'former'] as const;
const CERTAINTIES = ['certain', 'probable', 'possible', 'doubtful'] as const;
const CLAIMS = ['alleged', 'found'] as const;

/** As it is sent: null takes a value away. */
export const sentOf = ({ certainty, attributed_to, claim, plan, negated }: Further) => ({
  certainty: oneOf(CERTAINTIES, certainty),
  attributed_to: attributed_to || null,
  claim: oneOf(CLAIMS, claim),
  ...{ plan, negated },
});

/** What only statements have. */
export const sentOfStatement = (further: Further, roles: readonly Role[]) => ({
  ...sentOf(further),
  date: further.date || null,
  tense: oneOf(TENSES, further.tense),
  roles: Object.fromEntries(
    roles.flatMap(({ name }) => (further.roles[name] ? [[name, further.roles[name]] as const] : [])),
  ),
});

type Role = Vocabulary['roles'][number];

interface Props {
  readonly writing: Writing;
  /** Of its type; none for a figure. */
  readonly roles: readonly Role[];
  readonly further: Further;
  /** Whether it is of a time, and may be of a post that is held. */
  readonly isStatement: boolean;
  readonly onChange: (further: Further) => void;
}

/** What else a fact says: the roles that its type declares, when, who says so, how sure one is. */
export function FactFields({ writing, roles, further, isStatement, onChange }: Props) {
  const words = useAnnotateWords();
  const language = useLanguage();
  const { entities } = writing.draft;
  const set = (fields: Partial<Further>) => onChange({ ...further, ...fields });
  const setRole = (name: string, value: string) => set({ roles: { ...further.roles, [name]: value } });
  const choices = (labels: readonly string[]) =>
    entities
      .filter(({ fields }) => labels.length === 0 || labels.includes(fields.label ?? ''))
      .map((each) => ({ id: each.id, name: nameOfEntity(each, language) }));
  const named = language === 'zh' ? ('name_zh' as const) : ('name_en' as const);
  const given = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([id, name]) => ({ id, name }));
  return (
    <>
      {roles.length > 0 && (
        <div className="fields">
          {roles.map((role) =>
            role.datatype === 'entity' ? (
              <Choice
                key={role.name}
                name={role[named]}
                value={further.roles[role.name] ?? ''}
                choices={choices(role.labels)}
                onChoose={(value) => setRole(role.name, value)}
              />
            ) : (
              <label key={role.name} className="field">
                {role[named]}
                <input
                  value={further.roles[role.name] ?? ''}
                  placeholder={words.forms[role.datatype]}
                  onChange={({ target }) => setRole(role.name, target.value)}
                />
              </label>
            ),
          )}
        </div>
      )}
      <details>
        <summary>{words.more}</summary>
        <div className="fields">
          {isStatement && (
            <>
              <label className="field">
                {words.date}
                <input value={further.date} onChange={({ target }) => set({ date: target.value })} />
              </label>
              <Choice
                name={words.tense}
                value={further.tense}
                choices={TENSES.map((id) => ({ id, name: tenseName(id, language) ?? id }))}
                onChoose={(tense) => set({ tense })}
              />
            </>
          )}
          <Choice
            name={words.attributed}
            value={further.attributed_to}
            choices={choices([])}
            onChoose={(attributed_to) => set({ attributed_to })}
          />
          <Choice
            name={words.certainty}
            value={further.certainty}
            choices={given(words.certainties)}
            onChoose={(certainty) => set({ certainty })}
          />
          <Choice
            name={words.claim}
            value={further.claim}
            choices={given(words.claims)}
            onChoose={(claim) => set({ claim })}
          />
        </div>
        {(['plan', 'negated'] as const).map((name) => (
          <label key={name} className="check">
            <input
              type="checkbox"
              checked={further[name]}
              onChange={({ target }) => set({ [name]: target.checked })}
            />
            {words[name]}
          </label>
        ))}
      </details>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of some, or none. */
const Choice = ({ name, value, choices, onChoose }: ChoiceProps) => (
  <label className="field">
    {name}
    <select value={value} onChange={({ target }) => onChoose(target.value)}>
      <option value="" />
      {choices.map((each) => (
        <option key={each.id} value={each.id}>
          {each.name}
        </option>
      ))}
    </select>
  </label>
);
