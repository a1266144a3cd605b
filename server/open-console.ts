import type { Router } from 'express';
import { type Console, createConsole } from './console/console.ts';
import type { Neo4jServer, Warning } from './neo4j/server.ts';
import { stamped } from './terminal.ts';

/** The console, made when it is first asked for: it starts processes of its own. */
export interface OpenConsole {
  router(): Router;
  /** What must be known of it at this moment. */
  warnings(): readonly Warning[];
  close(): Promise<void>;
}

export function openConsole(neo4j: Neo4jServer, log: (line: string) => void): OpenConsole {
  let console: Console | null = null;
  return {
    router() {
      console ??= createConsole({
        database: {
          connection: () => neo4j.connection,
          own: neo4j.own,
          restart: neo4j.restart,
          state: neo4j.state,
          cpuMs: neo4j.cpuMs,
        },
        log: (entry) => log(stamped(`console: ${JSON.stringify(entry)}`)),
      });
      return console.router;
    },
    warnings: () => cannotStop(console?.overdue() ?? 0, neo4j.own),
    close: async () => console?.close(),
  };
}

function cannotStop(count: number, own: boolean): Warning[] {
  if (count === 0) return [];
  const [end_en, end_zh] = own
    ? ['The database is started again as soon as may be.', '将尽快重启数据库。']
    : [
        'Only whoever runs that Neo4j can end them, by starting it again.',
        '只有该 Neo4j 的管理者才能通过重启来结束它们。',
      ];
  return [
    {
      code: 'cannot-stop',
      message: `Typed statements that cannot be stopped: ${count}. Each keeps a processor of the database busy. ${end_en}`,
      message_zh: `有 ${count} 条输入的语句无法停止，各占用数据库一个处理器。${end_zh}`,
    },
  ];
}
