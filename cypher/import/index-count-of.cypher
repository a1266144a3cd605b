// What is counted, the most first.
//
// @access write
CREATE INDEX count_of IF NOT EXISTS
FOR (n:Count)
ON (n.of, n.count)
