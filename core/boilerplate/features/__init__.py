"""Features: columns of numbers, one number a block."""
