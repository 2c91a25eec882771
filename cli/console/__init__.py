"""What all commands share: streams, help, options, progress, files."""
