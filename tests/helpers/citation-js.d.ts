/** What the tests use of a reader of bibliographies that comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(text: string, options: { readonly generateGraph: boolean }): Record<string, unknown>[];
    };
  };
}
