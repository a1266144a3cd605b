/** One setting: the tables of both READMEs are made from this list. */
export interface Setting {
  readonly name: string;
  /** What holds where it is not set; in words where it depends on the machine, empty where nothing does. */
  readonly standard: string | { readonly zh: string; readonly en: string };
  readonly help_zh: string;
  readonly help_en: string;
}

export const SETTINGS: readonly Setting[] = [
  {
    name: 'PORT',
    standard: '4460',
    help_zh: '页面和接口的端口；0 表示任取一个空闲端口。',
    help_en: 'Port of the page and the API; 0 takes a free one.',
  },
  {
    name: 'HOST',
    standard: '127.0.0.1',
    help_zh: '监听的地址。除回环地址外，还须指明用户，以及 TLS 文件或代理。',
    help_en: 'Address to listen on. Anything else than loopback needs people, and TLS files or a proxy.',
  },
  {
    name: 'ALLOWED_HOSTS',
    standard: '',
    help_zh: '还可以用哪些名称打开页面，以逗号分隔（`yinzheng.example:443`）。',
    help_en:
      'Further names under which the page may be opened, separated by commas (`yinzheng.example:443`).',
  },
  {
    name: 'EMBEDDERS',
    standard: '',
    help_zh:
      '哪些网站可以在自己的网页中以 iframe 嵌入本页面，以逗号分隔（`https://blog.example`）；须不必登录。不设则都不可以。',
    help_en:
      'Sites that may show the page in a frame of theirs, separated by commas (`https://blog.example`), where nobody has to sign in. None unless set.',
  },
  {
    name: 'READERS',
    standard: '',
    help_zh: '可登录阅读者的密钥文件，用 `npm run user` 生成。',
    help_en: 'Key file of those who may sign in and read, made by `npm run user`.',
  },
  {
    name: 'EDITORS',
    standard: '',
    help_zh: '还可附上原文、进行修改者的密钥文件。',
    help_en: 'Key file of those who may also attach texts and change what is stored.',
  },
  {
    name: 'MODEL_URL',
    standard: '',
    help_zh:
      '语言模型的地址（OpenAI 兼容接口，如 Ollama 的 `http://127.0.0.1:11434/v1`），供建议事实；不设则关闭。',
    help_en:
      'Address of a language model that may suggest facts (OpenAI’s interface; Ollama: `http://127.0.0.1:11434/v1`). Off unless set.',
  },
  {
    name: 'MODEL_NAME',
    standard: '',
    help_zh: '该模型的名称；与 `MODEL_URL` 一起设置。',
    help_en: 'Name of that model; set together with `MODEL_URL`.',
  },
  {
    name: 'MODEL_KEY',
    standard: '',
    help_zh: '该地址要求的密钥。',
    help_en: 'Key that this address asks for.',
  },
  {
    name: 'TLS_CERT',
    standard: '',
    help_zh: '证书链（PEM）；与 `TLS_KEY` 一起使页面以 HTTPS 提供。',
    help_en: 'Certificate chain (PEM); with `TLS_KEY` the page is served by HTTPS.',
  },
  {
    name: 'TLS_KEY',
    standard: '',
    help_zh: '证书的私钥（PEM）。',
    help_en: 'Private key of the certificate (PEM).',
  },
  {
    name: 'TRUSTED_PROXY',
    standard: '',
    help_zh: '负责加密的代理的 IP 地址；除它以外的连接均被拒绝。',
    help_en: 'IP address of the proxy that encrypts; connections from anywhere else are refused.',
  },
  {
    name: 'DATA_DIR',
    standard: '.data',
    help_zh: '数据文件夹：数据库及其密码、附上的原文、日志。',
    help_en: 'Folder of the store, its password, attached texts and logs.',
  },
  {
    name: 'REPORT_TEXTS',
    standard: '',
    help_zh: '存放报道原文（`.txt`）的文件夹，启动时附上。',
    help_en: 'Folder of report texts (`.txt`) to attach at start.',
  },
  {
    name: 'INDEX_TEXTS',
    standard: {
      zh: '使用自带的 Neo4j 时为 `yes`，否则为 `no`',
      en: '`yes` with our own Neo4j, else `no`',
    },
    help_zh: '是否把所附原文的字词编入索引以供检索；库中只存用数据文件夹里的密钥算出的记号，不存原文。',
    help_en:
      'Whether the words of attached texts are indexed, so that they can be searched: the store holds what a key in the data folder makes of them, never the words.',
  },
  {
    name: 'NEO4J_URI',
    standard: '',
    help_zh: '已有的 Neo4j（`neo4j://…`、`bolt://…`）；留空则启动自带的。',
    help_en: 'An existing Neo4j (`neo4j://…`, `bolt://…`); empty starts our own.',
  },
  {
    name: 'NEO4J_USER',
    standard: 'neo4j',
    help_zh: '已有的 Neo4j 的用户名。',
    help_en: 'User of the existing Neo4j.',
  },
  {
    name: 'NEO4J_PASSWORD',
    standard: '',
    help_zh: '已有的 Neo4j 的密码。',
    help_en: 'Password of the existing Neo4j.',
  },
  {
    name: 'NEO4J_DATABASE',
    standard: 'neo4j',
    help_zh: '已有的 Neo4j 中的数据库。',
    help_en: 'Database within the existing Neo4j.',
  },
  {
    name: 'CONSOLE_NEO4J',
    standard: {
      zh: '`HOST` 让别人也能访问时为 `apart`，否则为 `shared`',
      en: '`apart` when `HOST` lets others in, else `shared`',
    },
    help_zh:
      '输入的 Cypher 在哪里运行：与页面同一个 Neo4j（`shared`），或另起一个、用数据库的副本（`apart`，多占约 0.4 GB 内存），出问题时页面照常。',
    help_en:
      'Where typed Cypher runs: in the Neo4j of the pages (`shared`), or in a second one on a copy of the store (`apart`, 0.4 GB more), so that the pages stay up whatever is typed.',
  },
  {
    name: 'NEO4J_HEAP',
    standard: { zh: '本机内存的十分之一', en: "a tenth of the machine's memory" },
    help_zh: '自带的 Neo4j 的堆内存（`512m`、`4g`），单个事务最多用其四分之一。',
    help_en: 'Heap of our own Neo4j (`512m`, `4g`); one transaction takes a quarter of it at most.',
  },
  {
    name: 'NEO4J_PAGECACHE',
    standard: { zh: '本机内存的十分之一', en: "a tenth of the machine's memory" },
    help_zh: '自带的 Neo4j 的页缓存：最好容得下整个数据库。',
    help_en: 'Page cache of our own Neo4j: best as large as the store.',
  },
  {
    name: 'NEO4J_CACHE',
    standard: { zh: '用户的缓存文件夹', en: "the user's cache folder" },
    help_zh: '下载的 Neo4j 存放在哪里。',
    help_en: 'Where the fetched Neo4j lies.',
  },
];
