// Figures of one indicator in the order of the text, a page at a time.
//
// @summary_zh 某一指标的数据，按原文顺序，分页。
// @param   indicator  string   the indicator's id
// @param   after      string   place of the last one of the page before; '' for the first page
// @param   limit      integer  at least 1
// @returns id         string   the observation's id
// @returns at         string   its place among all
// @access  read
// @needs   figure_indicator_at
MATCH (figure:Observation)
WHERE figure.indicator = $indicator AND figure.at > $after
RETURN figure.id AS id, figure.at AS at
ORDER BY at
LIMIT $limit
