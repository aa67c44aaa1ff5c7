import { scanText } from '../../src/ui/strings/scan.ts';

/** Where a phone shows the QR codes of a transfer, step by step. */
export function PhoneSteps({ source }: { readonly source: 'camera' | 'screen' }) {
  const { title, steps, show, next, others } = scanText.phone;
  return (
    <div class="phone-steps">
      <h2>{title}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
        <li>{show[source]}</li>
        <li>{next}</li>
      </ol>
      <p class="muted small">{others}</p>
    </div>
  );
}
