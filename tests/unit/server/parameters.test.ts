import { expect, test } from '@jest/globals';
import { parseJson } from '../../../server/console/json.ts';
import { fromPlain, fromTyped, ParameterError } from '../../../server/console/parameters.ts';

test.each([
  ['1', 'every value needs "$type" and "_value"'],
  ['{"$type":"Colour","_value":"red"}', 'no such type, or no "_value": "Colour"'],
  ['{"$type":"toString","_value":"x"}', 'no such type, or no "_value": "toString"'],
  ['{"$type":"String"}', 'no such type, or no "_value": "String"'],
  ['{"_value":"x"}', 'no such type, or no "_value": null'],
  ['{"$type":"Boolean","_value":"true"}', 'a Boolean is true or false'],
  ['{"$type":"Integer","_value":"1.5"}', 'not an integer'],
  ['{"$type":"Integer","_value":"9223372036854775808"}', 'does not fit into 64 bits'],
  ['{"$type":"Float","_value":"much"}', 'not a float: much'],
  ['{"$type":"String","_value":1}', '"_value" must be a string here'],
  ['{"$type":"List","_value":"x"}', 'a List is an array'],
  ['{"$type":"Map","_value":[]}', 'a Map is an object'],
  ['{"$type":"Point","_value":"SRID=7203;POINT (1)"}', 'not a point'],
  ['{"$type":"Point","_value":"SRID=7203;POINT (1 2 3 4)"}', 'not a point'],
  ['{"$type":"Point","_value":"here"}', 'not a point'],
])('the typed parameter %s is refused: %s', (json, message) => {
  const read = () => fromTyped(parseJson(json));
  expect(read).toThrow(ParameterError);
  expect(read).toThrow(message);
});

test('a plain whole number of more than 64 bits is refused', () => {
  expect(() => fromPlain(parseJson('[9223372036854775808]'))).toThrow('does not fit into 64 bits');
});
