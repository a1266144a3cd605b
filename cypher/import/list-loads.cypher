// What is loaded, by report id.
//
// @returns report  string  the report's id
// @returns hash    string  of the dataset
// @access  read
MATCH (load:Load)
RETURN load.report AS report, load.hash AS hash
ORDER BY report
