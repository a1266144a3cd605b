// The shortest way from each case to an official, over at most four lines.
//
// @title_zh 两点之间的路
// @title_en The way between two
// @text_zh SHORTEST 1 找出最短的路，{1,4} 表示走一到四条线，不写箭头就不论方向。结果是整条路，可以直接画到画布上。
// @text_en SHORTEST 1 finds the shortest way; {1,4} allows one to four lines, and without an arrow any direction will do. The answer is the whole way, ready for the canvas.
// @returns way  路径 | Way
// @access read
MATCH way = SHORTEST 1 (c:Case)-[:LED_TO|ISSUED|INVESTIGATED|RECEIVED|PART_OF]-{1,4}(o:Official)
RETURN way
LIMIT 25
