// Notes on reports how many stories each tells, with and without a cause.
//
// @param  ids  string[]  report ids
// @access write
// @needs   story_report_at
UNWIND $ids AS id
MATCH (report:Report {id: id})
SET
  report.stories = COUNT { MATCH (story:Story {report: id}) WHERE story.at STARTS WITH '0|' },
  report.uncaused = COUNT { MATCH (story:Story {report: id}) WHERE story.at STARTS WITH '1|' }
