import 'cytoscape';

declare module 'cytoscape' {
  interface Core {
    /** Whether changes of elements make the renderer draw; missing from Cytoscape's own types. */
    notifications(isOn: boolean): this;
  }
}
