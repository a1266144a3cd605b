import { AppError } from '../errors/app-error.ts';
import { isLoopbackHost } from './address.ts';

/** What stands between others and what is here. */
export interface Lock {
  readonly host: string;
  readonly readers: string | null;
  readonly editors: string | null;
  readonly tls: object | null;
  readonly trustedProxy: string | null;
}

/**
 * Whoever lets others in says who they are, and lets nobody listen.
 * @throws AppError where `host` is more than loopback and either is missing.
 */
export function needLock({ host, readers, editors, tls, trustedProxy }: Lock): void {
  if (isLoopbackHost(host)) return;
  if (readers === null && editors === null)
    throw new AppError(503, 'no-people', {
      en: `HOST=${host} lets others in, and nobody has been named. Make a key file, npm run user -- <file> <name>, and name it with READERS or EDITORS; or leave HOST away.`,
      zh: `HOST=${host} 会让他人访问，但尚未指定用户。请用 npm run user -- <文件> <名称> 生成密钥文件，并以 READERS 或 EDITORS 指明；或不设 HOST。`,
    });
  if (tls === null && trustedProxy === null)
    throw new AppError(503, 'no-tls', {
      en: `HOST=${host} lets others in, and passwords would be sent in the clear. Name certificate and key with TLS_CERT and TLS_KEY, or the address of the proxy that encrypts with TRUSTED_PROXY.`,
      zh: `HOST=${host} 会让他人访问，而密码将以明文传输。请用 TLS_CERT 和 TLS_KEY 指明证书和私钥，或用 TRUSTED_PROXY 指明负责加密的代理的地址。`,
    });
}
