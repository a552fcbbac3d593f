import { Suspense, type ReactNode } from 'react';
import { Boundary } from './boundary.tsx';

/** A part whose code is loaded when it is needed. Where that code does not come, the page does without it. */
export function Later({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Boundary instead={() => null}>
      <Suspense>{children}</Suspense>
    </Boundary>
  );
}
