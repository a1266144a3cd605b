import type { EndpointName } from '#contract/api.ts';

/** What each endpoint is for, in Chinese: for the Chinese README alone, so that the page need not carry it. */
export const ENDPOINTS_ZH: Readonly<Record<EndpointName | 'query' | 'cancelQuery', string>> = {
  health: '服务是否就绪，存有多少内容。',
  schema: '节点标签、类别、关系类型，以及节点和关系的属性，附数量和中英文名称。',
  vocabulary: '词汇包中的词：标签、类型、角色、类别、指标、单位、比较方式，以及它们合起来表示什么。',
  drawnVocabulary: '这些词中命名和绘图用得到的部分：页面在画出任何东西之前所取的。',
  search: '按中英文名称、别名、代号、拼音或首字母找实体，最相近的在前。',
  find: '在名称、种类、陈述、数据和所附原文的字词中一次查找：分组列出，各附数量和最前几项；某组的 `next` 是单问该组时的 `cursor`。',
  words: '逐词索引：所附原文中出现所查字词的每一处，附左右文字。',
  node: '一个节点：名称、提及之处，以及按类型、方向和标签统计的相邻节点数。',
  neighbours:
    '一个节点的连线及另一端的节点，联系最多的在前；给出 `among` 时，还有新节点彼此之间、新节点与这些节点之间的全部连线。',
  neighboursAmong: '同上，`among` 以列表发送，最多 5000 个。',
  nodeStatements: '各份报道关于一个节点说了什么：陈述和数据，按原文顺序。',
  graph:
    '给定编号的节点、给定连线的两端，以及它们之间（或它们与 `among` 之间）的全部连线；不复存在、现已通向别处或对应多个的编号会列出。',
  graphOfMany: '同上，编号以列表发送，最多 5000 个。',
  paths: '两个节点之间的最短路径，不论连线方向。',
  evidence: '一条连线背后的陈述：依据、释义和引文；旧编号仍可用。',
  statement: '按编号取一条陈述或一项数据。',
  stories:
    '什么促成了一次表彰、判决等，由谁作出，以及词汇包所说的其他步骤；起因未写明的也在内；每一步都有陈述编号。',
  figures: '全部数据：指标、比较、时期和引文，按原文顺序。',
  figureParts: '哪些数据是总数或合计，而报道也列出了其组成部分。',
  timeline: '每条陈述和每项数据的日期（以报道所写为限），按原文顺序。',
  compare: '从一份报道到另一份，什么是新的、没有再提的、已完成的、尚未完成的，各附陈述。',
  questions: '现成问题及其 Cypher，以及入门各步。',
  answer: '某个现成问题的答案。',
  reports: '全部报道，按时期排列。',
  passages: '一份报道的各段，按顺序：摘要、标注情况；附有原文时含原文。',
  reportStatements: '一份报道所说的一切，附原文位置，以及由此画出的图。',
  attachText: '附上报道原文；若是另一篇文字则拒绝，并给出两个哈希值。',
  identities: '几份报道中可能同一（最可能的在前）或已作判断的实体，附可资区别的陈述。',
  judge: '判断几份报道中的实体是否同一；署名并注明时间，存入数据文件夹的 `identity.csv`。',
  unjudge: '撤回判断：合为一个的重新分开。',
  export: '把这些节点和连线（或全部）连同证据写成文件；`format` 指定格式。',
  exportOfMany: '同上，编号以列表发送，最多 20000 个。',
  pack: '证据包：一个可离线阅读的 HTML 文件，含这些连线和节点以及背后的每一处引文。',
  cypher: '另一个接口的答案背后的 Cypher 及其参数，按执行顺序。',
  query: '一条只读 Cypher 语句，格式与 Neo4j 的 Query API v2 相同。',
  cancelQuery: '停止正在运行的查询；编号即发送时的 X-Query-Id。',
};
