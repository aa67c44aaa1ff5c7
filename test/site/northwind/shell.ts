import { type Html, html } from '../web/html.ts';

/** The one page of the single-page app; its scripts draw everything else. */
export function renderShell(): Html {
  return html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Northwind</title>
<link rel="icon" href="/client/mark.svg">
<link rel="stylesheet" href="/client/base.css">
<link rel="stylesheet" href="/client/gate.css">
<link rel="stylesheet" href="/client/board.css">
<link rel="stylesheet" href="/client/setup.css">
<link rel="stylesheet" href="/client/narrow.css">
<script type="module" src="/client/app.js"></script>
</head>
<body><div id="app"></div><noscript>Northwind needs JavaScript.</noscript></body>
</html>`;
}
