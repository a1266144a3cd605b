// Stories in the order of telling, a page at a time: preferred causes first, then real reports before invented ones, older
// before newer, each in the order of the text; then acts of which no report says what led to them.
//
// @summary_zh 故事按讲述顺序排列，分页：优先的起因在前，然后真实报道先于虚构、较早的先于较晚的，再按原文顺序；起因未写明者在后。
// @param   after  string   place of the last one of the page before; '' for the first page
// @param   limit  integer  at least 1
// @returns story  Node     which act, what led to it, which pattern it follows, and where it is told
// @returns at     string   its place among all
// @access  read
// @needs   story_first_at
MATCH (story:Story)
WHERE story.first_at > $after
RETURN story, story.first_at AS at
ORDER BY at
LIMIT $limit
