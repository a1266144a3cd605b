// How many figures of an indicator some reports have: one row.
//
// @summary_zh 若干报道中某一指标的数据有多少；一行。
// @param   reports    string[]  report ids
// @param   indicator  string    the indicator's id
// @returns total      integer   how many
// @access  read
// @needs   figure_indicator_at
UNWIND $reports AS report
MATCH (figure:Observation)
WHERE figure.indicator = $indicator AND figure.at STARTS WITH (report + '#')
RETURN count(figure) AS total
