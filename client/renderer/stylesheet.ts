import type { StylesheetJson } from 'cytoscape';
import { type Palette, tintOf } from '../theme/palette.ts';
import { shapeOf } from '../theme/shapes.ts';
import { nodeLabels } from '../words/vocabulary.ts';
import { edgeRules } from './edge-rules.ts';
import { signRules } from './edge-signs.ts';

/** How much of what is not looked at remains: it steps back, and can still be read. */
const DIMMED = 0.45;

/** How much of what a filter leaves out remains: enough to see that it is there. */
const GREYED = 0.22;

/** How nodes and edges look; what is written on them is drawn by the text layer. Later rules win. */
export function stylesheet(palette: Palette): StylesheetJson {
  return [
    ...nodeRules(palette),
    ...captionRules(),
    ...edgeRules(palette),
    ...signRules(palette),
    ...stateRules(palette),
  ];
}

function nodeRules(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'border-width': 1.75,
        // What is in no vocabulary looks so.
        ...lookOf('', palette),
        'overlay-opacity': 0,
        // Its own default is one image that never comes: each drawing would void the layers that it draws on.
        'background-image': [],
      },
    },
    ...nodeLabels().map((label) => ({
      selector: `node[label = "${label}"]`,
      style: lookOf(label, palette),
    })),
    {
      // Another behind it: it stands for many.
      selector: 'node.stack',
      style: { ghost: 'yes', 'ghost-offset-x': 6, 'ghost-offset-y': -6, 'ghost-opacity': 0.55 },
    },
    {
      selector: 'node.unnamed',
      style: { 'border-style': 'dashed', 'border-dash-pattern': [4, 3], 'background-opacity': 0.55 },
    },
  ];
}

function lookOf(label: string, palette: Palette) {
  const shape = shapeOf(label);
  const tint = tintOf(label, palette);
  return {
    'background-color': tint.fill,
    'border-color': tint.line,
    'border-style': shape.border,
    ...(shape.border === 'double' ? { 'border-width': 6 } : {}),
    ...(shape.corners === undefined ? {} : { 'shape-polygon-points': shape.corners }),
    // Cytoscape's type lists the names; ours come from the theme's table and are held to it by a test.
    shape: shape.canvas as 'ellipse',
  };
}

function captionRules(): StylesheetJson {
  return [
    {
      selector: 'node.caption',
      style: {
        'background-opacity': 0,
        'border-width': 0,
        events: 'no',
      },
    },
  ];
}

function stateRules(palette: Palette): StylesheetJson {
  return [
    { selector: '.greyed', style: { opacity: GREYED } },
    { selector: '.aside', style: { opacity: DIMMED } },
    {
      selector: 'node.path, node.picked',
      style: {
        'outline-width': 3,
        'outline-color': palette.accent,
        'outline-offset': 4,
      },
    },
    {
      selector: 'edge.path',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.3,
        'underlay-padding': 5,
        'z-index': 15,
      },
    },
    pinRule(palette),
    {
      selector: 'node.found',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.22,
        'underlay-padding': 12,
        'underlay-shape': 'ellipse',
      },
    },
    { selector: '.dimmed', style: { opacity: DIMMED } },
    { selector: 'edge.highlighted', style: { 'z-index': 10 } },
    {
      selector: 'edge.glanced',
      style: { 'underlay-color': palette.accent, 'underlay-opacity': 0.16, 'underlay-padding': 6 },
    },
    {
      selector: 'edge.picked',
      style: {
        'line-color': palette.accent,
        'target-arrow-color': palette.accent,
        'underlay-color': palette.accent,
        'underlay-opacity': 0.16,
        'underlay-padding': 6,
        'z-index': 20,
      },
    },
    {
      selector: 'edge.planned.picked',
      style: { 'line-color': palette.paper, 'line-outline-color': palette.accent },
    },
  ];
}

/** A drawing pin in the middle of the shape. */
function pinRule({ ink, paper }: Palette): StylesheetJson[number] {
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">` +
    `<path d="M8 3H16L15 10L18 14H6L9 10ZM12 14V21" fill="${paper}" stroke="${ink}" stroke-width="2" stroke-linejoin="round"/></svg>`;
  return {
    selector: 'node.pinned',
    style: {
      'background-image': `data:image/svg+xml;utf8,${encodeURIComponent(drawing)}`,
      'background-width': '20px',
      'background-height': '20px',
    },
  };
}
