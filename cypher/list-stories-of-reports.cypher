// Stories that some reports tell, in the order of telling, a page at a time.
//
// @summary_zh 若干报道讲述的故事，按讲述顺序，分页。
// @param   reports  string[]  report ids
// @param   after    string    place of the last one of the page before; '' for the first page
// @param   limit    integer   at least 1
// @returns story    Node      which act, what led to it, which pattern it follows, and where it is told
// @returns at       string    its place among all
// @access  read
// @needs   story_report_at
UNWIND $reports AS report
CALL (report) {
  MATCH (story:Story)
  WHERE story.report = report AND story.at > $after
  RETURN story
  ORDER BY story.at
  LIMIT $limit
}
RETURN story, story.at AS at
ORDER BY at
LIMIT $limit
