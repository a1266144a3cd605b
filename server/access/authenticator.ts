import { Secret, TOTP } from 'otpauth';

/** What makes the codes of a secret (RFC 6238), six digits each half minute, as authenticators do. */
export const authenticator = (label: string, secret: string): TOTP =>
  new TOTP({ issuer: 'Yinzheng', label, secret });

/** A new secret of 160 random bits, and the address by which an authenticator takes it. */
export function newSecret(label: string): { readonly secret: string; readonly address: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, address: authenticator(label, secret).toString() };
}
