/** Scenarios of the kit where the console does not do as the kit, or as Neo4j's Query API, and why. */
export const KNOWN_DEVIATIONS: readonly { readonly scenario: string; readonly why: string }[] = [
  {
    scenario: 'clauses/return-orderby/ReturnOrderBy6 [5]',
    why: 'The kit wants an error; Neo4j 5.26 answers, and so does the console.',
  },
  {
    scenario: 'clauses/match/Match3 [29]',
    why: 'The kit wants an error; Neo4j 5.26 lets a relationship stand twice in a pattern, and answers.',
  },
];
