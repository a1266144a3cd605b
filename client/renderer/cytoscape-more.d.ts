import 'cytoscape';

declare module 'cytoscape' {
  interface Core {
    /** Whether changes of elements make the renderer draw; missing from Cytoscape's own types. */
    notifications(isOn: boolean): this;
    /** What draws; none of this is in its own types, nor promised by it. Without a container it can do nothing. */
    renderer(): {
      /** Measures labels and computes the curves of what has been added or changed since the last frame. */
      flushRenderedStyleQueue?(): void;
    };
  }
}
