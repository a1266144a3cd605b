import type { StylesheetJson } from 'cytoscape';
import type { Palette } from '../theme/palette.ts';

/** How edges look: by basis, plan, denial and type. */
export function edgeRules(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        width: 1.6,
        'line-color': palette.edge,
        'curve-style': 'bezier',
        // Lines between the same two nodes fan out so far that each can carry its name.
        'control-point-step-size': 56,
        // A line to its own node stands out to the right, where no label is.
        'loop-direction': '70deg',
        'loop-sweep': '50deg',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': palette.edge,
        'arrow-scale': 1,
        'target-distance-from-node': 3,
        'source-distance-from-node': 2,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge.story',
      style: { width: 3, 'line-color': palette.story, 'target-arrow-color': palette.story },
    },
    { selector: 'edge.ellipsis', style: { 'line-style': 'dashed', 'line-dash-pattern': [14, 6] } },
    {
      selector: 'edge.inferred',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 5], 'line-cap': 'round' },
    },
    {
      selector: 'edge.planned',
      style: {
        width: 2.5,
        'line-color': palette.paper,
        'line-outline-width': 1,
        'line-outline-color': palette.edge,
        'target-arrow-fill': 'hollow',
      },
    },
    {
      selector: 'edge.negated',
      style: {
        'line-color': palette.accent,
        'target-arrow-color': palette.accent,
        'mid-target-arrow-shape': 'tee',
        'mid-target-arrow-color': palette.accent,
      },
    },
    // In a large graph the pointer finds nodes only; a click on a line is found by `edgeAt`.
    { selector: 'edge.passive', style: { events: 'no' } },
  ];
}
