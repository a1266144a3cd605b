import { spawn } from 'node:child_process';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { remoteSource } from '../server/mcp/remote-source.ts';
import { createMcpServer } from '../server/mcp/server.ts';
import { startFailure } from '../server/neo4j/failure.ts';
import { scriptOf } from '../server/program/program.ts';
import { type Call, runCommand } from './tools/command.ts';
import { signIn } from './tools/sign-in.ts';

const HELP = {
  en: `npm run mcp [-- <address of a running Yinzheng>]

Speaks the Model Context Protocol on standard input and output, for programs that start their servers themselves (npm run
--silent mcp: npm's own lines are no part of it). It asks the Yinzheng at this address, by default the one of this computer (PORT); where none runs there, it starts one and stops it at the end.
Where one has to sign in: MCP_NAME and MCP_PASSWORD. A running Yinzheng also answers by HTTP, at /mcp.`,
  zh: `npm run mcp [-- <正在运行的引证的地址>]

在标准输入输出上使用模型上下文协议（MCP），供自行启动服务器的程序使用（npm run --silent mcp，以免 npm 自己的输出混入）。默认访问本机正在运行的引证（PORT）；没有运行时自行启动，结束时停止。
需要登录时请设置 MCP_NAME 和 MCP_PASSWORD。正在运行的引证也在 /mcp 以 HTTP 方式应答。`,
};

async function speak({ words: [address], config }: Call): Promise<number> {
  const own = `${config.tls === null ? 'http' : 'https'}://127.0.0.1:${config.port}/`;
  const running = await isRunning(address ?? own);
  const started = running || address !== undefined ? null : await start();
  const page = started?.page ?? address ?? own;
  const source = remoteSource(page, await signIn(page));
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const served = serveStdio(() => createMcpServer(source));
  await ended;
  await served.close();
  await started?.stop();
  return 0;
}

/** Whether anything answers there, be it that one has to sign in. */
const isRunning = (page: string): Promise<boolean> =>
  fetch(new URL('/api/health', page)).then(
    () => true,
    () => false,
  );

interface Started {
  readonly page: string;
  stop(): Promise<void>;
}

const READY = /is ready: (https?:\S+)/;

/** A Yinzheng of its own, as `npm start` starts it; what it says goes to where errors go. */
async function start(): Promise<Started> {
  const { path, execArgv } = scriptOf(new URL('../server/main.ts', import.meta.url));
  const child = spawn(process.execPath, [...execArgv, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let output = '';
  const page = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk);
      output = (output + chunk.toString('utf8')).slice(-10_000);
      const ready = READY.exec(output)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void gone.then(() => reject(notStarted()));
  });
  return {
    page,
    stop: () => {
      child.kill('SIGINT');
      return gone;
    },
  };
}

const notStarted = () =>
  startFailure('not-started', {
    en: 'No Yinzheng runs here, and none could be started; the reason stands above.',
    zh: '此处没有正在运行的引证，也未能启动；原因见上。',
  });

await runCommand({ help: HELP, run: speak });
