/** Stands in for the library in a published site, which is a choice of reports already. */
export const LibraryView = () => null;
export const ChartsView = () => null;
