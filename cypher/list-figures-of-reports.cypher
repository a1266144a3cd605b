// Figures of some reports in the order of the text, a page at a time.
//
// @summary_zh 若干报道的数据，按原文顺序，分页。
// @param   reports    string[]  report ids
// @param   indicator  string    only this indicator; null for all
// @param   after      string    place of the last one of the page before; '' for the first page
// @param   limit      integer   at least 1
// @returns id         string    the observation's id
// @returns at         string    its place among all
// @access  read
// @needs   figure_at
UNWIND $reports AS report
CALL (report) {
  MATCH (figure:Observation)
  WHERE
    figure.at > $after AND
    figure.at STARTS WITH (report + '#') AND
    ($indicator IS NULL OR figure.indicator = $indicator)
  RETURN figure.id AS id, figure.at AS at
  ORDER BY at
  LIMIT $limit
}
RETURN id, at
ORDER BY at
LIMIT $limit
