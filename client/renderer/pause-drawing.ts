import type { Core } from 'cytoscape';

declare module 'cytoscape' {
  interface Core {
    /** Whether changes of elements reach the renderer. Cytoscape has it since 2.0, but does not document it. */
    notifications(isOn: boolean): this;
  }
}

/**
 * Keeps Cytoscape from drawing what is added until it is let again: else each frame would draw once more all that is there
 * already, and a thousand nodes would take twice as long to come.
 */
export const pauseDrawing = (cy: Core, isPaused: boolean) => void cy.notifications(!isPaused);
