import { expect, test } from '@jest/globals';
import { renderToString } from 'react-dom/server';
import { Waiting } from '../../../client/components/Waiting.tsx';

test('a component outside of the explorer says what it misses', () => {
  const alone = <Waiting for={{ type: 'loading' }}>{() => null}</Waiting>;
  expect(() => renderToString(alone)).toThrow('ExplorerContext: no explorer above this component');
});
