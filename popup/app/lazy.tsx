import type { ComponentType, VNode } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { textsReady } from '../../src/ui/strings/catalog.ts';

/** A component whose code is fetched when it is first wanted. */
export interface Later<P extends object> extends ComponentTypeOf<P> {
  /** Fetches the code; `undefined` once it is there. */
  readonly load: () => Promise<void> | undefined;
}
type ComponentTypeOf<P> = (props: P) => VNode | null;

/** Makes such a component; drawn by itself, it is empty until its code is there. */
export function lazyScreen<P extends object>(fetch: () => Promise<ComponentType<P>>): Later<P> {
  let fetched: ComponentType<P> | undefined;
  let fetching: Promise<void> | undefined;
  const load = (): Promise<void> | undefined => {
    if (fetched !== undefined) return undefined;
    fetching ??= fetch().then(
      async (component) => {
        await textsReady();
        fetched = component;
      },
      (thrown) => {
        fetching = undefined;
        throw thrown;
      },
    );
    return fetching;
  };
  const Drawn = (props: P): VNode | null => {
    useRedrawWhen(load());
    const Fetched = fetched;
    return Fetched === undefined ? null : <Fetched {...props} />;
  };
  return Object.assign(Drawn, { load });
}

/** Draws a screen once its code is there and the previous screen until then, so that nothing flashes. */
export function LazyScreen({ screen }: { readonly screen: VNode }) {
  const former = useRef(screen);
  const { load } = screen.type as unknown as Partial<Later<object>>;
  const waiting = load?.();
  useRedrawWhen(waiting);
  if (waiting === undefined) former.current = screen;
  return former.current;
}

function useRedrawWhen(ready: Promise<void> | undefined): void {
  const [, redraw] = useReducer<number, undefined>((count) => count + 1, 0);
  useEffect(() => {
    let here = true;
    ready?.then(
      () => here && redraw(undefined),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [ready]);
}
