import type { Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import type { Response } from 'express';
import { clientOf } from '../../../server/console/client.ts';

const socket = { remoteAddress: '192.168.1.5' } as Socket;
const answering = (locals: Record<string, unknown>) => ({ locals }) as Response;

test('limits are kept per person where people sign in, else per address', () => {
  expect(clientOf({ socket, res: answering({ person: { name: 'li' } }) })).toBe('li');
  expect(clientOf({ socket, res: answering({}) })).toBe('192.168.1.5');
  expect(clientOf({ socket })).toBe('192.168.1.5');
  expect(clientOf({ socket: {} as Socket })).toBe('gone');
});
