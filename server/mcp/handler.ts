import { createMcpHandler, type McpHttpHandler } from '@modelcontextprotocol/server';
import { type Asker, ownSource } from './own-source.ts';
import { createMcpServer } from './server.ts';

/** Answers one request of the protocol over HTTP, with the API of this process. */
export const mcpHandler = (asker: Asker): McpHttpHandler =>
  createMcpHandler(() => createMcpServer(ownSource(asker)));
