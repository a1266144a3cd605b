// Commendations with their givers, also where no report names one.
//
// @title_zh 没有的也留下
// @title_en Keeping what has none
// @text_zh OPTIONAL MATCH 找不到也不会丢掉这一行，只是那一格为空。collect 把同一表彰的多个作出者收成一格。
// @text_en OPTIONAL MATCH keeps the row where nothing is found and leaves the cell empty. collect gathers the givers of one award in one cell.
// @returns award   表彰 | Award
// @returns givers  由谁作出 | Given by
// @access read
MATCH (award:Award)
OPTIONAL MATCH (giver:Official|Unit)-[:ISSUED]->(award)
RETURN award, collect(giver) AS givers
ORDER BY award.id
