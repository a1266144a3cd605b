// Which properties relationships have, of which types, and on how many relationships.
//
// @summary_zh 关系有哪些属性，在哪些类型上，各在多少条关系上。
// @returns name   string    property name
// @returns on     string[]  types of the relationships that have it, in alphabetical order
// @returns count  integer   at least 1
// @access  read
MATCH ()-[r]->()
UNWIND keys(r) AS name
WITH name, type(r) AS type, count(*) AS count
ORDER BY type
RETURN name, collect(type) AS on, sum(count) AS count
ORDER BY name
