declare module "autocannon" {
  interface Result {
    readonly duration: number;
    readonly requests: { readonly total: number };
    readonly statusCodeStats?: Readonly<Record<string, { readonly count: number } | undefined>>;
  }
  export default function autocannon(options: {
    url: string;
    headers?: Record<string, string>;
    duration: number;
    connections: number;
  }): Promise<Result>;
}

declare module "compromise" {
  interface View {
    json(): unknown;
  }
  export default function nlp(text: string): { quotations(): View; people(): View };
}
