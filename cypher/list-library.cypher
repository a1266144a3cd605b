// Reports by period that have some words in title, publisher or place, and these values; a page at a time.
//
// @summary_zh 标题、发布者或地点含有所给文字、且各项取值相符的报道，按时期排列，分页。
// @param   words      string   folded; at least one character
// @param   year       string   only of this year; null for all
// @param   place      string   only of this place; null for all
// @param   publisher  string   only of this publisher; null for all
// @param   genre      string   only of this genre; null for all
// @param   after      string   place of the last one of the page before; '' for the first page
// @param   limit      integer  at least 1
// @returns id         string   the report's id
// @returns at         string   its place among all
// @access  read
// @needs   report_search
MATCH (report:Report)
WHERE
  report.search CONTAINS $words AND
  report.at > $after AND
  ($year IS NULL OR report.period STARTS WITH $year) AND
  ($place IS NULL OR report.place = $place) AND
  ($publisher IS NULL OR report.publisher = $publisher) AND
  ($genre IS NULL OR report.genre = $genre)
RETURN report.id AS id, report.at AS at
ORDER BY at
LIMIT $limit
