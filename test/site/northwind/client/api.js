/** Asks the service; a refusal becomes an Error with the service's own words and its code. */
export async function ask(path, body) {
  const response = await fetch(
    `/api/${path}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const answer = await response.json().catch(() => ({ message: 'The service did not answer. Try again.' }));
  if (!response.ok) throw Object.assign(new Error(answer.message), { code: answer.code, status: response.status });
  return answer;
}
