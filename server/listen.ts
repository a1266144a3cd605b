import type { Server } from 'node:http';
import type { Config } from './config.ts';
import { startFailure } from './neo4j/failure.ts';

/** @throws AppError that says what to do when the port is taken or the address is not ours. */
export function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        startFailure(taken ? 'port-taken' : 'cannot-listen', {
          en: taken
            ? `Port ${port} is taken; is Yinzheng running already? Choose another: PORT=${port + 1} npm start`
            : `Cannot listen on ${host}:${port} (${error.code}).`,
          zh: taken
            ? `端口 ${port} 已被占用；引证是否已在运行？可换一个端口：PORT=${port + 1} npm start`
            : `无法监听 ${host}:${port}（${error.code}）。`,
        }),
      );
    });
    server.listen(port, host, () => resolve());
  });
}
