import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { sendFile } from '../../../server/web/send-file.ts';

async function* breaking(): AsyncGenerator<string> {
  yield 'a half';
  throw new Error('the database is gone');
}

test('a file that breaks in the middle breaks the connection, and the error is told to the server', async () => {
  const told: unknown[] = [];
  const server = createServer((_, response) => {
    const file = { name: { ascii: 'a.json', utf8: 'a.json' }, type: 'application/json', pieces: breaking() };
    sendFile(response, file).catch((error: unknown) => told.push(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const reading = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`).then((response) =>
    response.text(),
  );
  await expect(reading).rejects.toThrow();
  expect(told).toMatchObject([{ message: 'the database is gone' }]);
  await new Promise((resolve) => server.close(resolve));
});
