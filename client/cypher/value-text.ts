import { type Properties, textOf, type Value } from './values.ts';

/** A value as one text for a cell of a table file: numbers and times as Cypher writes them, nodes by name and id. */
export function cellText(value: Value): string {
  switch (value.$type) {
    case 'Null':
      return '';
    case 'Boolean':
      return String(value._value);
    case 'List':
      return listText(value._value) ?? toJson(value);
    case 'Node': {
      const { _properties, _labels } = value._value;
      const id = textOf(_properties, 'id');
      const name = textOf(_properties, 'name_zh') ?? textOf(_properties, 'title_zh');
      return name === undefined ? (id ?? _labels.join(':')) : `${name} (${id ?? ''})`;
    }
    case 'Relationship':
      return textOf(value._value._properties, 'id') ?? value._value._type;
    case 'Path':
      return pathText(value._value);
    case 'Map':
      return toJson(value);
    default:
      return value._value;
  }
}

/** Parts with strokes between them; undefined where a stroke would not tell them apart, or nothing would be seen of them. */
function listText(parts: readonly Value[]): string | undefined {
  const texts = parts.map(cellText);
  const isPlain = parts.every(isScalar) && texts.every((text) => text !== '' && !text.includes('|'));
  return isPlain && parts.length > 0 ? texts.join('|') : undefined;
}

const isScalar = ({ $type }: Value) => $type !== 'List' && $type !== 'Map' && $type !== 'Path';

/** `a -LED_TO-> b <-ISSUED- c` */
function pathText(parts: readonly Value[]): string {
  return parts
    .map((part, index) => {
      if (part.$type !== 'Relationship') return cellText(part);
      const before = parts[index - 1];
      const isForward =
        before?.$type === 'Node' && before._value._element_id === part._value._start_node_element_id;
      return isForward ? ` -${part._value._type}-> ` : ` <-${part._value._type}- `;
    })
    .join('');
}

/** A value as plain JSON. Integers are written out in full, which JSON allows, also past 2^53. */
export function toJson(value: Value): string {
  switch (value.$type) {
    case 'Null':
      return 'null';
    case 'Boolean':
    case 'Integer':
      return String(value._value);
    case 'Float':
      return Number.isFinite(Number(value._value)) ? value._value : JSON.stringify(value._value);
    case 'List':
    case 'Path':
      return `[${value._value.map(toJson).join(',')}]`;
    case 'Map':
      return propertiesJson(value._value);
    case 'Node': {
      const { _element_id, _labels, _properties } = value._value;
      return `{"elementId":${JSON.stringify(_element_id)},"labels":${JSON.stringify(_labels)},"properties":${propertiesJson(_properties)}}`;
    }
    case 'Relationship': {
      const { _element_id, _start_node_element_id, _end_node_element_id, _type, _properties } = value._value;
      const ends = `"startNodeElementId":${JSON.stringify(_start_node_element_id)},"endNodeElementId":${JSON.stringify(_end_node_element_id)}`;
      return `{"elementId":${JSON.stringify(_element_id)},${ends},"type":${JSON.stringify(_type)},"properties":${propertiesJson(_properties)}}`;
    }
    default:
      return JSON.stringify(value._value);
  }
}

const propertiesJson = (properties: Properties) =>
  `{${Object.entries(properties)
    .map(([name, value]) => `${JSON.stringify(name)}:${toJson(value)}`)
    .join(',')}}`;
