import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  readonly children: ReactNode;
  /** Shown in the place of what broke. */
  readonly instead: (message: string) => ReactNode;
  /** Something new to show, which may well work: it is tried again. */
  readonly anew?: unknown;
}

interface BoundaryState {
  readonly message: string | undefined;
  readonly anew: unknown;
}

/** A part of the page that breaks alone: the others go on. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { message: undefined, anew: this.props.anew };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps({ anew }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return anew === state.anew ? null : { message: undefined, anew };
  }

  override render(): ReactNode {
    const { message } = this.state;
    return message === undefined ? this.props.children : this.props.instead(message);
  }
}
