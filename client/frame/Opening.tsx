import { useWords } from '../components/explorer-context.ts';

/** While the service opens: what this is, and that it will come. index.html begins with the same. */
export function Opening() {
  const words = useWords();
  return (
    <main className="opening">
      <h1 className="wordmark">
        <span lang="zh-CN">引证</span> <span lang="zh-Latn">Yinzheng</span>
      </h1>
      <p>{words.productIs}</p>
      <p className="quiet" role="status">
        {words.opening}
      </p>
    </main>
  );
}
