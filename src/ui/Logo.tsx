/** The product's logo, the same key as on the toolbar button (`tools/icons/mark.svg`); decorative. */
export function Logo({ size }: { readonly size?: 'large' }) {
  return (
    <svg class="logo" data-size={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect x="2" y="2" width="60" height="60" rx="15" />
      <g transform="rotate(45 32 32)">
        <path
          fill-rule="evenodd"
          d="M32 4a13.5 13.5 0 0 1 4.5 26.2V56a3.5 3.5 0 0 1-3.5 3.5h-1A4.5 4.5 0 0 1 27.5 55V30.2A13.5 13.5 0 0 1 32 4Zm0 7.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z"
        />
        <path d="M35 38.5h7.5a2 2 0 0 1 2 2V44a2 2 0 0 1-2 2H35Zm0 11h5a2 2 0 0 1 2 2V55a2 2 0 0 1-2 2h-5Z" />
      </g>
    </svg>
  );
}
