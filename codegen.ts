/** Typed operations for the client, from the printed schema: documents are `.graphql` files beside the component that uses them. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'server/schema.graphql',
  documents: ['web/src/**/*.graphql'],
  generates: {
    'web/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { useTypeImports: true, enumsAsTypes: true, dedupeOperationSuffix: true, scalars: { ID: 'string', DateTime: 'string' } },
    },
  },
};
export default config;
