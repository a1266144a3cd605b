// Everything whose name holds a word that is given as a parameter.
//
// @title_zh 把值留空
// @title_en Leaving a value open
// @text_zh $word 是参数：它的值写在编辑器下面的“参数”里，换一个词不必改语句。值里的引号不会打断语句。
// @text_en $word is a parameter: its value stands under “Parameters” below the editor, so another word needs no other statement. Quotation marks in a value cannot break it.
// @param   word  string  piece of a name in either language
// @params {"word": "五金"}
// @returns n       对象 | Found
// @returns labels  标签 | Labels
// @access read
MATCH (n:Entity)
WHERE n.name_zh CONTAINS $word OR toLower(n.name_en) CONTAINS toLower($word)
RETURN n, labels(n) AS labels
ORDER BY n.degree DESC
LIMIT 25
