import { Neo4jError } from 'neo4j-driver';
import { z } from 'zod';
import { AppError } from './errors/app-error.ts';
import type { Said } from './neo4j/failure.ts';

/** What the system says of a file, a folder or a disk. */
const SystemFault = z.object({ code: z.string(), syscall: z.string(), path: z.string().optional() });

/** Why the start failed and what to do, for the person at the terminal: never a stack. */
export function wordsOf(error: unknown): Said {
  if (error instanceof AppError) return { en: error.message, zh: error.message_zh };
  if (error instanceof Neo4jError) return ofDatabase(error);
  const fault = SystemFault.safeParse(error);
  if (fault.success) return ofSystem(fault.data);
  const message = error instanceof Error ? error.message : String(error);
  return { en: message, zh: '引证无法启动，原因见上。' };
}

function ofSystem({ code, syscall, path }: z.infer<typeof SystemFault>): Said {
  const where = path ?? syscall;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return {
      en: `The disk is full (${where}). Free some space and start again; what was stored is kept.`,
      zh: `磁盘已满（${where}）。请腾出空间后再启动，已存的数据不会丢失。`,
    };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return {
      en: `This user has not the right to use ${where} (${code}). Give it that right, or name other folders with DATA_DIR and NEO4J_CACHE.`,
      zh: `当前用户无权使用 ${where}（${code}）。请授予权限，或用 DATA_DIR、NEO4J_CACHE 指定其他文件夹。`,
    };
  return {
    en: `The system refused ${syscall} on ${where} (${code}). Look at the folders that DATA_DIR and NEO4J_CACHE name.`,
    zh: `系统拒绝了对 ${where} 的操作 ${syscall}（${code}）。请检查 DATA_DIR 和 NEO4J_CACHE 所指的文件夹。`,
  };
}

function ofDatabase({ code, message }: Neo4jError): Said {
  const why = `${code}: ${message.split('\n')[0]}`;
  if (/Schema\.Constraint|Schema\.Index/.test(code))
    return {
      en: `The database holds nodes of another origin that stand in the way (${why}). Name an empty database with NEO4J_DATABASE, or empty this one.`,
      zh: `数据库中有其他来源的节点，与本程序冲突（${why}）。请用 NEO4J_DATABASE 指定一个空库，或清空当前库。`,
    };
  if (/Security|AccessMode|ReadOnly|WriteOnReadOnly/.test(code))
    return {
      en: `The user of the database may not do what is needed: read, write and make indexes (${why}). Give it these rights, or name another with NEO4J_USER.`,
      zh: `数据库用户缺少所需权限：读、写和建立索引（${why}）。请授予权限，或用 NEO4J_USER 指定其他用户。`,
    };
  if (/TransactionLogError|TransactionCommitFailed/.test(code))
    return {
      en: `The database could not write what it was given (${code}). Is its disk full? Free some space and start again; what was stored is kept.`,
      zh: `数据库无法写入（${code}）。磁盘是否已满？请腾出空间后再启动，已存的数据不会丢失。`,
    };
  return {
    en: `The database refused what the start needs (${why}). Look at its logs, then start again.`,
    zh: `数据库拒绝了启动所需的操作（${why}）。请查看数据库日志后再启动。`,
  };
}
