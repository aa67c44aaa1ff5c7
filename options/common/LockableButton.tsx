import { Button, type ButtonProps } from '../../src/ui/Button.tsx';

/**
 * A button that an organization may have locked. `lockedBy` is the ID of the words that say who did: presses are ignored then. It isn't
 * disabled, so that the keyboard finds it and it says why.
 */
export function LockableButton({ lockedBy, ...props }: ButtonProps & { readonly lockedBy: string | undefined }) {
  if (lockedBy === undefined) return <Button {...props} />;
  return (
    <Button
      {...props}
      aria-disabled="true"
      aria-describedby={lockedBy}
      data-locked=""
      onClick={(event) => event.preventDefault()}
    />
  );
}
