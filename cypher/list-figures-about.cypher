// Figures about one entity in the order of the text, a page at a time.
//
// @summary_zh 关于某一实体的数据，按原文顺序，分页。
// @param   about      string    the entity's id
// @param   indicator  string    only this indicator; null for all
// @param   reports    string[]  only of these reports; null for all
// @param   after      string    place of the last one of the page before; '' for the first page
// @param   limit      integer   at least 1
// @returns id         string    the observation's id
// @returns at         string    its place among all
// @access  read
MATCH (:Entity {id: $about})<-[:ABOUT]-(figure:Observation)
WHERE
  figure.at > $after AND
  ($indicator IS NULL OR figure.indicator = $indicator) AND
  ($reports IS NULL OR figure.report IN $reports)
RETURN figure.id AS id, figure.at AS at
ORDER BY at
LIMIT $limit
