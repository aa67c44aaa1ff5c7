import { type CodeKind, kindOf } from '../../src/qr/kind.ts';

/** The texts that are accounts or transfers of accounts, each once. */
export function accountTexts(texts: readonly string[]): readonly string[] {
  const isAccount = (kind: CodeKind) => kind === 'account' || kind === 'transfer';
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => isAccount(kindOf(text)));
}
