// Full text over the anchor terms of quotations: the report's own words, where its text is not at hand.
//
// @access write
CREATE FULLTEXT INDEX quotation_terms IF NOT EXISTS
FOR ()-[quote:QUOTES]-()
ON EACH [quote.terms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
