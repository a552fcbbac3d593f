import { lexer, type Token, type Tokens } from 'marked';
import { Fragment, useMemo, type ReactNode } from 'react';

/** Words of a lesson as elements. Only what our own lessons use; whatever else stands there is shown as it is written. */
export function Markdown({ text }: { readonly text: string }): ReactNode {
  const tokens = useMemo(() => lexer(joined(text)), [text]);
  return <Tokens tokens={tokens} />;
}

/** A line that breaks between two Japanese letters has no space there. */
function joined(text: string): string {
  return text.replaceAll(
    /(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=\S)|\n(?=[\u3000-\u9fff\uff00-\uffef])/g,
    (found, at: number) => (text[at - 1] === '\n' || text[at + 1] === '\n' ? found : ''),
  );
}

function Tokens({ tokens }: { readonly tokens: readonly Token[] | undefined }): ReactNode {
  return tokens?.map((token, index) => <Fragment key={index}>{elementOf(token)}</Fragment>);
}

function elementOf(token: Token): ReactNode {
  switch (token.type) {
    case 'paragraph':
      return (
        <p>
          <Tokens tokens={token.tokens} />
        </p>
      );
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens ? <Tokens tokens={token.tokens} /> : token['text'];
    case 'codespan':
      return <code>{token['text']}</code>;
    case 'code':
      return (
        <pre>
          <code>{token['text']}</code>
        </pre>
      );
    case 'strong':
      return (
        <strong>
          <Tokens tokens={token.tokens} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Tokens tokens={token.tokens} />
        </em>
      );
    case 'list':
      return listOf(token as Tokens.List);
    case 'space':
      return null;
    default:
      return token.raw;
  }
}

/** A sentence that begins with a number, as `404. The controller …`, is no list. */
function listOf({ ordered, start, items }: Tokens.List): ReactNode {
  const [only] = items;
  if (ordered && start !== 1 && items.length === 1 && only !== undefined)
    return (
      <p>
        {`${start}. `}
        <Tokens tokens={only.tokens} />
      </p>
    );
  const all = items.map((item, index) => (
    <li key={index}>
      <Tokens tokens={item.tokens} />
    </li>
  ));
  return ordered ? <ol>{all}</ol> : <ul>{all}</ul>;
}
