// Takes the stories of acts away, to be told anew.
//
// @param   acts    string[]  ids of entities
// @returns report  string    the report that told one
// @returns caused  boolean   whether it said what led to the act
// @returns first   boolean   whether it stands for the story where all reports are meant
// @access  write
// @needs   story_act
UNWIND $acts AS act
MATCH (story:Story {act: act})
WITH story, story.report AS report, story.cause IS NOT NULL AS caused, story.first_at IS NOT NULL AS first
DELETE story
RETURN report, caused, first
