// Stories whose act, cause, edge or report is not there, acts without exactly one telling that stands for all, and
// reports that do not count the stories they tell.
//
// @returns violation  string  id, 20 at most
// @access  read
CALL () {
  MATCH (story:Story)
  WHERE
    NOT EXISTS { (:Entity {id: story.act}) } OR
    NOT EXISTS { (:Passage {id: story.place}) } OR
    (story.cause IS NOT NULL AND
    NOT EXISTS {
    MATCH (:Entity {id: story.act})-[edge]-(:Entity {id: story.cause})
    WHERE edge.id = story.edge
    }) OR
    (story.edge IS NOT NULL AND NOT EXISTS { (:Statement {edge: story.edge, report: story.report}) })
  RETURN story.act AS violation
    UNION
  MATCH (story:Story)
  WITH story.act AS act, story.pattern AS pattern, story.cause AS cause, count(story.first_at) AS firsts
  WHERE firsts <> 1
  RETURN act AS violation
    UNION
  MATCH (report:Report)
  WHERE
    coalesce(report.stories, 0) <>
    COUNT {
      MATCH (story:Story {report: report.id})
      WHERE story.cause IS NOT NULL
    } OR
    coalesce(report.uncaused, 0) <>
    COUNT {
      MATCH (story:Story {report: report.id})
      WHERE story.cause IS NULL
    }
  RETURN report.id AS violation
}
RETURN violation
LIMIT 20
