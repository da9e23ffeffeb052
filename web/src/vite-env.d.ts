/// <reference types="vite/client" />

declare module 'catalogue:da' {
  import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
  export const messages: Record<string, CompiledMessage>;
}
declare module 'catalogue:en' {
  import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
  export const messages: Record<string, CompiledMessage>;
}
declare module 'catalogue:da/together' {
  import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
  export const messages: Record<string, CompiledMessage>;
}
declare module 'catalogue:en/together' {
  import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
  export const messages: Record<string, CompiledMessage>;
}

declare module 'api:possible-types' {
  /** Which types each interface of the API stands for. */
  export const possibleTypes: Record<string, string[]>;
}
