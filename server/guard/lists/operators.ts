/**
 * Plan operators of Neo4j 5.26 that only read, as EXPLAIN names them (without the part in brackets, which says how).
 * By hand: the server does not flag MERGE and FOREACH as updating. An operator that is not here is refused.
 */
export const ALLOWED_OPERATORS: readonly string[] =
  `AllNodesScan PartitionedAllNodesScan ArgumentTracker Argument AntiSemiApply Anti AntiConditionalApply ConditionalApply AssertSameNode AssertSameRelationship
  AssertingMultiNodeIndexSeek Apply CacheProperties CartesianProduct DirectedAllRelationshipsScan PartitionedDirectedAllRelationshipsScan
  DirectedRelationshipByElementIdSeek DirectedRelationshipByIdSeek
  DirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan
  DirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange PartitionedDirectedRelationshipIndexScan
  PartitionedDirectedRelationshipIndexSeek PartitionedDirectedRelationshipIndexSeekByRange
  DirectedRelationshipTypeScan PartitionedDirectedRelationshipTypeScan DirectedRelationshipUniqueIndexSeek
  DirectedUnionRelationshipTypesScan PartitionedDirectedUnionRelationshipTypesScan
  Distinct Eager EagerAggregation EmptyResult EmptyRow ExhaustiveLimit Expand Filter ShortestPath
  StatefulShortestPath
  IntersectionNodeByLabelsScan PartitionedIntersectionNodeByLabelsScan
  LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit
  MultiNodeIndexSeek NodeLeftOuterHashJoin NodeRightOuterHashJoin NodeByElementIdSeek NodeByIdSeek NodeByLabelScan PartitionedNodeByLabelScan
  NodeCountFromCountStore NodeHashJoin NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek
  NodeIndexSeekByRange PartitionedNodeIndexScan PartitionedNodeIndexSeek PartitionedNodeIndexSeekByRange
  NodeUniqueIndexSeek NullifyMetadata Optional OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion
  PartialSort PartialTop PartitionedUnwind PathPropagatingBFS PreserveOrder ProcedureCall ProduceResults
  Projection ProjectEndpoints RelationshipCountFromCountStore RemoteBatchProperties Repeat
  BidirectionalRepeat RollUpApply SelectOrAntiSemiApply SelectOrSemiApply SemiApply
  ShowConstraints ShowFunctions ShowIndexes ShowProcedures Skip Sort SubtractionNodeByLabelsScan
  PartitionedSubtractionNodeByLabelsScan Top Top1WithTies TriadicBuild TriadicFilter TriadicSelection
  UndirectedAllRelationshipsScan PartitionedUndirectedAllRelationshipsScan
  UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek
  UndirectedRelationshipIndexContainsScan UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan
  UndirectedRelationshipIndexSeek UndirectedRelationshipIndexSeekByRange PartitionedUndirectedRelationshipIndexScan
  PartitionedUndirectedRelationshipIndexSeek PartitionedUndirectedRelationshipIndexSeekByRange
  UndirectedRelationshipTypeScan PartitionedUndirectedRelationshipTypeScan UndirectedRelationshipUniqueIndexSeek
  UndirectedUnionRelationshipTypesScan PartitionedUndirectedUnionRelationshipTypesScan
  Union UnionNodeByLabelsScan PartitionedUnionNodeByLabelsScan Unwind ValueHashJoin VarLengthExpand`
    .split(/\s+/)
    .filter(Boolean);

/** The operators that change something, reach outside, or show what is not the graph's. None may ever be allowed. */
export const REFUSED_OPERATORS: readonly string[] =
  `Create Delete DetachDelete DeleteNode DeleteRelationship DeletePath DetachDeleteExpression DetachDeleteNode
  DetachDeletePath DeleteExpression Merge LockingMerge MergeInto MergeUniqueNode LockNodes Foreach ForeachApply
  SubqueryForeach TransactionForeach TransactionApply SetLabels RemoveLabels SetProperty SetProperties
  SetNodeProperty SetNodeProperties SetNodePropertiesFromMap SetRelationshipProperty SetRelationshipProperties
  SetRelationshipPropertiesFromMap SetPropertiesFromMap SetDynamicProperty LoadCSV TerminateTransactions ShowSettings
  ShowTransactions RunQueryAt AdministrationCommand SystemProcedureCall CreateIndex CreateConstraint DropIndex
  DropConstraint DoNothingIfExists Input`
    .split(/\s+/)
    .filter(Boolean);

const allowed = new Set(ALLOWED_OPERATORS);

/** Whether a plan's `operatorType` is on the list: `Expand(All)@neo4j` is `Expand`. */
export const isAllowedOperator = (operatorType: string): boolean =>
  allowed.has(operatorType.replace(/@.*$/, '').replace(/\(.*$/, ''));
