"""Read and write files on disk: never wait on one, never leave half of one, never overwrite a source."""
