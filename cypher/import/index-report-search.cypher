// Reports by words of title, publisher and place.
//
// @access write
CREATE TEXT INDEX report_search IF NOT EXISTS
FOR (n:Report)
ON (n.search)
