import { startFailure } from '../../server/neo4j/failure.ts';

/** The cookie of whoever MCP_NAME names; null where it names nobody. */
export async function signIn(page: string): Promise<string | null> {
  const { MCP_NAME: name, MCP_PASSWORD: password } = process.env;
  if (!name || !password) return null;
  const response = await fetch(new URL('/sign-in', page), {
    method: 'POST',
    body: new URLSearchParams({ name, password }),
    redirect: 'manual',
  });
  const [cookie] = response.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
  if (response.status === 303 && cookie) return cookie;
  throw startFailure('not-signed-in', {
    en: `${page} did not let ${name} sign in (${response.status}).`,
    zh: `${page} 拒绝 ${name} 登录（${response.status}）。`,
  });
}
