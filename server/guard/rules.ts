/**
 * The rules of Neo4j's grammar that may occur in a statement. What is not here is refused, wherever in the tree it
 * stands: a rule that a later grammar adds is refused until somebody has read it.
 */
export const ALLOWED_RULES: ReadonlySet<string> = new Set(
  `statementsOrCommands statementOrCommand preparsedStatement preparserOption preparserKeyword
  statement queryWithLocalDefinitions nextStatement regularQuery union when whenBranch elseBranch singleQuery clause

  matchClause matchMode hint expandHintStep searchClause indexSpecificationClause forClause analyzerClause scoreClause
  returnClause returnBody returnItem returnItems groupBy orderItem ascToken descToken orderBy skip limit whereClause
  withClause filterClause unwindClause forListClause letClause letItem finishClause orderBySkipLimitClause
  callClause procedureName procedureArgument procedureResultItem subqueryClause subqueryScope

  composableCommandClauses composableShowCommandClauses showIndexCommand showIndexType showIndexesEnd indexToken
  showConstraintCommand showConstraintsEnd showConstraintEntity constraintExistType constraintToken
  showProcedures showFunctions showFunctionsType functionToken executableBy
  showCommandYieldWhere showCommandYield yieldItem yieldSkip yieldLimit yieldClause

  patternList pattern quantifier anonymousPattern shortestPathPattern patternElement pathPatternPrefix
  nonNegativeIntegerSpecification pathMode groupToken pathToken pathPatternNonEmpty nodePattern parenthesizedPath
  dynamicAnyAllExpression labelType relType labelOrRelType properties relationshipPattern leftArrow
  arrowLine rightArrow pathLength labelExpression labelExpression4 labelExpression3 labelExpression2 labelExpression1

  expression expression11 expression10 expression9 expression8 expression7 comparisonExpression6 normalForm
  expression6 expression5 expression4 expression3 expression2 postFix property dynamicProperty expression1 literal
  caseExpression caseAlternative extendedCaseExpression extendedCaseAlternative extendedWhen listComprehension
  patternComprehension reduceExpression allReduceExpression allReduceExpressionValidArguments listItemsPredicate
  normalizeFunction vectorFunction vectorDistanceFunction vectorNormFunction vectorDistanceMetric
  vectorNormDistanceMetric trimFunction patternExpression shortestPathExpression parenthesizedExpression mapProjection
  mapProjectionElement countStar existsExpression propertyExistsPredicate countExpression collectExpression
  numberLiteral signedIntegerLiteral listLiteral propertyKeyName parameter parameterName functionInvocation
  functionArgument functionName namespace variable nonEmptyNameList type typePart typeName typeNullability
  typeListSuffix vectorCoordinateType stringLiteral map commandNameExpression
  symbolicVariableNameString escapedSymbolicVariableNameString unescapedSymbolicVariableNameString symbolicNameString
  escapedSymbolicNameString unescapedSymbolicNameString unescapedSymbolicNameString_`
    .split(/\s+/)
    .filter(Boolean),
);

/** What a refused rule is called in Cypher. A rule without an entry is called by the words that it begins with. */
export const CLAUSE_NAMES: Readonly<Record<string, string>> = {
  createClause: 'CREATE',
  insertClause: 'INSERT',
  deleteClause: 'DELETE',
  setClause: 'SET',
  removeClause: 'REMOVE',
  mergeClause: 'MERGE',
  foreachClause: 'FOREACH',
  loadCSVClause: 'LOAD CSV',
  useClause: 'USE',
  subqueryInTransactionsParameters: 'CALL … IN TRANSACTIONS',
  localDefinition: 'DEFINE',
  showSettings: 'SHOW SETTINGS',
  showTransactions: 'SHOW TRANSACTIONS',
  showDatabase: 'SHOW DATABASES',
  showCurrentGraphTypeCommand: 'SHOW CURRENT GRAPH TYPE',
  terminateCommand: 'TERMINATE TRANSACTIONS',
  cypherOptions: 'CYPHER',
  consoleCommand: ':',
  interpolatedStringLiteral: "s'…'",
};

/** Rules that repeat their body for each item of a list: what is nested in them multiplies. */
export const REPEATING_RULES: ReadonlySet<string> = new Set([
  'listComprehension',
  'reduceExpression',
  'allReduceExpression',
  'listItemsPredicate',
]);

/** Subqueries in expressions: 25 in each other run on after every time limit. */
export const SUBQUERY_RULES: ReadonlySet<string> = new Set([
  'existsExpression',
  'countExpression',
  'collectExpression',
]);
