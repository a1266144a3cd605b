/** What the page for signing in says. It needs no script. */
export interface SignInPage {
  /** Of whoever is signed in already. */
  readonly name: string | null;
  readonly problem: { readonly en: string; readonly zh: string } | null;
}

export const SIGN_IN_STYLE = `
body { font: 1rem/1.6 system-ui, sans-serif; display: grid; place-items: center; min-height: 100vh; margin: 0; background: #f6f4ef; color: #222 }
main { width: min(22rem, 90vw) }
h1 { font-size: 1.5rem }
label { display: block; margin: 1rem 0 }
input { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem; border: 1px solid #767676; border-radius: .25rem }
button { font: inherit; padding: .5rem 1.5rem; border: 0; border-radius: .25rem; background: #8b2e16; color: #fff }
input:focus-visible, button:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px }
[role=alert] { color: #a40000 }
@media (prefers-color-scheme: dark) { body { background: #1b1a18; color: #eee } input { background: #222; color: #eee } [role=alert] { color: #ff9b8a } }
`;

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

export const signInPage = ({ name, problem }: SignInPage): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>登录 · Sign in · 引证 Yinzheng</title>
<link rel="stylesheet" href="/sign-in.css">
</head>
<body>
<main>
<h1>引证 Yinzheng</h1>
${problem === null ? '' : `<p role="alert">${escaped(problem.zh)}<br><span lang="en">${escaped(problem.en)}</span></p>`}
${name === null ? FORM : signedIn(name)}
</main>
</body>
</html>
`;

const FORM = `<form method="post" action="/sign-in">
<label>名称 <span lang="en">Name</span> <input name="name" autocomplete="username" required autofocus maxlength="64"></label>
<label>密码 <span lang="en">Password</span> <input name="password" type="password" autocomplete="current-password" required maxlength="256"></label>
<label>动态码（如有） <span lang="en">Code, if you have one</span> <input name="code" autocomplete="one-time-code" inputmode="numeric" maxlength="16"></label>
<button>登录 <span lang="en">Sign in</span></button>
</form>`;

const signedIn = (name: string) => `<p>已登录：${escaped(name)} <span lang="en">(signed in)</span></p>
<p><a href="/">打开 <span lang="en">Open</span></a></p>
<form method="post" action="/sign-out"><button>退出 <span lang="en">Sign out</span></button></form>`;
