import { useActions, useExplorer } from '../components/explorer-context.ts';
import { type ConsoleCommand, commandIn } from '../editor/console-command.ts';
import type { CypherWords } from '../words/cypher-words.ts';
import { withParameters } from './parameters.ts';
import { useCypherWords } from './use-cypher-words.ts';

/** What stands in the editor is for another console: what it is there, and how the same is done here. */
export function CommandNote() {
  const words = useCypherWords();
  const { setCypher } = useActions();
  const { text, params } = useExplorer((state) => state.cypher);
  const command = commandIn(text);
  if (command === null) return null;
  const given = command.type === 'param' ? command.params : null;
  return (
    <div className="command-note" role="status">
      <p>{saidOf(command, words)}</p>
      <p className="buttons">
        {given !== null && (
          <button
            type="button"
            onClick={() => setCypher({ text: command.rest, params: withParameters(params, given) })}
          >
            {words.commandParamTake}
          </button>
        )}
        {given === null && command.rest !== '' && (
          <button type="button" onClick={() => setCypher({ text: command.rest })}>
            {words.commandRest}
          </button>
        )}
      </p>
    </div>
  );
}

const SAID = {
  use: 'commandUse',
  param: 'commandParam',
  params: 'commandParam',
  help: 'commandHelp',
  play: 'commandHelp',
  guide: 'commandHelp',
  auto: 'commandAuto',
  begin: 'commandAuto',
  commit: 'commandAuto',
  clear: 'commandClear',
  history: 'commandHistory',
  schema: 'commandSchema',
  sysinfo: 'commandSchema',
} as const;

const isKnown = (name: string): name is keyof typeof SAID => name in SAID;

function saidOf(command: ConsoleCommand, words: CypherWords): string {
  switch (command.type) {
    case 'param':
      return command.params === null
        ? `${words.commandParam} ${words.commandParamUnread}`
        : words.commandParam;
    case 'wrapped':
      return words.commandWrapped;
    case 'command':
      return isKnown(command.name) ? words[SAID[command.name]] : words.commandOther(command.name);
  }
}
