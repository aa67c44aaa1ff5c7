import { Logo } from '../../src/ui/Logo.tsx';
import { commonText } from '../../src/ui/strings/common.ts';

/** The product's sign and name. */
export function Brand() {
  return (
    <p class="brand">
      <Logo />
      {commonText.product}
    </p>
  );
}
