/** A page: its title is the window's too, and takes the focus when one comes to it, so that it is read out. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function Page({
  title,
  lead,
  tools,
  children,
  isSheet = false,
}: {
  title: string;
  lead?: ComponentChildren;
  tools?: ComponentChildren;
  children: ComponentChildren;
  /** The sheet below it says itself what it is: on paper that is enough. */
  isSheet?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Obligato`;
  }, [title]);
  useEffect(() => {
    // Whoever has begun to type elsewhere is left alone.
    if (document.activeElement === document.body || document.activeElement === null)
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article class="page">
      <header class={isSheet ? 'page-head no-print' : 'page-head'}>
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {tools && <div class="tools">{tools}</div>}
      </header>
      {children}
    </article>
  );
}
