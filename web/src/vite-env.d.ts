/// <reference types="vite/client" />

declare module 'catalogue:da' {
  import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
  export const messages: Record<string, CompiledMessage>;
}
declare module 'catalogue:en' {
  import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
  export const messages: Record<string, CompiledMessage>;
}
