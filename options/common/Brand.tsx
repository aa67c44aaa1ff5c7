import { Sign } from '../../src/ui/Sign.tsx';
import { commonText } from '../../src/ui/strings/common.ts';

/** The product's sign and name. */
export function Brand() {
  return (
    <p class="brand">
      <Sign />
      {commonText.product}
    </p>
  );
}
