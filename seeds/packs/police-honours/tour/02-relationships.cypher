// Cases and the commendations they led to: a relationship is an arrow with its type in square brackets.
//
// @title_zh 沿着一条线走
// @title_en Along a line
// @text_zh 箭头代表一条线，方括号里是它的类型；箭头的方向就是说话的方向。点击结果里的线，就能看到它的原文依据。
// @text_en An arrow is a line, with its type in square brackets, and it points the way the sentence goes. Click a line in the answer to read the words behind it.
// @returns c    案件 | Case
// @returns led  促成 | Led to
// @returns a    表彰 | Award
// @access read
MATCH (c:Case)-[led:LED_TO]->(a:Award)
RETURN c, led, a
