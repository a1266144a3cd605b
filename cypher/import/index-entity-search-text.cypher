// Parts of words and single characters, which full text cannot find.
//
// @access write
CREATE TEXT INDEX entity_search_text IF NOT EXISTS
FOR (n:Entity)
ON (n.search_text)
