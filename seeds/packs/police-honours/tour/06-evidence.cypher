// What the reports say outright of commendations, with passage and anchor terms.
//
// @title_zh 追到原文
// @title_en Down to the words
// @text_zh 每条线背后都有陈述（Statement），它用 QUOTES 指向报道的段落。basis 说明依据是明言、承前省略还是推断。
// @text_en Behind every line there are Statements, each tied by QUOTES to a passage of a report. basis says whether the words say it, imply their subject, or were read that way.
// @returns statement  陈述 | Statement
// @returns basis      依据 | Basis
// @returns passage    段落 | Passage
// @returns terms      词语 | Terms
// @access read
MATCH (statement:Statement {predicate: 'LED_TO'})-[quote:QUOTES {role: 'words'}]->(passage:Passage)
RETURN statement, statement.basis AS basis, passage, quote.terms AS terms
ORDER BY passage.order, quote.start
