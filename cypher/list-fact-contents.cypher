// Facts with all that they say, a page at a time, by id: what a version of the store is compared by.
//
// @summary_zh 各条事实及其全部内容，按编号分页：用来比较数据库的不同版本。
// @param   after       string   last id of the page before; '' for the first
// @param   limit       integer  at least 1
// @returns id          string   the statement's or figure's id
// @returns report      string   the report that says it
// @returns fact        Node     with its properties
// @returns quotations  string[] role and place of each
// @access  read
MATCH (fact:Statement)
WHERE fact.id > $after
WITH fact
ORDER BY fact.id
LIMIT $limit
RETURN
  fact.id AS id,
  fact.report AS report,
  fact,
  COLLECT {
    MATCH (fact)-[quotation:QUOTES]->(passage:Passage)
    WITH quotation.role + ' ' + passage.id + ':' + quotation.start + '-' + quotation.end AS place
    RETURN place
    ORDER BY place
  } AS quotations
ORDER BY id
