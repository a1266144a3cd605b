// How many reports have some words in title, publisher or place, and these values: one row.
//
// @summary_zh 标题、发布者或地点含有所给文字、且各项取值相符的报道有多少；一行。
// @param   words      string   folded; at least one character
// @param   year       string   only of this year; null for all
// @param   place      string   only of this place; null for all
// @param   publisher  string   only of this publisher; null for all
// @param   genre      string   only of this genre; null for all
// @returns total      integer  how many
// @access  read
// @needs   report_search
MATCH (report:Report)
WHERE
  report.search CONTAINS $words AND
  ($year IS NULL OR report.period STARTS WITH $year) AND
  ($place IS NULL OR report.place = $place) AND
  ($publisher IS NULL OR report.publisher = $publisher) AND
  ($genre IS NULL OR report.genre = $genre)
RETURN count(report) AS total
