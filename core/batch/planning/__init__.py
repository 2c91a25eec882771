"""What a batch is about to do, counted and checked before anything is written."""
