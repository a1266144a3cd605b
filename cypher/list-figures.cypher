// Figures in the order of the text, a page at a time.
//
// @summary_zh 数据，按原文顺序，分页。
// @param   after  string   place of the last one of the page before; '' for the first page
// @param   limit  integer  at least 1
// @returns id     string   the observation's id
// @returns at     string   its place among all
// @access  read
// @needs   figure_at
MATCH (figure:Observation)
WHERE figure.at > $after
RETURN figure.id AS id, figure.at AS at
ORDER BY at
LIMIT $limit
