// What other reports name, for looking for it in a text.
//
// @summary_zh 其他报道中的名称，供在原文中查找。
// @param   report   string    id of the report that is left out, with the sign that ends it: `r-2021/`
// @param   limit    integer   at least 1
// @returns label    string    its own
// @returns name_zh  string    or null
// @returns name_en  string    or null
// @returns aliases  string[]  in both languages
// @access  read
MATCH (entity:Entity)
WHERE NOT entity.id STARTS WITH $report
RETURN
  head([label IN labels(entity) WHERE label <> 'Entity']) AS label,
  entity.name_zh AS name_zh,
  entity.name_en AS name_en,
  coalesce(entity.aliases_zh, []) + coalesce(entity.aliases_en, []) AS aliases
ORDER BY entity.id
LIMIT $limit
