"""Where the results of a batch go: a tree of files, or one file."""
