// Full text over figures alone, so that many statements do not hide them.
//
// @access write
CREATE FULLTEXT INDEX figure_glosses IF NOT EXISTS
FOR (n:Observation)
ON EACH [n.gloss_zh, n.gloss_en, n.as_written, n.report]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
