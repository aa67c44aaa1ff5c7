import { commonText } from './strings/common.ts';

/** An account as one name, which is also its accessible name: "ISSUER NAME". */
export function accountTitle(account: { readonly issuer: string; readonly name: string }): string {
  return `${account.issuer} ${account.name}`.trim() || commonText.unnamedAccount;
}
