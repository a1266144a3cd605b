import type { Renderer } from '../../client/renderer/renderer.ts';
import type { Scene } from '../../client/renderer/scene.ts';

/** A renderer that draws nothing and remembers what it was to draw: for tests of what stands in front of one. */
export class RecordingRenderer implements Renderer {
  readonly scenes: Scene[] = [];
  readonly isHovering = false;
  readonly inspection = {
    drawn: () => ({
      zoom: 1,
      pan: { x: 0, y: 0 },
      isMoving: false,
      nodes: [],
      edges: [],
      captions: [],
    }),
    boxes: () => [],
    texts: () => [],
  };

  setScene(scene: Scene) {
    this.scenes.push(scene);
  }

  placeOf(id: string) {
    return this.scenes.at(-1)?.positions.get(id);
  }

  nodesWithin(): readonly string[] {
    return [];
  }

  neighbourTowards(): string | undefined {
    return undefined;
  }

  picture() {
    return { nodes: [], edges: [], captions: [] };
  }

  destroy() {}
}
