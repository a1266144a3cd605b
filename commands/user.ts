import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { newSecret } from '../server/access/authenticator.ts';
import { hashPassword } from '../server/access/password.ts';
import { CODE, NAME } from '../server/access/people.ts';
import { badInput } from '../server/errors/app-error.ts';
import { type Call, pathOf, runCommand, say } from './tools/command.ts';

const LEAST_CHARACTERS = 15;

const HELP = {
  en: `npm run user -- <file> <name> [--texts] [--code] [--own] [--remove]

Writes a person into a key file, for the settings READERS or EDITORS, or gives them a new password; it is shown once and kept
nowhere, only its scrypt hash is. --texts lets a reader see attached texts (editors do anyway). --code makes a second factor: signing in then
takes a code of an authenticator, too, whose secret is shown once as an address (otpauth://) to type or to make a QR code of; a new password
leaves it as it was. --own reads the password, of ${LEAST_CHARACTERS} characters or more, from standard input. --remove takes the person out. Yinzheng
reads the file when it starts.`,
  zh: `npm run user -- <文件> <名称> [--texts] [--code] [--own] [--remove]

把一个人写入密钥文件（供 READERS 或 EDITORS 使用），或为其更换密码；密码只显示一次，不保存，只保存其 scrypt 哈希。--texts 允许阅读者
查看附上的原文（编辑者本来就能看）。--code 启用第二因素：登录时还须输入验证器生成的动态码，其密钥以 otpauth:// 地址显示一次，可手动
输入或制成二维码；更换密码不影响它。--own 从标准输入读取密码，至少 ${LEAST_CHARACTERS} 个字符。--remove 移除此人。引证在启动时读取该文件。`,
};

await runCommand({ help: HELP, flags: ['texts', 'code', 'own', 'remove'], run: changePeople });

async function changePeople({ words: [path, name], flags }: Call): Promise<number> {
  if (path === undefined || name === undefined || !NAME.test(name))
    throw badInput(
      'Name a file and a person, of letters, digits, dot, hyphen and underscore: npm run user -- <file> <name>',
      '请指明文件和名称（字母、数字、点、连字符和下划线）：npm run user -- <文件> <名称>',
    );
  const file = pathOf(path);
  const before = await readFile(file, 'utf8').catch(() => '');
  const lines = before.split(/\r?\n/).filter((line) => line !== '');
  const isTheirs = (line: string) => line.split(/\s+/)[0] === name;
  const others = lines.filter((line) => !isTheirs(line));
  if (flags.has('remove')) {
    await write(file, others);
    say(`${name} may no longer sign in once Yinzheng is started again. 重新启动引证后，${name} 不能再登录。`);
    return 0;
  }
  const password = flags.has('own') ? await ownPassword(name) : randomBytes(18).toString('base64url');
  const words = (lines.find(isTheirs) ?? '').split(/\s+/);
  const made = flags.has('code') ? newSecret(name) : null;
  const codes = made === null ? words.filter((word) => word.startsWith(CODE)) : [CODE + made.secret];
  const texts = flags.has('texts') ? ['texts'] : [];
  const line = [name, ...texts, ...codes, await hashPassword(password)].join(' ');
  await write(file, [...others, line]);
  say(`${file}: ${name}`);
  if (!flags.has('own')) say(`Password, shown this once 密码，仅显示这一次: ${password}`);
  if (made !== null)
    say(`For the authenticator, shown this once 供验证器使用，仅显示这一次: ${made.address}`);
  return 0;
}

async function ownPassword(name: string): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  let password = '';
  for await (const line of lines) {
    password = line;
    break;
  }
  const { isGuessable } = await import('./tools/guessable.ts');
  if ([...password].length >= LEAST_CHARACTERS && !isGuessable(password, name)) return password;
  throw badInput(
    `The password needs ${LEAST_CHARACTERS} characters or more, none that many people use or that follow each other on the keyboard, and neither the person's name nor this program's.`,
    `密码至少 ${LEAST_CHARACTERS} 个字符，不得是常用密码或键盘上的连续字符，也不得含有名称或本程序的名字。`,
  );
}

async function write(file: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.part`, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
  await rename(`${file}.part`, file);
}
