import { parseArgs } from 'node:util';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { REFUSED } from '../unit/guard/refusals.ts';

// npm run refusals: see docs/refusals.md.

const HELP = `npm run refusals -- --mcp <address> [--tool cypher] [--argument statement]
npm run refusals -- --query-api <address> [--user name:password]
npm run refusals -- --json

Sends every statement of the corpus to a server that should only read, and lists those that it did not refuse. --json prints the corpus.
Never against data that you want to keep: what a server does not refuse, it runs.

把语料中的每条语句发给一个只应读取的服务器，列出未被拒绝的语句。--json 打印语料。切勿用于要保留的数据：未被拒绝的语句会被执行。
`;

const { values } = parseArgs({
  options: {
    mcp: { type: 'string' },
    tool: { type: 'string', default: 'cypher' },
    argument: { type: 'string', default: 'statement' },
    'query-api': { type: 'string' },
    user: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const say = (text: string) => process.stdout.write(text);

/** Whether a server refuses a statement. */
type Refuses = (statement: string) => Promise<boolean>;

async function byMcp(address: string): Promise<Refuses> {
  const client = new Client({ name: 'refusals', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(address)));
  return async (statement) => {
    const call = { name: values.tool, arguments: { [values.argument]: statement } };
    const result = await client.callTool(call).catch(() => null); // an error of the protocol ran nothing either
    return result === null || result.isError === true;
  };
}

function byQueryApi(address: string): Refuses {
  const login: Record<string, string> =
    values.user === undefined
      ? {}
      : { authorization: `Basic ${Buffer.from(values.user).toString('base64')}` };
  return async (statement) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...login },
      body: JSON.stringify({ statement }),
    });
    await response.arrayBuffer();
    return response.status >= 400 && response.status < 500;
  };
}

async function run(refuses: Refuses): Promise<void> {
  const passed = [];
  for (const item of REFUSED) if (!(await refuses(item.text))) passed.push(item);
  for (const { text, code } of passed) say(`NOT REFUSED (${code}): ${JSON.stringify(text)}\n`);
  say(`${REFUSED.length - passed.length} of ${REFUSED.length} refused.\n`);
  if (passed.length > 0) process.exitCode = 1;
}

if (values.help) say(HELP);
else if (values.json) say(`${JSON.stringify(REFUSED, null, 1)}\n`);
else if (values.mcp !== undefined) await run(await byMcp(values.mcp)).then(() => process.exit());
else if (values['query-api'] !== undefined) await run(byQueryApi(values['query-api']));
else say(HELP);
