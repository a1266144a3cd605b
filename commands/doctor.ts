import { runCommand, say } from './tools/command.ts';
import { data } from './tools/examine-data.ts';
import { machine } from './tools/examine-machine.ts';
import { describeFinding, findingsOf } from './tools/finding.ts';

const HELP = {
  en: `npm run doctor

Looks at versions, settings, page, data folder, port, Java, the fetched Neo4j, datasets, attached texts and the store, and says of
each what is wrong and how it is mended. It mends nothing itself; a Neo4j of our own that does not run is started for it, and stopped.
Ends with 0 when nothing is wrong, else with 1.`,
  zh: `npm run doctor

检查版本、设置、页面、数据文件夹、端口、Java、下载的 Neo4j、数据集、附上的原文和数据库，并逐项说明问题和解决办法。只检查，不修复；
自带的 Neo4j 若未运行，会为此启动，随后停止。没有问题时退出码为 0，否则为 1。`,
};

await runCommand({
  help: HELP,
  run: async ({ config }) => {
    let wrong = 0;
    for (const examination of [...machine(config), ...data(config)])
      for (const finding of await findingsOf(examination)) {
        say(describeFinding(finding));
        if (finding.state === 'wrong') wrong += 1;
      }
    say(wrong === 0 ? 'Nothing is wrong. 一切正常。' : `${wrong} wrong. ${wrong} 项有问题。`);
    return wrong === 0 ? 0 : 1;
  },
});
