/** The seeks of an index, in all their ways. */
const INDEX_SEEKS: readonly string[] = ['', 'Partitioned', 'Remote'].flatMap((where) =>
  ['Node', 'DirectedRelationship', 'UndirectedRelationship'].flatMap((what) =>
    ['IndexSeek', 'IndexSeekByRange', 'UniqueIndexSeek', 'UniqueIndexSeekByRange'].map(
      (how) => where + what + how,
    ),
  ),
);

/**
 * Plan operators of Neo4j 5.26 and its calendar line that only read, as EXPLAIN names them (without the part in brackets,
 * which says how). By hand: the server does not flag MERGE and FOREACH as updating. An operator that is not here is
 * refused; a test reads the names out of the server's own jar, and each must be on one of the two lists.
 */
export const ALLOWED_OPERATORS: readonly string[] =
  `AllNodesScan PartitionedAllNodesScan ArgumentTracker Argument AntiSemiApply Anti AntiConditionalApply
  ConditionalApply AssertSameNode AssertSameRelationship AssertingMultiNodeIndexSeek
  AssertingMultiRelationshipIndexSeek Apply CacheProperties CartesianProduct DirectedAllRelationshipsScan
  PartitionedDirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek DirectedRelationshipByIdSeek
  DirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan
  PartitionedDirectedRelationshipIndexScan DirectedRelationshipTypeScan PartitionedDirectedRelationshipTypeScan
  DirectedUnionRelationshipTypesScan PartitionedDirectedUnionRelationshipTypesScan Distinct Eager EagerAggregation
  EmptyResult EmptyRow ExhaustiveLimit Expand Filter ShortestPath StatefulShortestPath IntersectionNodeByLabelsScan
  PartitionedIntersectionNodeByLabelsScan LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply
  Limit MultiNodeIndexSeek NodeLeftOuterHashJoin NodeRightOuterHashJoin NodeByElementIdSeek NodeByIdSeek
  NodeByLabelScan PartitionedNodeByLabelScan NodeCountFromCountStore NodeHashJoin NodeIndexContainsScan
  NodeIndexEndsWithScan NodeIndexScan PartitionedNodeIndexScan NullifyMetadata Optional OptionalExpand
  OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop PartitionedUnwind PathPropagatingBFS
  PreserveOrder ProcedureCall ProduceResults Projection ProjectEndpoints RelationshipCountFromCountStore
  RemoteBatchProperties Repeat RepeatOptions BidirectionalRepeat RollUpApply SelectOrAntiSemiApply SelectOrSemiApply
  SemiApply ShowConstraints ShowFunctions ShowIndexes ShowProcedures Skip Sort SubtractionNodeByLabelsScan
  PartitionedSubtractionNodeByLabelsScan Top Top1WithTies TriadicBuild TriadicFilter TriadicSelection
  UndirectedAllRelationshipsScan PartitionedUndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek
  UndirectedRelationshipByIdSeek UndirectedRelationshipIndexContainsScan UndirectedRelationshipIndexEndsWithScan
  UndirectedRelationshipIndexScan PartitionedUndirectedRelationshipIndexScan UndirectedRelationshipTypeScan
  PartitionedUndirectedRelationshipTypeScan UndirectedUnionRelationshipTypesScan
  PartitionedUndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan PartitionedUnionNodeByLabelsScan Unwind
  ValueHashJoin VarLengthExpand DynamicLabelNodeLookup DynamicDirectedRelationshipTypeLookup
  DynamicUndirectedRelationshipTypeLookup ValueMergeJoin NodeFulltextIndexSearch
  DirectedRelationshipFulltextIndexSearch UndirectedRelationshipFulltextIndexSearch NodeVectorIndexSearch
  DirectedRelationshipVectorIndexSearch UndirectedRelationshipVectorIndexSearch RemoteBatchPropertiesWithFilter`
    .split(/\s+/)
    .concat(INDEX_SEEKS);

/**
 * The operators that change something, reach outside, or show what is not the graph's, and those of Neo4j's own tests.
 * None may ever be allowed.
 */
export const REFUSED_OPERATORS: readonly string[] =
  `Create Delete DetachDelete Merge LockingMerge MergeInto MergeUniqueNode LockNodes Foreach TransactionForeach
  TransactionApply SetLabels RemoveLabels SetProperty SetProperties SetNodePropertiesFromMap SetRelationshipPropertiesFromMap SetPropertiesFromMap
  SetDynamicProperty LoadCSV TerminateTransactions ShowSettings ShowTransactions ShowDatabases ShowCurrentGraphType
  RunQueryAt External AdministrationCommand CreateIndex CreateConstraint DropIndex DropConstraint DoNothingIfExists
  AlterCurrentGraphTypeAdd AlterCurrentGraphTypeAlter AlterCurrentGraphTypeDrop AlterCurrentGraphTypeSet Input
  Error SimulatedExpand SimulatedFilter SimulatedNodeScan`
    .split(/\s+/)
    .concat('Eager ProcedureCall');

const allowed = new Set(ALLOWED_OPERATORS);

/** Whether a plan's `operatorType` is on the list: `Expand(All)@neo4j` is `Expand`. */
export const isAllowedOperator = (operatorType: string): boolean =>
  allowed.has(operatorType.replace(/@.*$/, '').replace(/\(.*$/, ''));
